import { describe, expect, test } from 'vitest';
import type { Dyad } from '../../model/dyad.ts';
import {
  type ConflictRecord,
  notCleared,
  type RecordAccount,
  type RecordEvent,
  recordFormat,
} from '../../model/record.ts';
import type { ViewRule } from '../../model/view.ts';
import { findDyads } from './find-dyads.ts';

type Told = RecordAccount['fields'] & { readonly origin?: string };

function account(event: string, index: number, { origin = 'o-1', ...fields }: Told): RecordAccount {
  return {
    id: `${event}/${index}`,
    document: `d-${index}`,
    start: 0,
    end: 5,
    quote: 'words',
    voice: [],
    stance: 'asserted',
    origin,
    doubt: 0,
    type: 'ASSAULT',
    fields,
    grounds: {},
  };
}

function event(id: string, told: readonly Told[], type: RecordEvent['type'] = 'ASSAULT'): RecordEvent {
  return {
    id,
    type,
    label: 'Reported attack',
    initiators: [],
    targets: [],
    rule: 'representative',
    status: 'single-origin',
    origins: 1,
    accounts: told.map((fields, index) => account(id, index, fields)),
  };
}

const actors: ConflictRecord['actors'] = [
  { id: 'state', name: 'Tarim', aliases: [], kind: 'state', partOf: [], country: 'TM' },
  { id: 'army', name: 'Tarim Army', aliases: [], kind: 'state_force', partOf: ['state'], country: 'TM' },
  { id: 'police', name: 'Tarim Police', aliases: [], kind: 'state_force', partOf: [], country: 'TM' },
  { id: 'front', name: 'Red Front', aliases: [], kind: 'armed_group', partOf: [] },
  { id: 'league', name: 'Blue League', aliases: [], kind: 'armed_group', partOf: [] },
  { id: 'villagers', name: 'villagers', aliases: [], kind: 'people', partOf: [] },
  { id: 'bridge', name: 'bridge', aliases: [], kind: 'other', partOf: [] },
  { id: 'guards', name: 'guards', aliases: [], kind: 'state_force', partOf: [] },
];

function dyads(events: readonly RecordEvent[], rule: ViewRule = 'representative', relations = noRelations) {
  const record: ConflictRecord = {
    format: recordFormat,
    clearance: notCleared,
    generator: { name: 'variorum', version: '0', models: {} },
    documents: [],
    actors,
    places: [],
    events: [...events],
    relations,
    disagreements: [],
    warnings: [],
    origins: [],
    findings: [],
  };
  return findDyads(record, [rule]).get(rule) ?? [];
}

const noRelations: ConflictRecord['relations'] = [];
const day = (from: string, to = from) => ({ from, to, text: 'then' });
const toll = (low?: number, high = low) => ({
  ...(low === undefined ? {} : { low }),
  ...(high === undefined ? {} : { high }),
  text: 'so many',
});
const raid = { initiators: ['front'], targets: ['army'], date: day('2025-03-04'), deaths: toll(20) };
const only = (found: readonly Dyad[]) => found.map(({ id }) => id);

describe('who against whom', () => {
  test('a government and its forces are one side, so are all civilians; a force of no named state stands alone', () => {
    const found = dyads([
      event('e-1', [raid]),
      event('e-2', [{ initiators: ['front'], targets: ['police'] }]),
      event('e-3', [{ initiators: ['guards'], targets: ['villagers'] }]),
    ]);
    expect(only(found)).toEqual(['front~state', 'civilians~guards']);
    expect(found[0]?.second).toEqual({ id: 'state', name: 'Tarim', actors: ['army', 'police', 'state'] });
    expect(found.map(({ violence }) => violence)).toEqual(['state-based', 'one-sided']);
  });

  test('the direction is who is said to have begun; a clash without a target was begun by both', () => {
    const [dyad] = dyads([
      event('e-1', [{ initiators: ['front'], targets: ['league'] }]),
      event('e-2', [{ initiators: ['league'], targets: ['front'] }]),
      event('e-3', [{ initiators: ['front', 'league'] }]),
    ]);
    expect(dyad).toMatchObject({ id: 'front~league', violence: 'non-state' });
    expect(dyad?.tally).toMatchObject({ byFirst: 1, bySecond: 1, byBoth: 1 });
  });

  test('an ally beside whom somebody attacks is no enemy', () => {
    expect(only(dyads([event('e-1', [{ initiators: ['front', 'league'], targets: ['army'] }])]))).toEqual([
      'front~state',
      'league~state',
    ]);
  });

  test('protests and words are no encounters, nor is what a side does within itself', () => {
    expect(
      dyads([
        event('e-1', [{ initiators: ['villagers'], targets: ['police'] }], 'PROTEST'),
        event('e-2', [{ initiators: ['army'], targets: ['police'] }]),
      ]),
    ).toEqual([]);
  });

  test('what is said of how two stand to each other goes with their dyad, also said of a force', () => {
    const relation: ConflictRecord['relations'][number] = {
      id: 'r-1',
      subject: 'army',
      relation: 'fights',
      object: 'front',
      status: 'single-origin',
      origins: 1,
      accounts: [account('r-1', 0, {})],
    };
    expect(dyads([event('e-1', [raid])], 'representative', [relation])[0]?.relations).toEqual(['r-1']);
  });
});

describe('by month', () => {
  test('a date that fills more than a month goes to its year, one of two years to none; never to its first month', () => {
    const [dyad] = dyads([
      event('e-1', [raid]),
      event('e-2', [{ ...raid, date: day('2025-03-01', '2025-03-31') }]),
      event('e-3', [{ ...raid, date: day('2025-01-01', '2025-12-31') }]),
      event('e-4', [{ ...raid, date: day('2024-12-30', '2025-01-02') }]),
      event('e-5', [{ initiators: ['front'], targets: ['army'] }]),
    ]);
    expect(dyad?.periods.map(({ period, events, telling }) => [period, events, telling])).toEqual([
      ['2025', ['e-3'], 1],
      ['2025-03', ['e-1', 'e-2'], 2],
      ['', ['e-4', 'e-5'], 1],
    ]);
  });

  test('bounds are added up; “at least” leaves the sum open, and what states no deaths adds nothing', () => {
    const [dyad] = dyads([
      event('e-1', [raid]),
      event('e-2', [{ ...raid, deaths: { low: 21, text: 'at least 21' } }]),
      event('e-3', [{ ...raid, deaths: { high: 80, text: 'up to 80' } }]),
      event('e-4', [{ initiators: ['front'], targets: ['army'] }]),
    ]);
    expect(dyad?.tally.deaths).toEqual({ low: 41, best: 121, high: 121, open: true });
    expect(dyad?.tally.telling).toBe(3);
  });
});

describe('does a dyad-year pass 25 deaths', () => {
  const disputed = event('e-1', [
    { ...raid, deaths: toll(12), origin: 'o-1' },
    { ...raid, deaths: toll(40), origin: 'o-2' },
    { ...raid, deaths: toll(12), origin: 'o-3' },
  ]);

  test('it passes under some rules and not under others, and the sentence names both', () => {
    const [year] = dyads([disputed])[0]?.years ?? [];
    expect(year?.rules.filter(({ passes }) => passes).map(({ rule }) => rule)).toEqual(['most-informative']);
    expect(year?.sentence).toBe(
      'In 2025 it passes 25 reported deaths under most-informative (40), ' +
        'not under representative, most-conservative, ucdp, acled and latest (12).',
    );
  });

  test('the same answer under whichever rule the dyad is shown', () => {
    expect(dyads([disputed], 'acled')[0]?.years).toEqual(dyads([disputed])[0]?.years);
    expect(dyads([disputed], 'ucdp')[0]?.tally.deaths).toEqual({ low: 12, best: 12, high: 40 });
  });

  test('25 are enough, 24 are not', () => {
    const sentences = [24, 25].map(
      deaths => dyads([event('e-1', [{ ...raid, deaths: toll(deaths) }])])[0]?.years[0]?.sentence,
    );
    expect(sentences).toEqual([
      'In 2025 it passes 25 reported deaths under no rule: 24 under each.',
      'In 2025 it passes 25 reported deaths under every rule: 25 under each.',
    ]);
  });

  test('it is not asked of a bridge, and without a toll it says so', () => {
    const found = dyads([
      event('e-1', [
        { initiators: ['front'], targets: ['bridge'], date: day('2025-01-01'), deaths: toll(9) },
      ]),
      event('e-2', [{ initiators: ['front'], targets: ['army'], date: day('2025-01-01') }]),
    ]);
    expect(found.map(({ years }) => years.map(({ sentence }) => sentence))).toEqual([
      [],
      ['In 2025 no account states deaths.'],
    ]);
  });
});

test('a pair that only another rule sees stands in the list with no events, so that switching rules loses nobody', () => {
  const told = event('e-1', [
    { initiators: ['front'], targets: ['army'], origin: 'o-1' },
    { initiators: ['league'], targets: ['army'], origin: 'o-2' },
  ]);
  expect(dyads([told]).map(({ id, tally }) => [id, tally.events.length])).toEqual([
    ['front~state', 1],
    ['league~state', 0],
  ]);
});
