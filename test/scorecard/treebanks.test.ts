/** The treebanks scorer: 100 to the gold itself, less to a gutted gold, and what this version's parser gets on made-up trees. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ownMeans } from '../../scorecard/benchmark.ts';
import { readConllu, type TreeSentence } from '../../scorecard/treebanks/read-conllu.ts';
import { scoreTrees } from '../../scorecard/treebanks/score-trees.ts';
import { treebanks } from '../../scorecard/treebanks/treebanks-benchmark.ts';
import { madeUpData, realData } from './bench-data.ts';

const gold = readConllu(await readFile(join(madeUpData, 'treebanks', 'ewt-test.conllu'), 'utf8'));

/** Every third word's tag, head and relation spoilt. */
function gut(sentences: readonly TreeSentence[]): TreeSentence[] {
  const spoil = (list: readonly string[]) => list.map((name, word) => (word % 3 === 0 ? '?' : name));
  return sentences.map(({ words, upos, heads, relations }) => ({
    words,
    upos: spoil(upos),
    heads: heads.map((head, word) => (word % 3 === 0 ? word : head)),
    relations: spoil(relations),
  }));
}

test('ranges and empty nodes are left aside', () => {
  expect(gold.map(({ words }) => words.join(' '))).toEqual([
    "The mayor did n't answer .",
    'Two bridges were closed by soldiers',
  ]);
  expect(gold[1]?.heads).toEqual([1, 3, 3, -1, 5, 3]);
});

describe('scoreTrees', () => {
  test('the gold itself gets full marks', () => {
    expect(scoreTrees(gold, gold)).toEqual({ upos: 100, uas: 100, las: 100 });
  });

  test('a gutted gold loses its third', () => {
    const scores = scoreTrees(gold, gut(gold));
    for (const figure of Object.values(scores)) expect(figure).toBeCloseTo((100 * 8) / 12, 9);
  });

  test('a wrong relation under the right head costs LAS only', () => {
    const spoilt = gold.map(sentence => ({
      ...sentence,
      relations: sentence.relations.map(name => (name === 'nsubj' ? 'obj' : name)),
    }));
    expect(scoreTrees(gold, spoilt)).toEqual({ upos: 100, uas: 100, las: (100 * 11) / 12 });
  });

  test('other words than the gold’s are no reading of it', () => {
    expect(() => scoreTrees(gold, gold.slice(1))).toThrow(RangeError);
    const short = gold.map(sentence => ({ ...sentence, heads: sentence.heads.slice(1) }));
    expect(() => scoreTrees(gold, short)).toThrow(RangeError);
  });
});

test('this version reads plain sentences without a mistake', async () => {
  expect(await treebanks.run(madeUpData, 'ewt-test', ownMeans)).toEqual({
    figures: { upos: 100, uas: 100, las: 100 },
  });
});

test.runIf(realData !== undefined)('the real gold gets full marks, a gutted one less', async () => {
  const real = readConllu(await readFile(join(realData ?? '', 'treebanks', 'gum-dev.conllu'), 'utf8'));
  expect(scoreTrees(real, real)).toEqual({ upos: 100, uas: 100, las: 100 });
  for (const figure of Object.values(scoreTrees(real, gut(real)))) expect(figure).toBeLessThan(68);
});
