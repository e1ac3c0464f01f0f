/** Text that is no prose: read as far as it can be, in bounded time, with a word to the reader. */
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../knowledge/load-knowledge.ts';
import { analyse } from './analyse.ts';
import { longestSentence } from './long-sentences.ts';
import { sampleDocument } from './sample-document.ts';
import { splitSentences } from './tokens.ts';

const knowledge = await loadKnowledge();
const read = (text: string, language = 'en') => analyse(sampleDocument(text, { language }), knowledge);
const codes = (text: string, language?: string) => read(text, language).findings.map(({ code }) => code);

describe('length', () => {
  test('a sentence of 400 words is read whole, a longer one in pieces, with a finding', () => {
    const words = 'the army shelled a village near the river and ';
    const whole = read(`${words.repeat(44)}left.`);
    expect(whole.sentences).toHaveLength(1);
    expect(whole.findings).toEqual([]);
    const long = read(`${words.repeat(100)}left.`);
    expect(long.findings.map(({ code }) => code)).toEqual(['sentence-too-long']);
    expect(long.sentences.every(({ tokens }) => tokens.length <= longestSentence)).toBe(true);
    expect(long.sentences.flatMap(({ tokens }) => tokens)).toHaveLength(902);
  });

  test('five million characters on one line are cut into sentences in seconds', () => {
    const line = 'Gunmen attacked the post near Gao and fled. '.repeat(5_000_000 / 44);
    const started = performance.now();
    const sentences = splitSentences(line, { start: 0, end: line.length }, knowledge);
    expect(sentences.length).toBe(Math.floor(5_000_000 / 44));
    expect(performance.now() - started).toBeLessThan(30_000);
  });

  test.each([
    ['one word of a million letters', 'a'.repeat(1_000_000)],
    ['nothing but quotation marks', '"'.repeat(100_000)],
    ['nothing but opening brackets', '[ '.repeat(3_000)],
  ])('%s', (_, text) => {
    const started = performance.now();
    const { sentences } = read(text);
    expect(sentences.flatMap(({ tokens }) => tokens).at(-1)?.end).toBe(text.trimEnd().length);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

describe('tables and lists', () => {
  test('rows and items are sentences of their own', () => {
    const { sentences } = read('Province | Dead | Wounded\nGao | 12 | 30\n• Kidal: 3 dead\n• Mopti: 1 dead');
    expect(sentences.length).toBeGreaterThanOrEqual(4);
  });
});

describe('text without case', () => {
  const forms = (text: string) =>
    read(text).sentences.flatMap(({ tokens }) => tokens.map(({ form }) => form).join(' '));

  test('all in capitals', () => {
    expect(forms('GUERRILLAS OF THE FMLN ATTACKED A BRIDGE IN SAN SALVADOR ON FRIDAY.')).toEqual([
      'Guerrillas of the FMLN attacked a bridge in San Salvador on Friday .',
    ]);
  });

  test('names that only the tables know', () => {
    const [sentence] = read('FIGHTERS OF THE SHINING PATH KIDNAPPED A JUDGE IN LIMA.').sentences;
    expect(sentence?.tokens.map(({ form, xpos }) => `${form}/${xpos}`).slice(3, 5)).toEqual([
      'Shining/NNP',
      'Path/NNP',
    ]);
  });

  test('all in lower case', () => {
    const text =
      'gunmen abducted three teachers in maiduguri on friday, officials said. i saw the men leave. they took the teachers to a camp in the hills near the border.';
    expect(forms(text)[0]).toBe('Gunmen abducted three teachers in Maiduguri on Friday , officials said .');
    expect(forms(text)[1]).toBe('I saw the men leave .');
  });

  test('offsets stay those of the text, and a word in capitals is no such text', () => {
    const text = 'REBELS SHELLED KANO OVERNIGHT.';
    const [sentence] = read(text).sentences;
    expect(sentence?.tokens.map(({ start, end }) => text.slice(start, end)).join(' ')).toBe(
      'REBELS SHELLED KANO OVERNIGHT .',
    );
    expect(forms('NATO left.')).toEqual(['NATO left .']);
  });
});

describe('another language', () => {
  test('said by the documents stage', () =>
    expect(codes('Le camp a été attaqué.', 'fr')).toEqual(['language-unread']));
  test('in other letters', () => {
    expect(codes('قتل ثلاثة جنود في هجوم على قاعدة عسكرية', 'und')).toEqual(['language-unread']);
  });
  test('without the small words of English', () => {
    const text =
      'Tres soldados murieron ayer cuando guerrilleros atacaron una base militar cerca de la ciudad, dijo el ministerio de defensa en un comunicado que publicaron varios medios locales.';
    expect(codes(text, 'und')).toEqual(['language-unread']);
    expect(read(text, 'und').sentences).toEqual([]);
  });
  test('a paragraph in other letters within English', () => {
    const { sentences, findings } = read(
      'The army denied it.\nقتل ثلاثة جنود في هجوم على قاعدة عسكرية\nIt left.',
    );
    expect(sentences).toHaveLength(2);
    expect(findings.map(({ code }) => code)).toEqual(['language-unread']);
  });
  test('a short English text that nobody recognised is read', () =>
    expect(codes('Army shells town', 'und')).toEqual([]));
});
