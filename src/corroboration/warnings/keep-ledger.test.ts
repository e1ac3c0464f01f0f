import { describe, expect, test } from 'vitest';
import type { Account, AccountFields } from '../../model/account.ts';
import type { Actor } from '../../model/actor.ts';
import type { ReviewDecision } from '../../model/decision.ts';
import type { Document } from '../../model/document.ts';
import type { Event, Warning } from '../../model/event.ts';
import type { Place } from '../../model/place.ts';
import type { EventType } from '../../model/plover.ts';
import { keepLedger } from './keep-ledger.ts';

const actors: Actor[] = [
  { id: 'front', name: 'Hill Front', aliases: ['Hill Front'], kind: 'armed_group', partOf: [] },
  { id: 'wing', name: 'Eastern Wing', aliases: [], kind: 'armed_group', partOf: ['front'] },
  { id: 'river', name: 'River Council', aliases: ['River Council'], kind: 'armed_group', partOf: [] },
  { id: 'marchers', name: 'march of weavers', aliases: [], kind: 'people', partOf: [], unnamed: true },
  { id: 'mayor', name: 'Ana Example', aliases: [], kind: 'person', partOf: [] },
];
const places: Place[] = [{ id: 'ansongo', name: 'Ansongo', kind: 'town', precision: 1 }];

function documentOf(id: string, published?: string): Document {
  const base = {
    sha256: '0'.repeat(64),
    path: id,
    authors: [],
    language: 'en',
    text: '',
    blocks: [],
    grounds: {},
  };
  return { ...base, id, ...(published ? { published } : {}) };
}

const documents = [
  documentOf('told', '2024-05-20'),
  documentOf('later', '2024-09-30'),
  documentOf('undated'),
];

function warningOf(more: Partial<Warning> = {}): Warning {
  return {
    id: 'w-1',
    kind: 'threat',
    voice: [{ actor: 'front', text: 'the Hill Front' }],
    against: ['river'],
    what: 'to strike every march that the River Council calls in Ansongo',
    issued: { from: '2024-05-18', to: '2024-05-18' },
    passages: [{ document: 'told', start: 0, end: 40, quote: 'it would strike every march in Ansongo' }],
    outcomes: [],
    ...more,
  };
}

function eventOf(
  id: string,
  day: string | undefined,
  fields: AccountFields,
  type: EventType = 'ASSAULT',
  quote = 'a blast',
): Event {
  const date = day ? { date: { from: day, to: day, text: day } } : {};
  const account: Account = {
    id: `${id}/account`,
    document: 'later',
    start: 100,
    end: 140,
    quote,
    claims: [id],
    type,
    voice: [],
    stance: 'asserted',
    fields: { ...date, ...fields },
    grounds: {},
    doubt: 0,
  };
  return { id, type, accounts: [account], because: [] };
}

const ledgerOf = (warning: Warning, events: Event[], decisions: ReviewDecision[] = []) =>
  keepLedger(documents, { actors, places, events, warnings: [warning] }, decisions);
const candidates = (warning: Warning, ...events: Event[]) =>
  ledgerOf(warning, events).warnings[0]?.outcomes.map(({ event }) => event);

const answer = eventOf('e-1', '2024-06-02', { initiators: ['wing'], targets: ['river'], place: 'ansongo' });

test('a later deed of those who threatened, against those threatened, is a candidate with its reasons', () => {
  const [warning] = ledgerOf(warningOf(), [answer]).warnings;
  expect(warning?.status).toBe('open');
  expect(warning?.outcomes).toEqual([
    {
      event: 'e-1',
      confirmed: false,
      because: [
        'by Eastern Wing: who announced it, or acts with them',
        'against River Council, as was announced',
        'in Ansongo, which the announcement names',
        '15 days later',
      ],
    },
  ]);
});

describe('no candidate', () => {
  test.each([
    [
      'what happened before',
      eventOf(
        'e-2',
        '2024-05-01',
        answer.accounts[0]?.fields.place ? { initiators: ['front'], targets: ['river'] } : {},
      ),
    ],
    ['what nobody dates', eventOf('e-2', undefined, { initiators: ['front'], targets: ['river'] })],
    [
      'another’s deed',
      eventOf('e-2', '2024-06-02', { initiators: ['river'], targets: ['mayor'], place: 'ansongo' }),
    ],
    ['words', eventOf('e-2', '2024-06-02', { initiators: ['front'], targets: ['river'] }, 'ACCUSE')],
    ['years later', eventOf('e-2', '2027-06-02', { initiators: ['front'], targets: ['river'] })],
  ])('%s', (_, event) => expect(candidates(warningOf(), event)).toEqual([]));
  test('for a warning that nobody dates', () => {
    const { issued: _, ...undated } = warningOf({
      passages: [{ document: 'undated', start: 0, end: 9, quote: 'it warned' }],
    });
    expect(candidates(undated, answer)).toEqual([]);
  });
});

test('a warning without issuing day counts from the document that tells of it', () => {
  const { issued: _, ...warning } = warningOf();
  expect(candidates(warning, answer)).toEqual(['e-1']);
});

test('a warning by a third party is answered by those it speaks of, whoever they are', () => {
  const warning = warningOf({
    kind: 'warning',
    voice: [{ actor: 'mayor', text: 'the mayor' }],
    against: [],
    what: 'the Hill Front and the River Council will clash over the march of weavers',
  });
  const clash = eventOf('e-3', '2024-07-01', { initiators: ['front'], targets: ['river'] });
  const march = eventOf('e-4', '2024-07-01', { targets: ['marchers'], initiators: ['front'] });
  expect(candidates(warning, clash, march)).toEqual(['e-4', 'e-3']);
});

describe('status', () => {
  const term = { until: { from: '2024-06-30', to: '2024-06-30' } };
  const passage = { document: 'told', start: 0, end: 40, quote: 'it would strike' };
  const outcome = { document: 'later', start: 100, end: 140, quote: 'a blast' };
  const decision: ReviewDecision = {
    judgement: { kind: 'answers', warning: passage, outcome },
    by: 'Ana',
    at: '2024-10-01T00:00:00Z',
  };
  test('a term that passed without a confirmed outcome has lapsed', () =>
    expect(ledgerOf(warningOf(term), [answer]).warnings[0]?.status).toBe('lapsed'));
  test('a term that no document has outlived is open', () =>
    expect(ledgerOf(warningOf({ until: { to: '2024-12-31' } }), []).warnings[0]?.status).toBe('open'));
  test('a person’s confirmation answers it', () => {
    const [warning] = ledgerOf(warningOf(term), [answer], [decision]).warnings;
    expect(warning?.status).toBe('answered');
    expect(warning?.outcomes[0]).toMatchObject({ event: 'e-1', confirmed: true });
  });
  test('also of an event that the program would not have proposed', () => {
    const other = eventOf('e-9', undefined, {});
    expect(ledgerOf(warningOf(), [other], [decision]).warnings[0]?.outcomes).toEqual([
      { event: 'e-9', because: ['a person judged that it answers'], confirmed: true },
    ]);
  });
  test('the latest judgement on a pair counts: refused it stays in the list and says so, taken back it is open', () => {
    const judged = (...kinds: ('answers' | 'answers-not' | 'answers-open')[]) =>
      ledgerOf(
        warningOf(),
        [answer],
        kinds.map(kind => ({ ...decision, judgement: { kind, warning: passage, outcome } })),
      ).warnings[0];
    expect(judged('answers', 'answers-not')?.outcomes).toMatchObject([
      { event: 'e-1', confirmed: false, rejected: true },
    ]);
    expect(judged('answers', 'answers-not')?.status).toBe('open');
    expect(judged('answers-not', 'answers')?.status).toBe('answered');
    const [candidate] = judged('answers', 'answers-open')?.outcomes ?? [];
    expect(candidate).toMatchObject({ event: 'e-1', confirmed: false });
    expect(candidate?.rejected).toBeUndefined();
  });
  test('a confirmation whose passages are gone is reported lost', () =>
    expect(ledgerOf(warningOf(), [], [decision]).findings.map(({ code }) => code)).toEqual([
      'decision-lost',
    ]));
});
