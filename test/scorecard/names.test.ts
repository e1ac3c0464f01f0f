/** The scorer of names: 100 to the gold itself, less to a gutted gold, and what this version finds in made-up sentences. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ownMeans } from '../../scorecard/benchmark.ts';
import { names } from '../../scorecard/names/names-benchmark.ts';
import { type NamedSentence, readIob } from '../../scorecard/names/read-iob.ts';
import { type FoundName, scoreNames } from '../../scorecard/names/score-names.ts';
import { madeUpData, realData } from './bench-data.ts';

const read = async (dir: string) => readIob(await readFile(join(dir, 'treebanks', 'ewt-test.iob2'), 'utf8'));
const gold = await read(madeUpData);
const goldNames = (sentences: readonly NamedSentence[]) => sentences.map(sentence => sentence.names);

/** The gold as if found, with every second name's kind changed. */
function gut(sentences: readonly NamedSentence[]): FoundName[][] {
  let count = 0;
  return asFound(sentences).map(found =>
    found.map(name => {
      count += 1;
      return count % 2 === 0 ? { ...name, kind: name.kind === 'person' ? 'place' : 'person' } : name;
    }),
  );
}

function asFound(sentences: readonly NamedSentence[]): FoundName[][] {
  return sentences.map(sentence =>
    sentence.names.flatMap(({ from, to, kind }) => (kind === 'other' ? [] : [{ from, to, kind }])),
  );
}

test('spans, kinds and documents are read', () => {
  expect(
    gold.map(({ names: own, document }) => [
      document,
      own.map(({ from, to, kind }) => `${kind} ${from}-${to}`),
    ]),
  ).toEqual([
    ['made-up-1', ['person 0-2', 'organisation 6-8', 'place 9-10']],
    ['made-up-1', ['other 0-1', 'person 3-4']],
  ]);
});

test('an inside tag with nothing before it is an error', () => {
  expect(() => readIob('1\tMaria\tI-PER\n')).toThrow(RangeError);
});

describe('scoreNames', () => {
  test('the gold itself gets full marks', () => {
    expect(scoreNames(goldNames(gold), asFound(gold))).toEqual({ precision: 100, recall: 100, f1: 100 });
  });

  test('a wrong kind is wrong', () => {
    expect(scoreNames(goldNames(gold), gut(gold)).f1).toBeCloseTo(50, 9);
  });

  test('a longer span is wrong', () => {
    const longer = asFound(gold).map(found => found.map(name => ({ ...name, to: name.to + 1 })));
    expect(scoreNames(goldNames(gold), longer).f1).toBe(0);
  });

  test('nothing found is nothing right', () => {
    expect(
      scoreNames(
        goldNames(gold),
        gold.map(() => []),
      ),
    ).toEqual({ precision: 0, recall: 0, f1: 0 });
  });
});

test('this version finds plain names', async () => {
  expect(await names.run(madeUpData, 'ewt-test', ownMeans)).toEqual({
    figures: { f1: 100, precision: 100, recall: 100 },
  });
});

test.runIf(realData !== undefined)('the real gold gets full marks, a gutted one less', async () => {
  const real = await read(realData ?? '');
  expect(scoreNames(goldNames(real), asFound(real)).f1).toBe(100);
  expect(scoreNames(goldNames(real), gut(real)).f1).toBeLessThan(60);
});
