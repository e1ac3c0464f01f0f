import { expect, test } from 'vitest';
import { loadKnowledge } from '../knowledge/load-knowledge.ts';
import { analyse } from '../language/analyse.ts';
import { sampleDocument } from '../language/sample-document.ts';
import { explainAt } from './explain.ts';
import { rules } from './rules.ts';

const knowledge = await loadKnowledge();
const text = 'The road was closed. Police said gunmen killed two farmers near Gao on Friday.';
const document = sampleDocument(text, { published: '2025-05-25' });
const analysis = analyse(document, knowledge);
const at = (words: string) => explainAt(document, analysis, knowledge, text.indexOf(words));

test('a sentence is told with its parse, its speakers, the rules tried and the claims made', () => {
  const told = at('farmers');
  expect(told?.sentence.text).toBe('Police said gunmen killed two farmers near Gao on Friday.');
  expect(told?.tokens.find(({ form }) => form === 'gunmen')).toMatchObject({
    relation: 'nsubj',
    head: 'killed',
  });
  expect(told?.voices).toEqual([{ cue: 'say', speaker: 'Police', rule: 'reported clause' }]);
  expect(told?.tried.map(({ rule }) => rule)).toEqual(rules.map(({ name }) => name));
  expect(told?.tried.find(({ rule }) => rule === 'verb-happening')?.claims).toBe(1);
  expect(told?.claims.map(({ kind, trigger }) => `${kind} ${trigger.lemma}`)).toEqual(['happening kill']);
});

test('a sentence of which nothing is coded says so', () => {
  expect(at('road')).toMatchObject({ voices: [], claims: [] });
});

test('behind the last sentence there is nothing to explain', () => {
  expect(explainAt(document, analysis, knowledge, text.length + 10)).toBeUndefined();
});
