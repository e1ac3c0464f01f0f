import { expect, test } from 'vitest';
import { type ConflictRecord, recordFormat, recordSchema } from '../../model/record.ts';
import { recordUnderRule } from './record-under-rule.ts';

function accountOf(document: string, deaths: number) {
  return {
    id: `${document}/account`,
    document,
    start: 0,
    end: 5,
    quote: 'words',
    voice: [],
    stance: 'asserted' as const,
    origin: `o-${document}`,
    doubt: 0,
    type: 'ASSAULT' as const,
    fields: { deaths: { low: deaths, high: deaths, text: String(deaths) } },
    grounds: {},
  };
}

const record: ConflictRecord = {
  format: recordFormat,
  clearance: 'internal',
  generator: { name: 'variorum', version: '0', models: {} },
  documents: [],
  actors: [],
  places: [],
  events: [
    {
      id: 'e-1',
      type: 'ASSAULT',
      label: 'Reported attack',
      initiators: [],
      targets: [],
      deaths: { low: 3, high: 3 },
      rule: 'representative',
      status: 'contested',
      origins: 2,
      accounts: [accountOf('a', 3), accountOf('b', 9)],
    },
  ],
  relations: [],
  disagreements: [],
  warnings: [],
  origins: [],
  findings: [],
};

test('the events show the other rule’s figures and name it; accounts stay as they are', () => {
  const [event] = recordUnderRule(record, 'most-informative').events;
  expect(event).toMatchObject({ rule: 'most-informative', deaths: { low: 9, high: 9 } });
  expect(event?.accounts).toEqual(record.events[0]?.accounts);
});

test('what comes out is a record', () => {
  const ucdp = recordUnderRule(record, 'ucdp');
  expect(recordSchema.parse(ucdp).events[0]?.deaths).toEqual({ low: 3, best: 3, high: 9 });
});
