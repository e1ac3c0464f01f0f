import { describe, expect, test } from 'vitest';
import { makeClaim, makeDocument } from '../../test/made-claims.ts';
import { smallKnowledge } from '../../test/small-knowledge.ts';
import type { NameMention } from '../model/analysis.ts';
import { foldName, type Knowledge, type KnownPlace } from '../model/knowledge.ts';
import { comparePlaces, type Place } from '../model/place.ts';
import { resolve } from './resolve.ts';

function town(id: string, name: string, lat: number, lon: number): KnownPlace {
  return { id, name, kind: 'town', country: 'FL', curated: false, lat, lon };
}

/** The small tables with a hamlet far away, a name of many hamlets, and some towns beside Orel. */
const places = [
  ...[0, 1, 2, 3].map(step => town(`near-${step}`, `Near${step}`, 10 + step / 10, 10.2)),
  town('far-dale', 'Dale', 30, 30),
  ...Array.from({ length: 40 }, (_, step) => town(`mill-${step}`, 'Mill', 20 + step / 4, 60)),
];
const byName = Map.groupBy(places, ({ name }) => foldName(name));
const knowledge: Knowledge = {
  ...smallKnowledge,
  places: {
    has: key => byName.has(key) || smallKnowledge.places.has(key),
    get: key => byName.get(key) ?? smallKnowledge.places.get(key),
    namesakes: key =>
      byName.get(key)?.map(place => ({ place, weight: 1 })) ?? smallKnowledge.places.namesakes(key),
  },
};

/** Where the raid in the first of `spots` was, which the words put in `within`, as a document with the text reads it, and the codes of what it found. */
function whereIs(text: string, spots: readonly string[], named: readonly string[] = [], within?: string) {
  const document = makeDocument('d1', text);
  const mention = (name: string) => ({
    text: name,
    start: text.indexOf(name),
    end: text.indexOf(name) + name.length,
  });
  const claim = {
    ...makeClaim(document, text, { trigger: 'raid' }),
    places: spots.map((name, order) => ({ ...mention(name), ...(order === 0 && within ? { within } : {}) })),
  };
  const names = named.map((name): NameMention => ({ ...mention(name), kind: 'place', sentence: 0 }));
  const made = resolve([document], [claim], [], knowledge, new Map([['d1', names]]));
  return { place: made.places[0], codes: made.findings.map(({ code }) => code) };
}

describe('where a name that others bear too is', () => {
  test('in the country of the groups that the text names', () => {
    expect(whereIs('The Hill Front told of a raid in Orel.', ['Orel']).place?.id).toBe('fl-orel');
    expect(whereIs('Unity of Marland told of a raid in Orel.', ['Orel']).place?.id).toBe('ml-orel');
  });
  test('not far from everything else that the text names', () => {
    const text = 'A raid in Dale. Near0, Near1, Near2 and Near3 and Orel in Freeland were calm.';
    const { place, codes } = whereIs(text, ['Dale'], ['Near0', 'Near1', 'Near2', 'Near3', 'Orel']);
    expect(place).toMatchObject({ name: 'Dale', kind: 'site', country: 'FL' });
    expect(place?.lat).toBeUndefined();
    expect(codes).toEqual(['place-unknown']);
    expect(whereIs('A raid in Dale, Freeland.', ['Dale']).place?.id).toBe('far-dale');
  });
  test('not in a country of which the text does not speak', () => {
    const text = 'Unity of Marland told of a raid in Dale.';
    const { place, codes } = whereIs(text, ['Dale']);
    expect(place).toMatchObject({ name: 'Dale', kind: 'site' });
    expect(place?.country).toBeUndefined();
    expect(codes).toEqual(['place-unknown']);
    expect(whereIs('A raid in Dale.', ['Dale']).place?.id).toBe('far-dale');
  });
  test('of forty namesakes none is chosen', () => {
    const { place, codes } = whereIs('A raid in Mill.', ['Mill']);
    expect(place?.lat).toBeUndefined();
    expect(codes).toEqual(['place-ambiguous']);
  });
});

describe('a spot that no map shows', () => {
  test('lies in the place that the words put it in', () => {
    const { place } = whereIs('A raid in Ferndell, in Orel, Freeland.', ['Ferndell', 'Orel'], [], 'Orel');
    expect(place).toMatchObject({ name: 'Ferndell', precision: 3, division: 'orel', lat: 10, lon: 10 });
  });
  test('is the one of its name elsewhere', () => {
    const bare: Place = { id: 'place-ferndell', name: 'Ferndell', kind: 'site', precision: 5 };
    const placed: Place = {
      ...bare,
      id: 'place-ferndell-fl-orel',
      country: 'FL',
      lat: 10,
      lon: 10,
      precision: 3,
    };
    expect(comparePlaces(bare, placed)).toBe('same');
    expect(comparePlaces({ ...bare, country: 'ML' }, placed)).toBe('apart');
    expect(comparePlaces({ ...placed, id: 'other', lat: 20 }, placed)).not.toBe('same');
  });
});
