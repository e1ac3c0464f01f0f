import { describe, expect, test } from 'vitest';
import { readWords, tagOf } from '../../../test/language/read-words.ts';

describe('a noun that is a verb of telling', () => {
  test.each([
    ['" The enemy lost forty men , " the commander remarks , adding that the town fell .', 'remarks', 'VBZ'],
    ['" We hold the bridge , " residents caution .', 'caution', 'VBP'],
    ['The spokesman of the group mentions that the army lost the town .', 'mentions', 'VBZ'],
    ['Zarkan confirms the rebels are behind the raid .', 'Zarkan', 'NNP'],
    ['The Houthis control Sanaa .', 'control', 'VBP'],
    ['The Houthis control Sanaa and most of the north .', 'control', 'VBP'],
    ['Zarkan confirms the rebels are behind the raid .', 'confirms', 'VBZ'],
  ])('%s', (text, word, tag) => expect(tagOf(text, word)).toBe(tag));

  test.each([
    ['The claims that the army made were false .', 'claims', 'NNS'],
    ['The report of the commission was late .', 'report', 'NN'],
    ['Government claims were rejected .', 'claims', 'NNS'],
    ['Border control at the port failed .', 'control', 'NN'],
    ['Amid fears that the town would fall , families left .', 'fears', 'NNS'],
  ])('and is left alone in: %s', (text, word, tag) => expect(tagOf(text, word)).toBe(tag));
});

describe('a small word in capitals', () => {
  test.each([
    ['Ten herders fell in IS raids near Gao .', 'IS', 'NNP'],
    ['The rebels say IS is weak .', 'is', 'VBZ'],
    ['THE ARMY IS IN GAO .', 'IS', 'VBZ'],
  ])('%s', (text, word, tag) => expect(tagOf(text, word)).toBe(tag));
});

describe('a participle that is the past tense', () => {
  test.each([
    ['Gunmen killed at least 12 soldiers .', 'killed', 'VBD'],
    ['Militiamen abducted a nurse .', 'abducted', 'VBD'],
    [
      'Clashes between Fano militiamen and federal troops erupted in Gondar , residents said by phone .',
      'erupted',
      'VBD',
    ],
    ['The militia shot and killed a teacher .', 'shot', 'VBD'],
  ])('%s', (text, word, tag) => expect(tagOf(text, word)).toBe(tag));

  test.each([
    ['Gunmen killed by the army were buried .', 'killed', 'VBN'],
    ['Have you heard the news ?', 'heard', 'VBN'],
    ['Fighting has erupted in Gondar .', 'erupted', 'VBN'],
    ['A man named Omar left .', 'named', 'VBN'],
  ])('and is left alone in: %s', (text, word, tag) => expect(tagOf(text, word)).toBe(tag));
});

describe('a gerund that is a subject', () => {
  test.each([
    ['Fighting broke out in Gondar , residents said .', 'Fighting', 'NN'],
    ['Heavy shelling continued in Gondar .', 'shelling', 'NN'],
  ])('%s', (text, word, tag) => expect(tagOf(text, word)).toBe(tag));

  test.each([
    ['Fighting rebels is hard .', 'Fighting', 'VBG'],
    ['They left the town , burning houses .', 'burning', 'VBG'],
  ])('and is left alone in: %s', (text, word, tag) => expect(tagOf(text, word)).toBe(tag));
});

describe('words of harm', () => {
  test.each([
    ['One merchant was wounded .', 'wounded', 'VBN'],
    ['The bomb killed 11 people and injured several others .', 'injured', 'VBD'],
    ['The quake killed nine miners and injured more than 340 .', 'injured', 'VBD'],
    ['Three people were killed and injured in the raid .', 'injured', 'VBN'],
    ['A gunman wounded two officers .', 'wounded', 'VBD'],
    ['The blast injured 13 people on Monday .', 'injured', 'VBD'],
    ['Police spoke of a blast which injured several people .', 'injured', 'VBD'],
  ])('%s', (text, word, tag) => expect(tagOf(text, word)).toBe(tag));
  test.each([
    ['The wounded soldiers were moved .', 'wounded'],
    ['The army took wounded fighters to Dori .', 'wounded'],
    ['The raid left nine soldiers wounded .', 'wounded'],
  ])('but an adjective stays one: %s', (text, word) => expect(tagOf(text, word)).toMatch(/^(?:JJ|VBN)$/));
});

test('a hyphenated name is a name', () =>
  expect(tagOf('Ansar-al-Wadi operates in the hills .', 'Ansar-al-Wadi')).toBe('NNP'));

test('the second of two quotation marks closes', () => {
  const { tags } = readWords('" It fell , " the mayor said .');
  expect([tags[0]?.xpos, tags[4]?.xpos]).toEqual(['``', "''"]);
});
