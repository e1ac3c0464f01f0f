import { describe, expect, test } from 'vitest';
import { smallKnowledge } from '../../../test/small-knowledge.ts';
import type { Sentence, Token } from '../../model/analysis.ts';
import { findToponyms } from './find-toponyms.ts';
import { homeOf } from './home.ts';
import { rankToponyms } from './rank-toponyms.ts';

/** One sentence a line; capitalised words but the first are tagged as proper nouns, names at the start too. */
function sentencesOf(text: string): Sentence[] {
  return [...text.matchAll(/[^\n]+/g)].map(line => ({
    start: line.index,
    end: line.index + line[0].length,
    block: 0,
    tokens: [...line[0].matchAll(/[\p{L}\p{N}.]+|[^\s]/gu)].map((match): Token => {
      const start = line.index + match.index;
      const upos = /^\p{Lu}/u.test(match[0]) && match[0] !== 'The' ? 'PROPN' : 'NOUN';
      return { start, end: start + match[0].length, form: match[0], lemma: match[0], upos };
    }),
  }));
}

function toponymsIn(text: string) {
  return findToponyms(text, sentencesOf(text), smallKnowledge);
}

function placesIn(text: string, home = new Map<string, number>()) {
  return rankToponyms(toponymsIn(text), home).map(({ text: words, place }) => `${words}: ${place.id}`);
}

describe('names of places', () => {
  test.each([
    ['Gunmen attacked Orel, and Orel burned.', ['Orel', 'Orel']],
    ['Freelandic troops left Sul.', ['Freelandic', 'Sul']],
    ['The Sul-based group fled.', ['Sul']],
  ])('%s', (text, names) => expect(toponymsIn(text).map(found => found.text)).toEqual(names));

  test('a given name before it makes it a surname, also later', () => {
    expect(toponymsIn('Ana Orel spoke.\nOrel left early.')).toEqual([]);
  });
  test('what stands alone somewhere counts within a longer name too', () => {
    expect(toponymsIn('The Orel Zebras won.')).toEqual([]);
    expect(toponymsIn('The Orel Zebras won.\nThey live in Orel.')).toHaveLength(2);
  });
  test('offsets are those of the text', () => {
    const text = 'Fighting near Orel.';
    const [found] = toponymsIn(text);
    expect(text.slice(found?.start, found?.end)).toBe('Orel');
  });
});

describe('which of its namesakes', () => {
  test('the larger place named after a comma decides', () => {
    expect(placesIn('Fighting in Orel, Marland.')[0]).toBe('Orel: ml-orel');
    expect(placesIn('Fighting in Orel, Freeland.')[0]).toBe('Orel: fl-orel');
  });
  test('the document’s other places decide', () => {
    expect(placesIn('Troops from Sul went to Orel.')).toEqual(['Sul: fl-sul', 'Orel: fl-orel']);
  });
});

test('a home is where the places of an outlet’s documents lie', () => {
  expect(homeOf([])).toEqual(new Map());
  const place = {
    id: 'p',
    name: 'P',
    country: 'FL',
    kind: 'town',
    curated: false,
    division1: 'FL.1',
  } as const;
  const toponym = {
    start: 0,
    end: 1,
    text: 'P',
    key: 'p',
    isDemonym: false,
    namesakes: [{ place, weight: 1 }],
  };
  expect(homeOf([[toponym]])).toEqual(new Map([['FL.1', 1]]));
});
