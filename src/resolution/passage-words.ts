/** The words of a passage as sorted numbers: a million passages as sets of words, or as typed arrays, would not fit into memory. */
import { foldName } from '../model/knowledge.ts';

/**
 * Distinct folded words by 32-bit hash (FNV-1a), ascending, each as two UTF-16 units: a text is the smallest list there is.
 * Two words of four thousand million may be mixed up.
 */
export type PassageWords = string;

export function wordsOf(passage: string): PassageWords {
  const hashes = Int32Array.from(new Set(foldName(passage).split(' ').map(hashOf))).sort();
  return Array.from(hashes, hash => String.fromCharCode(hash & 0xffff, hash >>> 16)).join('');
}

/** The first words as one number: copies of a passage begin alike. */
export function openingOf(passage: string): number {
  return hashOf(foldName(passage).split(' ', 6).join(' '));
}

/** Whether the folded word stands in the passage. */
export function holdsWord(words: PassageWords, word: string): boolean {
  const hash = hashOf(word);
  for (let at = 0; at < words.length / 2; at += 1) if (wordAt(words, at) === hash) return true;
  return false;
}

/** Passages of some length that share most of their words. */
export function areCopies(left: PassageWords, right: PassageWords): boolean {
  const [count, others] = [left.length / 2, right.length / 2];
  const smaller = Math.min(count, others);
  if (smaller < 6 || smaller < 0.6 * Math.max(count, others)) return false;
  const shared = sharedWords(left, right);
  return shared >= 0.7 * (count + others - shared);
}

/** Whether the words of the shorter passage stand, but for one in ten, in the longer: a clause of a copied sentence. */
export function isCutFrom(left: PassageWords, right: PassageWords): boolean {
  const [count, others] = [left.length / 2, right.length / 2];
  const smaller = Math.min(count, others);
  if (smaller < 7 || smaller < 0.3 * Math.max(count, others)) return false;
  return sharedWords(left, right) >= 0.9 * smaller;
}

function sharedWords(left: PassageWords, right: PassageWords): number {
  const [count, others] = [left.length / 2, right.length / 2];
  let [one, other, shared] = [0, 0, 0];
  while (one < count && other < others) {
    const difference = wordAt(left, one) - wordAt(right, other);
    if (difference === 0) shared += 1;
    if (difference <= 0) one += 1;
    if (difference >= 0) other += 1;
  }
  return shared;
}

/** The low unit stands first. */
function wordAt(words: PassageWords, at: number): number {
  return words.charCodeAt(2 * at) | (words.charCodeAt(2 * at + 1) << 16);
}

function hashOf(word: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let index = 0; index < word.length; index += 1)
    hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  return hash;
}
