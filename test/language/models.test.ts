/** The shipped models on sentences of our own: tags, lemmas and parses that rules will lean on. */
import { expect, test } from 'vitest';
import { restoreCase } from '../../src/language/casing.ts';
import type { UniversalTag } from '../../src/model/analysis.ts';
import { shippedModels } from './shipped-models.ts';

const models = shippedModels();

function read(sentence: string) {
  const words = sentence.split(' ');
  const tags = models.tag(words);
  return { words, tags, parse: models.parse(words, tags) };
}

/** "head>relation" of a word; the root's head is ROOT. */
function arc(sentence: string, word: string): string {
  const { words, parse } = read(sentence);
  const { head, relation } = parse[words.indexOf(word)]!;
  return `${words[head] ?? 'ROOT'}>${relation}`;
}

test('tags', () => {
  const tags = read('Armed men abducted four teachers in Mastung on Friday .').tags;
  expect(tags.map(tag => tag.xpos)).toEqual(['JJ', 'NNS', 'VBD', 'CD', 'NNS', 'IN', 'NNP', 'IN', 'NNP', '.']);
  expect(tags.map(tag => tag.upos)).toEqual([
    'ADJ',
    'NOUN',
    'VERB',
    'NUM',
    'NOUN',
    'ADP',
    'PROPN',
    'ADP',
    'PROPN',
    'PUNCT',
  ]);
});

test('who did what to whom', () => {
  const active = 'Armed men abducted four teachers in Mastung on Friday .';
  expect(arc(active, 'men')).toBe('abducted>nsubj');
  expect(arc(active, 'abducted')).toBe('ROOT>root');
  expect(arc(active, 'teachers')).toBe('abducted>obj');
  const passive = 'Two soldiers were killed by militants near the border .';
  expect(arc(passive, 'soldiers')).toBe('killed>nsubj:pass');
  expect(arc(passive, 'militants')).toMatch(/^killed>obl/);
});

test('who says so', () => {
  const said = 'Police said the attackers had fled .';
  expect(arc(said, 'Police')).toBe('said>nsubj');
  expect(arc(said, 'fled')).toBe('said>ccomp');
  expect(arc('The army denied the claim .', 'claim')).toBe('denied>obj');
});

test('one tree with one root, confidences within [0, 1], also for one word, none, and far too many', () => {
  const many = Array.from({ length: 1000 }, (_, index) => (index % 9 === 8 ? ',' : 'rebels')).join(' ');
  for (const sentence of ['Ceasefire', many, ', , ,', '“ 🚀 ” Żółć ¿']) {
    const { words, parse } = read(sentence);
    expect(parse).toHaveLength(words.length);
    expect(parse.filter(({ head }) => head < 0)).toHaveLength(1);
    expect(parse.every(({ confidence }) => confidence >= 0 && confidence <= 1)).toBe(true);
  }
  expect(models.parse([], [])).toEqual([]);
});

test('without WebAssembly: the same parse, bit for bit', () => {
  const { words, tags, parse } = read(
    'The spokesman , who declined to be named , said that rebels shelled two villages .',
  );
  expect(shippedModels(null).parse(words, tags)).toEqual(parse);
});

test('curly quotes and dashes read as plain ones', () => {
  const curly = read('“ We won ’t leave ” — the mayor said').tags;
  expect(curly).toEqual(read('" We won \'t leave " -- the mayor said').tags);
});

test('case-less text', () => {
  const words = 'guerrillas attacked a bridge in san salvador .'.split(' ');
  const tags = models.tag(words, true);
  expect(tags.map(tag => tag.xpos)).toEqual(['NNS', 'VBD', 'DT', 'NN', 'IN', 'NNP', 'NNP', '.']);
  expect(restoreCase(words, tags, { isAcronym: () => false, isName: () => false }).forms.join(' ')).toBe(
    'Guerrillas attacked a bridge in San Salvador .',
  );
});

test('lemmas', () => {
  const lemma = (word: string, upos: UniversalTag, xpos: string): string =>
    models.lemma(word, { upos, xpos });
  expect(lemma('abducted', 'VERB', 'VBD')).toBe('abduct');
  expect(lemma('gunmen', 'NOUN', 'NNS')).toBe('gunman');
  expect(lemma('Cities', 'NOUN', 'NNS')).toBe('city');
  expect(lemma('was', 'AUX', 'VBD')).toBe('be');
  expect(lemma('fled', 'VERB', 'VBD')).toBe('flee');
  expect(lemma('Mastung', 'PROPN', 'NNP')).toBe('Mastung');
});
