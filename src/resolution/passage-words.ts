/** The words of a passage as sorted numbers: a million passages as sets of words would not fit into memory. */
import { foldName } from '../model/knowledge.ts';

/** Distinct folded words by 32-bit hash (FNV-1a), ascending. Two words of four thousand million may be mixed up. */
export type PassageWords = Int32Array;

export function wordsOf(passage: string): PassageWords {
  return Int32Array.from(new Set(foldName(passage).split(' ').map(hashOf))).sort();
}

/** The first words as one number: copies of a passage begin alike. */
export function openingOf(passage: string): number {
  return hashOf(foldName(passage).split(' ', 6).join(' '));
}

/** Passages of some length that share most of their words. */
export function areCopies(left: PassageWords, right: PassageWords): boolean {
  const smaller = Math.min(left.length, right.length);
  if (smaller < 6 || smaller < 0.6 * Math.max(left.length, right.length)) return false;
  let [one, other, shared] = [0, 0, 0];
  while (one < left.length && other < right.length) {
    const difference = (left[one] as number) - (right[other] as number);
    if (difference === 0) shared += 1;
    if (difference <= 0) one += 1;
    if (difference >= 0) other += 1;
  }
  return shared >= 0.7 * (left.length + right.length - shared);
}

function hashOf(word: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let index = 0; index < word.length; index += 1)
    hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  return hash;
}
