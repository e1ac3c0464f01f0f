import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Token } from '../src/model/analysis.ts';
import { childrenBy, isAbove, relationAt, subtree, treeOf, upwards } from '../src/model/tree.ts';

/** “Gunmen killed two soldiers near Gao” with its tree. */
const sentence = sentenceOf([
  ['Gunmen', 1, 'nsubj'],
  ['killed', -1, 'root'],
  ['two', 3, 'nummod'],
  ['soldiers', 1, 'obj'],
  ['near', 5, 'case'],
  ['Gao', 1, 'obl'],
]);

describe('a tree', () => {
  const tree = treeOf(sentence);

  test('has dependents in the order of the text', () => expect(tree.children[1]).toEqual([0, 3, 5]));
  test('knows where each subtree begins and ends', () => {
    expect(tree.first).toEqual([0, 0, 2, 2, 4, 4]);
    expect(tree.past).toEqual([1, 6, 3, 4, 5, 6]);
  });
  test('finds dependents by relation', () => expect(childrenBy(tree, 1, 'obj', 'obl')).toEqual([3, 5]));
  test('walks upwards', () => expect(upwards(tree, 4)).toEqual([4, 5, 1]));
  test('knows what stands above what', () => {
    expect(isAbove(tree, 1, 4)).toBe(true);
    expect(isAbove(tree, 3, 4)).toBe(false);
  });
  test('gives a subtree, and one with a dependent cut off', () => {
    expect(subtree(tree, 5)).toEqual([4, 5]);
    expect(subtree(tree, 1, child => relationAt(tree, child) === 'obl')).toEqual([0, 1, 2, 3]);
  });
});

test('a relation is asked with or without its subtype', () => {
  const tree = treeOf(
    sentenceOf([
      ['Soldiers', 2, 'nsubj:pass'],
      ['were', 2, 'aux:pass'],
      ['killed', -1, 'root'],
    ]),
  );
  expect(childrenBy(tree, 2, 'nsubj')).toEqual([0]);
  expect(childrenBy(tree, 2, 'nsubj:pass')).toEqual([0]);
  expect(childrenBy(tree, 2, 'nsubj:outer')).toEqual([]);
});

test('without a parse every token stands alone', () => {
  const tree = treeOf({ tokens: sentence.tokens.map(({ arc: _, ...token }) => token) });
  expect(tree.heads).toEqual([-1, -1, -1, -1, -1, -1]);
  expect(subtree(tree, 1)).toEqual([1]);
});

test('first and past are the ends of the subtree, whatever the tree', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 30 }), numbers => {
      // Each token's head is an earlier one of a shuffled order, so there is no circle.
      const tree = treeOf(
        sentenceOf(numbers.map((number, at) => [`w${at}`, at === 0 ? -1 : number % at, 'dep'] as const)),
      );
      tree.tokens.forEach((_, at) => {
        const below = subtree(tree, at);
        expect(tree.first[at]).toBe(below[0]);
        expect(tree.past[at]).toBe((below.at(-1) ?? 0) + 1);
      });
    }),
  );
});

function sentenceOf(rows: readonly (readonly [form: string, head: number, relation: string])[]): {
  tokens: Token[];
} {
  let start = 0;
  const tokens = rows.map(([form, head, relation]): Token => {
    const token: Token = {
      start,
      end: start + form.length,
      form,
      lemma: form.toLowerCase(),
      upos: 'X',
      arc: { head, relation, confidence: 1 },
    };
    start = token.end + 1;
    return token;
  });
  return { tokens };
}
