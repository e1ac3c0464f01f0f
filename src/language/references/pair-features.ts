/** What speaks for and against two expressions standing for the same: feature hashes for the ranker. */
import { hashText, mix } from '../tagging/tag-features.ts';
import type { Mention } from './mention.ts';

/** More than any pair has. */
export const mostPairFeatures = 64;

/** Features of a mention that stands for nothing said before. Returns how many. */
export function newFeatures(mention: Mention, index: number, features: Int32Array): number {
  const kind = hashText(mention.kind);
  const form = mention.kind === 'pronoun' ? hashText(mention.lemma) : kind;
  const lemma = hashText(mention.lemma);
  let count = 0;
  const add = (template: number, a: number, b = 0, c = 0) => {
    features[count++] = mix(template, a, b, c);
  };
  add(300, form);
  add(301, lemma, kind);
  add(302, form, hashText(mention.relation));
  add(303, form, mention.to - mention.head > 1 ? 1 : 0, mention.modifiers.length > 0 ? 1 : 0);
  add(304, form, Math.min(index, 3));
  add(305, kind, hashText(mention.being), hashText(mention.number));
  add(306, form, mention.sentence === 0 ? 1 : 0);
  add(307, kind, Math.min(mention.to - mention.from, 8));
  return count;
}

/** Features of `mention` standing for what `before` stands for; `between` counts the mentions from one to the other. */
export function pairFeatures(
  before: Mention,
  mention: Mention,
  between: number,
  features: Int32Array,
): number {
  const kind = hashText(mention.kind);
  const form = mention.kind === 'pronoun' ? hashText(mention.lemma) : kind;
  const beforeForm = before.kind === 'pronoun' ? hashText(before.lemma) : hashText(before.kind);
  const sentences = Math.min(mention.sentence - before.sentence, 12);
  const near = sentences < 4 ? sentences : sentences < 8 ? 5 : 9;
  let count = 0;
  const add = (template: number, a: number, b = 0, c = 0) => {
    features[count++] = mix(template, a, b, c);
  };
  // Distance.
  add(320, form, near);
  add(321, kind, Math.min(Math.floor(Math.log2(between + 1) * 1.5), 9));
  add(322, form, beforeForm, near);
  // Where they stand.
  const roles = mix(7, hashText(before.relation), hashText(mention.relation), 0);
  add(323, form, hashText(before.relation), Math.min(near, 2));
  add(324, roles, kind, Math.min(near, 2));
  if (near === 0) add(325, form, before.clause === mention.clause ? 1 : 0, roles);
  add(326, form, beforeForm);
  if (contains(before, mention)) add(327, kind, mention.relation === 'nmod' ? 1 : 0);
  add(328, form, before.speech >= 0 ? 1 : 0, before.speech === mention.speech ? 1 : 0);
  // Agreement.
  const number = agree(before.number, mention.number);
  const gender = agree(before.gender, mention.gender);
  const being = agree(before.being, mention.being);
  add(329, number, gender, being);
  add(330, form, hashText(before.being), hashText(before.number));
  add(331, kind, hashText(before.being), hashText(mention.being));
  add(332, form, gender, number);
  add(333, before.person, mention.person, kind);
  // Words.
  const same = before.key === mention.key ? 1 : 0;
  const sameHead = before.lemma === mention.lemma ? 1 : 0;
  add(334, form, beforeForm, same);
  if (mention.kind === 'pronoun') {
    add(335, form, before.kind === 'pronoun' ? 0 : hashText(before.lemma));
    if (same) add(336, form, near);
    return count;
  }
  add(337, kind, hashText(before.kind), sameHead + 2 * same);
  add(338, kind, sameHead, near);
  if (same) add(339, kind, near, Math.min(mention.key.length, 12));
  if (sameHead) {
    const extra = mention.modifiers.filter(word => !before.modifiers.includes(word)).length;
    const less = before.modifiers.filter(word => !mention.modifiers.includes(word)).length;
    add(340, kind, Math.min(extra, 2), Math.min(less, 2));
    add(341, hashText(mention.lemma), kind);
  } else {
    add(342, hashText(before.lemma), hashText(mention.lemma));
    add(343, kind, wordsShared(before, mention), before.kind === 'name' ? 1 : 0);
    add(344, hashText(mention.lemma), hashText(before.being), hashText(before.kind));
    if (isShortFor(mention.key, before) || isShortFor(before.key, mention)) add(345, kind);
  }
  add(346, kind, before.kind === 'name' && mention.kind === 'name' ? nameMatch(before, mention) : 9, near);
  if (near === 0 && mention.relation === 'appos')
    add(347, mention.from - before.to < 3 ? 1 : 0, hashText(before.kind), kind);
  if (near === 0 && before.relation === 'nsubj' && mention.relation === 'root')
    add(348, kind, hashText(before.kind));
  return count;
}

/** 0 unknown on a side, 1 alike, 2 at odds. */
function agree(left: string, right: string): number {
  return left === 'unknown' || right === 'unknown' ? 0 : left === right ? 1 : 2;
}

export function contains(outer: Mention, inner: Mention): boolean {
  return outer.sentence === inner.sentence && outer.from <= inner.from && inner.to <= outer.to;
}

function wordsShared(left: Mention, right: Mention): number {
  const words = new Set(left.key.split(' '));
  return Math.min(2, right.key.split(' ').filter(word => word.length > 3 && words.has(word)).length);
}

/** How two names overlap: 4 alike, 3 the last word of the longer, 2 its beginning, 1 some word, 0 none. */
function nameMatch(left: Mention, right: Mention): number {
  const [short, long] = [nameKey(left), nameKey(right)].sort((a, b) => a.length - b.length) as [
    string,
    string,
  ];
  if (short === long) return 4;
  if (long.endsWith(` ${short}`)) return 3;
  if (long.startsWith(`${short} `)) return 2;
  const words = new Set(long.split(' '));
  return short.split(' ').some(word => word.length > 2 && words.has(word)) ? 1 : 0;
}

function nameKey({ key, name }: Mention): string {
  return name ? name.toLowerCase() : key;
}

/** “bla” for “Baloch Liberation Army”. */
function isShortFor(short: string, long: Mention): boolean {
  if (short.length < 2 || short.includes(' ')) return false;
  const initials = long.key.split(' ').map(word => word.slice(0, 1));
  return initials.length === short.length && initials.join('') === short;
}
