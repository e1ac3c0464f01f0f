import { expect, test } from 'vitest';
import { loadKnowledge } from '../../knowledge/load-knowledge.ts';
import type { Token } from '../../model/analysis.ts';
import { nameTablesOf } from './name-tables.ts';
import { nameSentenceOf, type WordCache } from './name-words.ts';

const tables = nameTablesOf(await loadKnowledge());
const token = (form: string): Token => ({ start: 0, end: form.length, form, lemma: form, upos: 'PROPN' });

test('what a word is read as does not hang on how the same spelling was read before', () => {
  const cache: WordCache = new Map();
  const read = (form: string) => nameSentenceOf({ tokens: [token(form)] }, 'rome', tables, cache).words[0];
  expect(read('Rome')).toMatchObject({ form: 'Rome', capital: true });
  expect(read('rome')).toMatchObject({ form: 'rome', capital: false });
  expect(read('Rome')).toMatchObject({ form: 'Rome', capital: true });
});
