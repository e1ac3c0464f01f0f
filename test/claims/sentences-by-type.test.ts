/** Sentences of all sixteen types, written before they were read: each gives a claim of its type with the sides named beside it. */
import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import type { ActorMention } from '../../src/model/claim.ts';
import { claimsIn } from './sample-claims.ts';

interface Row {
  readonly sentence: string;
  readonly type: string;
  /** Words of one initiator and of one target; empty where none is named. */
  readonly initiator: string;
  readonly target: string;
}

const rows: readonly Row[] = parse(
  await readFile(new URL('sentences-by-type.csv', import.meta.url), 'utf8'),
  { columns: true },
);

const names = (mentions: readonly ActorMention[], words: string) =>
  words === '' || mentions.some(({ text }) => text.includes(words) || words.includes(text));

test.each(rows)('$type: $sentence', ({ sentence, type, initiator, target }) => {
  const told = claimsIn(sentence, { published: '2025-11-21' }).happenings.filter(
    claim => claim.type === type,
  );
  expect(told).not.toEqual([]);
  const right = told.some(each => names(each.initiators, initiator) && names(each.targets, target));
  expect(right, `${initiator} → ${target}`).toBe(true);
});
