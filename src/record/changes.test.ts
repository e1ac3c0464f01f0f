import { describe, expect, test } from 'vitest';
import { type ConflictRecord, type RecordAccount, type RecordEvent, recordFormat } from '../model/record.ts';
import { asKnownOn } from './as-known-on.ts';
import { changes } from './changes.ts';

function accountOf(id: string): RecordAccount {
  const base = { document: id, start: 0, end: 5, quote: 'words', voice: [], grounds: {}, doubt: 0 };
  return { id, ...base, stance: 'asserted', origin: `o-${id}`, type: 'ASSAULT', fields: {} };
}

function eventOf(id: string, accounts: string[], more: Partial<RecordEvent> = {}): RecordEvent {
  return {
    id,
    type: 'ASSAULT',
    label: `Reported attack ${id}`,
    initiators: [],
    targets: [],
    rule: 'representative',
    status: 'single-origin',
    origins: 1,
    accounts: accounts.map(accountOf),
    ...more,
  };
}

function recordOf(events: RecordEvent[], more: Partial<ConflictRecord> = {}): ConflictRecord {
  return {
    format: recordFormat,
    clearance: 'internal',
    generator: { name: 'variorum', version: '0', models: {} },
    documents: [],
    actors: [{ id: 'front', name: 'Hill Front', aliases: [], kind: 'armed_group', partOf: [] }],
    places: [],
    events,
    relations: [],
    disagreements: [],
    warnings: [],
    origins: [],
    findings: [],
    ...more,
  };
}

const sentences = (before: ConflictRecord, after: ConflictRecord) =>
  changes(before, after).map(({ sentence }) => sentence);

test('nothing changed, nothing is said', () => {
  const record = recordOf([eventOf('e-1', ['a'])]);
  expect(changes(record, structuredClone(record))).toEqual([]);
});

test('a document that adds an account, an origin and a contradiction', () => {
  const before = recordOf([eventOf('e-1', ['a'], { deaths: { low: 3, high: 3 } })]);
  const after = recordOf(
    [
      eventOf('e-1', ['a', 'b'], {
        deaths: { low: 9 },
        origins: 2,
        status: 'contested',
        initiators: ['front'],
      }),
    ],
    {
      disagreements: [
        {
          on: 'e-1',
          field: 'deaths',
          kind: 'conflict',
          values: [
            { value: 3, accounts: ['a'] },
            { value: 9, accounts: ['b'] },
          ],
        },
      ],
    },
  );
  expect(sentences(before, after)).toEqual([
    'Reported attack e-1: 1 more account.',
    'Reported attack e-1: independent origins 1, now 2.',
    'Reported attack e-1: single-origin is now contested.',
    'Reported attack e-1: initiators not stated, now Hill Front.',
    'Reported attack e-1: deaths 3, now at least 9.',
    'Reported attack e-1: accounts now contradict each other on deaths.',
  ]);
});

describe('events', () => {
  test('new and gone', () => {
    expect(sentences(recordOf([eventOf('e-1', ['a'])]), recordOf([eventOf('e-2', ['b'])]))).toEqual([
      'New: Reported attack e-2, 1 account.',
      'No longer told: Reported attack e-1.',
    ]);
  });
  test('joined into one', () => {
    const before = recordOf([eventOf('e-1', ['a']), eventOf('e-2', ['b'])]);
    const found = changes(before, recordOf([eventOf('e-1', ['a', 'b'])]));
    expect(found[0]).toEqual({
      kind: 'joined',
      about: 'e-1',
      sentence: 'Now one: Reported attack e-1 and Reported attack e-2.',
    });
  });
  test('parted', () => {
    const found = changes(
      recordOf([eventOf('e-1', ['a', 'b'])]),
      recordOf([eventOf('e-1', ['a']), eventOf('e-2', ['b'])]),
    );
    expect(found.at(-1)).toMatchObject({ kind: 'parted', about: 'e-1' });
  });
  test('one whose id changed is followed by its accounts', () => {
    expect(
      changes(
        recordOf([eventOf('e-1', ['a'])]),
        recordOf([eventOf('e-7', ['a'], { label: 'Reported attack e-1' })]),
      ),
    ).toEqual([]);
  });
  test('another rule is named beside the figures that it changed', () => {
    const before = recordOf([eventOf('e-1', ['a'], { deaths: { low: 3, high: 3 } })]);
    const after = recordOf([eventOf('e-1', ['a'], { deaths: { low: 3, best: 5, high: 9 }, rule: 'ucdp' })]);
    expect(sentences(before, after)).toEqual([
      'Reported attack e-1: deaths 3, now 5 (3 to 9) (by the rule “ucdp”, before by “representative”).',
    ]);
  });
});

test('a warning that is answered', () => {
  const warning = {
    id: 'w-1',
    kind: 'threat' as const,
    voice: [],
    against: [],
    what: 'to burn the bridge',
    quotes: [],
    outcomes: [],
  };
  const outcome = { event: 'e-1', because: [], confirmed: true };
  const before = recordOf([eventOf('e-1', ['a'])], { warnings: [{ ...warning, status: 'open' }] });
  const after = recordOf([eventOf('e-1', ['a'])], {
    warnings: [{ ...warning, status: 'answered', outcomes: [outcome] }],
  });
  expect(sentences(before, after)).toEqual([
    'The threat “to burn the bridge”: open is now answered.',
    'The threat “to burn the bridge”: “Reported attack e-1” may answer it.',
  ]);
});

test('as known on a day: documents published and decisions made by then; the undated are named', () => {
  const readings = [
    { document: { id: 'a', published: '2024-05-01' } },
    { document: { id: 'b', published: '2024-05-02' } },
    { document: { id: 'c', published: '2024-05-03' } },
    { document: { id: 'd' } },
  ];
  const decisions = [{ at: '2024-05-02T23:59:59Z' }, { at: '2024-05-03T00:00:00Z' }];
  const known = asKnownOn('2024-05-02', readings, decisions);
  expect(known.readings.map(({ document }) => document.id)).toEqual(['a', 'b']);
  expect(known.decisions).toEqual(decisions.slice(0, 1));
  expect(known.undated).toEqual(['d']);
});
