/** Types of snippets: read, told by cues, learnt from features, scored. Every snippet here is invented. */
import { expect, test } from 'vitest';
import { crossValidated } from '../../scorecard/case2021/case2021-benchmark.ts';
import { readSnippets } from '../../scorecard/case2021/read-snippets.ts';
import { featuresOf } from '../../scorecard/case2021/snippet-features.ts';
import { cuedTypes } from '../../scorecard/case2021/type-cues.ts';
import { weightedF1 } from '../../scorecard/case2021/weighted-f1.ts';
import { fitClasses } from '../../scorecard/softmax-regression.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';

test('the first line names the columns, and an empty line is no snippet', () => {
  expect(readSnippets('id\tEventSnippet\tSubType\n7\tTwo were held in Dori.\tARREST\n\n')).toEqual([
    { text: 'Two were held in Dori.', type: 'ARREST' },
  ]);
});

test('gold against itself is 100, gutted gold less by the share that is gone', () => {
  const gold = ['ARREST', 'ARREST', 'GRENADE', 'OTHER'].map(type => ({ gold: type, predicted: type }));
  expect(weightedF1(gold)).toBe(100);
  const gutted = gold.map((each, order) => (order === 3 ? { ...each, predicted: '' } : each));
  expect(weightedF1(gutted)).toBe(75);
  expect(weightedF1(gold.map(each => ({ ...each, predicted: '' })))).toBe(0);
});

test('a type that is told too often loses by precision', () => {
  const pairs = [
    ['ARREST', 'ARREST'],
    ['GRENADE', 'ARREST'],
  ] as const;
  // ARREST: precision 1/2, recall 1, F1 2/3; GRENADE: 0.
  expect(weightedF1(pairs.map(([gold, predicted]) => ({ gold, predicted })))).toBeCloseTo(100 / 3);
});

test.each([
  ['A roadside bomb went off beside a bus near Dori.', 'REM_EXPLOS'],
  ['Two suicide bombers struck a checkpoint.', 'SUIC_BOMB'],
  ['Troops found a weapons cache in a barn.', 'DISR_WEAP'],
  ['The army set up a new base on the hill.', 'HQ_ESTABLISHED'],
  ['Jets bombed the port overnight.', 'AIR_STRIKE'],
])('%s: %s', (text, type) => {
  expect(cuedTypes(text)[0]?.type).toBe(type);
});

test('our reading is among the features', async () => {
  const features = featuresOf('Rebels attacked soldiers near Dori, killing four.', await loadKnowledge());
  expect(features.reading).toContain('doer=militant/ASSAULT');
  expect(features.reading).toContain('toll=deaths');
  expect(features.words).toContain('soldier');
});

test('a regression learns what goes with a class, the same at each fitting', () => {
  const examples = ['a', 'b', 'c', 'a', 'b', 'c'].map(label => ({
    label,
    features: new Map([
      ['bias', 1],
      [`told ${label}`, 1],
    ]),
  }));
  const fitting = { epochs: 30, rate: 0.3, decay: 0.05 };
  for (const label of ['a', 'b', 'c'])
    expect(fitClasses(examples, fitting).best(new Map([[`told ${label}`, 1]]))).toBe(label);
});

test('no snippet is labelled by a mapper that saw it', () => {
  // Each of these types is there once: no other fold can tell it.
  const lone = Array.from({ length: 20 }, (_, order) => ({
    type: `T${order}`,
    groups: { words: [`word${order}`], pairs: [], reading: [], cues: [`cue=${order}`] },
  }));
  expect(weightedF1(crossValidated(lone))).toBe(0);
});
