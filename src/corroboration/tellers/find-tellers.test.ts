import { describe, expect, test } from 'vitest';
import {
  type ConflictRecord,
  notCleared,
  type RecordAccount,
  type RecordEvent,
  recordFormat,
} from '../../model/record.ts';
import { findTellers } from './find-tellers.ts';

const published: Readonly<Record<string, string | undefined>> = {
  early: '2025-03-01',
  late: '2025-03-09',
  undated: undefined,
};

function account(id: string, document: string, changes: Partial<RecordAccount> = {}): RecordAccount {
  return {
    id,
    document,
    start: 0,
    end: 5,
    quote: 'words',
    voice: [],
    stance: 'asserted',
    origin: `o-${document}`,
    doubt: 0,
    type: 'ASSAULT',
    fields: {},
    grounds: {},
    ...changes,
  };
}

function event(id: string, accounts: RecordAccount[]): RecordEvent {
  return {
    id,
    type: 'ASSAULT',
    label: 'Reported attack',
    initiators: [],
    targets: [],
    rule: 'representative',
    status: 'contested',
    origins: 1,
    accounts,
  };
}

function tellers(events: RecordEvent[], disagreements: ConflictRecord['disagreements'] = []) {
  const found = findTellers({
    format: recordFormat,
    clearance: notCleared,
    generator: { name: 'variorum', version: '0', models: {} },
    documents: Object.entries(published).map(([id, day]) => ({
      id,
      sha256: 'a'.repeat(64),
      path: `${id}.txt`,
      authors: [],
      language: 'en',
      ...(id === 'undated' ? {} : { outlet: `The ${id} paper` }),
      ...(day ? { published: day } : {}),
    })),
    actors: [
      { id: 'front', name: 'Red Front', aliases: [], kind: 'armed_group', partOf: [] },
      { id: 'army', name: 'Tarim Army', aliases: [], kind: 'state_force', partOf: [] },
      { id: 'clinic', name: 'the clinic', aliases: [], kind: 'organisation', partOf: [] },
    ],
    places: [],
    events,
    relations: [],
    disagreements,
    warnings: [],
    origins: [],
    findings: [],
  });
  return (id: string) => found.find(teller => teller.id === id);
}

const front = [{ actor: 'front', text: 'a spokesman' }];
const army = [{ actor: 'army', text: 'the army' }];

describe('first, alone, joined', () => {
  test('the paper of the earlier day was first, and was joined by one that rests on something else', () => {
    const of = tellers([event('e-1', [account('a', 'early'), account('b', 'late')])]);
    expect(of('outlet:early paper')?.counts).toMatchObject({
      first: ['e-1'],
      joined: ['e-1'],
      alone: [],
    });
    expect(of('outlet:late paper')?.counts).toMatchObject({ first: [], joined: [], alone: [] });
  });

  test('a later one that rests on the same origin does not join it', () => {
    const of = tellers([
      event('e-1', [account('a', 'early', { origin: 'o' }), account('b', 'late', { origin: 'o' })]),
    ]);
    expect(of('outlet:early paper')?.counts).toMatchObject({ first: ['e-1'], joined: [] });
  });

  test('beside an undated document nobody was first', () => {
    const of = tellers([event('e-1', [account('a', 'early'), account('b', 'undated')])]);
    expect(of('outlet:early paper')?.counts).toMatchObject({ first: [], alone: [] });
  });

  test('a voice is alone when no other voice and no paper of its own word tells it; a denial tells nothing', () => {
    const of = tellers([
      event('e-1', [account('a', 'early', { voice: front }), account('b', 'late', { voice: front })]),
      event('e-2', [account('c', 'early', { voice: front }), account('d', 'late')]),
      event('e-3', [
        account('e', 'early', { voice: front }),
        account('f', 'late', { voice: army, stance: 'denied' }),
      ]),
    ]);
    expect(of('actor:front')?.counts).toMatchObject({ alone: ['e-1', 'e-3'], first: ['e-2'] });
    expect(of('actor:army')?.counts.alone).toEqual([]);
  });

  test('a voice without an actor is known by its words, and papers’ own words are no voice', () => {
    const of = tellers([
      event('e-1', [
        account('a', 'early', { voice: [{ text: 'Local police' }] }),
        account('b', 'late', { voice: [{ text: 'local police' }] }),
        account('c', 'late'),
      ]),
    ]);
    expect(of('words:local police')).toMatchObject({ accounts: 2, documents: 2, events: ['e-1'] });
    expect(of('own:late paper')).toBeUndefined();
    expect(of('document:undated')).toBeUndefined();
  });
});

describe('contradicted and denied', () => {
  const told = event('e-1', [
    account('a', 'early', { voice: front }),
    account('b', 'late', { voice: army, stance: 'denied' }),
    account('c', 'late', { voice: front }),
  ]);

  test('values of different voices in a conflict contradict both; one voice at odds with itself is not contradicted', () => {
    const conflict = (one: string[], other: string[]) => ({
      on: 'e-1',
      field: 'deaths' as const,
      kind: 'conflict' as const,
      values: [
        { value: 3, accounts: one },
        { value: 9, accounts: other },
      ],
    });
    expect(tellers([told], [conflict(['a'], ['b'])])('actor:army')?.counts.contradicted).toEqual(['e-1']);
    expect(tellers([told], [conflict(['a'], ['c'])])('actor:front')?.counts.contradicted).toEqual([]);
  });

  test('who is denied and who denies', () => {
    const of = tellers(
      [told],
      [
        {
          on: 'e-1',
          field: 'stance',
          kind: 'denial',
          values: [
            { value: 'asserted', accounts: ['a', 'c'] },
            { value: 'denied', accounts: ['b'], denies: ['a', 'c'] },
          ],
        },
      ],
    );
    expect(of('actor:front')?.counts).toMatchObject({ denied: ['e-1'], denies: [] });
    expect(of('actor:army')?.counts).toMatchObject({ denied: [], denies: ['e-1'] });
  });
});

describe('the tolls of belligerents', () => {
  const fields = (low: number) => ({
    initiators: ['front'],
    targets: ['army'],
    deaths: { low, high: low, text: String(low) },
  });
  const told = event('e-1', [
    account('a', 'early', { voice: front, fields: fields(40) }),
    account('b', 'late', { voice: army, fields: fields(3) }),
    account('c', 'late', { fields: fields(12) }),
    account('d', 'late', { voice: [{ actor: 'clinic', text: 'the clinic' }], fields: fields(11) }),
  ]);

  test('their own, the other side’s, everyone else’s', () => {
    const of = tellers([told]);
    const [toll] = of('actor:front')?.tolls ?? [];
    expect(toll?.own.map(({ low }) => low)).toEqual([40]);
    expect(toll?.otherSide.map(({ low, by }) => [low, by])).toEqual([[3, 'Tarim Army']]);
    expect(toll?.others.map(({ low, by }) => [low, by])).toEqual([
      [12, 'The late paper'],
      [11, 'the clinic'],
    ]);
    expect(of('actor:army')?.tolls[0]?.otherSide.map(({ low }) => low)).toEqual([40]);
  });

  test('who is no party has none', () => expect(tellers([told])('actor:clinic')?.tolls).toEqual([]));
});
