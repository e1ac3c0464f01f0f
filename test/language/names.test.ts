/** Names in sentences about conflicts, by kind; what is written badly; what the whole document tells. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { analyse } from '../../src/language/analyse.ts';
import { sampleDocument } from '../../src/language/sample-document.ts';
import type { NameMention } from '../../src/model/analysis.ts';

const knowledge = await loadKnowledge();
const namesIn = (text: string) => analyse(sampleDocument(text), knowledge).names;
const tell = ({ kind, standsFor, text }: NameMention) =>
  `${kind ?? 'name'}${standsFor ? ` as ${standsFor}` : ''}: ${text}`;
const told = (text: string) => namesIn(text).map(tell);

/** A sentence a line, below it its names. */
const table = readFileSync(new URL('data/conflict-names.txt', import.meta.url), 'utf8')
  .trim()
  .split(/\n(?! )/)
  .map(entry => entry.split('\n').map(line => line.trim()) as [string, string]);

test.each(table)('%s', (sentence, names) => {
  expect(told(sentence).join(' | ')).toBe(names);
});

describe('no names', () => {
  test.each([
    'American soldiers and Iraqi officials met on Monday.',
    'The Pashtuns fled in March 2023.',
    'Five army-trained men fled the Iran-backed militia.',
    'The general said that nobody had died.',
    '',
    '😀😀 !!! — – - ‐',
  ])('%s', sentence => {
    expect(told(sentence).filter(name => !/Iran-backed/.test(name))).toEqual([]);
  });
});

describe('places that are called like people', () => {
  test.each([
    ['The militia shelled Abu Sorra camp on Monday.', 'place: Abu Sorra'],
    ['The militia holds Umm Dawra, west of Gao.', 'place: Umm Dawra'],
    ['Soldiers entered Umm Dawra at dawn.', 'place: Umm Dawra'],
    ['Gunmen held Abu Hamza for two days.', 'person: Abu Hamza'],
    ['Abu Omar, a town elder, fled.', 'person: Abu Omar'],
  ])('%s', (sentence, name) => expect(told(sentence)).toContain(name));

  test('in one sentence, and so in all', () =>
    expect(told('The militia shelled Abu Sorra camp. The shelling of Abu Sorra went on.')).toEqual([
      'place: Abu Sorra',
      'place: Abu Sorra',
    ]));
});

describe('places by the words around their names', () => {
  test.each([
    ['Armed men on motorcycles then moved on to the villages of Kabasa and Ihusi.', ['Kabasa', 'Ihusi']],
    ['The men then went on to nearby Kabasa and Mutu, where they burned every house.', ['Kabasa', 'Mutu']],
    ['At least nine traders were killed when shells struck a market in Um Dukhun.', ['Um Dukhun']],
    ['The convoy was stopped by armed men at a checkpoint near Deir Mawas on the way.', ['Deir Mawas']],
  ])('%s', (sentence, places) => expect(told(sentence)).toEqual(places.map(place => `place: ${place}`)));
});

describe('bodies named after those they are of', () => {
  test.each([
    ["The People's Congress rejected the deal.", "organisation: People's Congress"],
    ["The Doctors' Union rejected the deal.", "organisation: Doctors' Union"],
    ["The Drivers' Union rejected the deal.", "organisation: Drivers' Union"],
    ["The army's 4th Brigade left.", 'organisation: 4th Brigade'],
  ])('%s', (sentence, name) => expect(told(sentence)).toEqual([name]));
});

describe('the document tells', () => {
  test('a surname alone is the person named in full', () => {
    expect(told('Police arrested Teodor Varga in Lubowa. The court freed Varga at noon.')).toContain(
      'person: Varga',
    );
  });
  test('a short form is what it stands for', () => {
    expect(
      told('The Highland Defence Union (HDU) left the talks. Nobody saw the HDU again.').slice(1),
    ).toEqual(['organisation: HDU', 'organisation: HDU']);
  });
  test('a name without a kind of its own takes it from where it has one', () => {
    const names = namesIn('Officials met Anwar Qadeer in Kano. Later Qadeer left; the Qadeer family stayed.');
    expect(names.filter(({ text }) => /Qadeer/.test(text)).map(({ kind }) => kind)).toEqual([
      'person',
      'person',
      'person',
    ]);
  });
});

describe('bad input', () => {
  test('a name of 300 letters, and one of 300 words', () => {
    const long = `A${'b'.repeat(299)}`;
    expect(namesIn(`Troops freed ${long} in Kano.`).at(-1)?.text).toBe('Kano');
    const many = Array.from({ length: 300 }, () => 'Kano').join(' ');
    expect(namesIn(`Troops left ${many}.`).length).toBeGreaterThan(0);
  });
  test('a chain of hyphens and dashes', () => {
    expect(() => namesIn('Al-al-Al–al—AL-AL-al-Bab--bab-–Bab - - Kano.')).not.toThrow();
  });
  test('all in capitals: known names only, none made of everything', () => {
    const names = told('ARMY KILLS TEN BOKO HARAM FIGHTERS IN BORNO, GOVERNOR SAYS');
    expect(names).toContain('organisation: BOKO HARAM');
    expect(names.every(name => name.length < 40)).toBe(true);
  });
});
