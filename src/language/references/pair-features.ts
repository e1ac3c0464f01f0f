/** What speaks for and against two expressions standing for the same: feature hashes for the ranker. */
import { hashText, mix } from '../tagging/tag-features.ts';
import type { Mention } from './mention.ts';

/** More than any pair has. */
export const mostPairFeatures = 64;

/** A mention with what its features are made of, worked out once. */
export interface PreparedMention extends Mention {
  readonly kindHash: number;
  /** Of the word itself for a pronoun, else of its kind. */
  readonly formHash: number;
  readonly lemmaHash: number;
  readonly relationHash: number;
  readonly beingHash: number;
  readonly numberHash: number;
  /** Words of more than three letters. */
  readonly words: readonly string[];
  readonly initials: string;
  /** A name in lower case, without title. */
  readonly nameKey: string;
}

export function prepareMention(mention: Mention): PreparedMention {
  const { kind, lemma, key, name, relation, being, number } = mention;
  const words = key.split(' ');
  return {
    ...mention,
    kindHash: hashText(kind),
    formHash: hashText(kind === 'pronoun' ? lemma : kind),
    lemmaHash: hashText(lemma),
    relationHash: hashText(relation),
    beingHash: hashText(being),
    numberHash: hashText(number),
    words: words.filter(word => word.length > 3),
    initials: words.map(word => word.slice(0, 1)).join(''),
    nameKey: name ? name.toLowerCase() : key,
  };
}

/** Features of a mention that stands for nothing said before. Returns how many. */
export function newFeatures(mention: PreparedMention, index: number, features: Int32Array): number {
  const { kindHash: kind, formHash: form, lemmaHash: lemma } = mention;
  let count = 0;
  const add = (template: number, a: number, b = 0, c = 0) => {
    features[count++] = mix(template, a, b, c);
  };
  add(300, form);
  add(301, lemma, kind);
  add(302, form, mention.relationHash);
  add(303, form, mention.to - mention.head > 1 ? 1 : 0, mention.modifiers.length > 0 ? 1 : 0);
  add(304, form, Math.min(index, 3));
  add(305, kind, mention.beingHash, mention.numberHash);
  add(306, form, mention.sentence === 0 ? 1 : 0);
  add(307, kind, Math.min(mention.to - mention.from, 8));
  return count;
}

/** Features of `mention` standing for what `before` stands for; `between` counts the mentions from one to the other. */
export function pairFeatures(
  before: PreparedMention,
  mention: PreparedMention,
  between: number,
  features: Int32Array,
): number {
  const { kindHash: kind, formHash: form } = mention;
  const beforeForm = before.formHash;
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
  const roles = mix(7, before.relationHash, mention.relationHash, 0);
  add(323, form, before.relationHash, Math.min(near, 2));
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
  add(330, form, before.beingHash, before.numberHash);
  add(331, kind, before.beingHash, mention.beingHash);
  add(332, form, gender, number);
  add(333, before.person, mention.person, kind);
  // Words.
  const same = before.key === mention.key ? 1 : 0;
  const sameHead = before.lemma === mention.lemma ? 1 : 0;
  add(334, form, beforeForm, same);
  if (mention.kind === 'pronoun') {
    add(335, form, before.kind === 'pronoun' ? 0 : before.lemmaHash);
    if (same) add(336, form, near);
    return count;
  }
  add(337, kind, before.kindHash, sameHead + 2 * same);
  add(338, kind, sameHead, near);
  if (same) add(339, kind, near, Math.min(mention.key.length, 12));
  if (sameHead) {
    const extra = mention.modifiers.filter(word => !before.modifiers.includes(word)).length;
    const less = before.modifiers.filter(word => !mention.modifiers.includes(word)).length;
    add(340, kind, Math.min(extra, 2), Math.min(less, 2));
    add(341, mention.lemmaHash, kind);
  } else {
    add(342, before.lemmaHash, mention.lemmaHash);
    add(343, kind, wordsShared(before, mention), before.kind === 'name' ? 1 : 0);
    add(344, mention.lemmaHash, before.beingHash, before.kindHash);
    if (isShortFor(mention.key, before) || isShortFor(before.key, mention)) add(345, kind);
  }
  add(346, kind, before.kind === 'name' && mention.kind === 'name' ? nameMatch(before, mention) : 9, near);
  if (near === 0 && mention.relation === 'appos')
    add(347, mention.from - before.to < 3 ? 1 : 0, before.kindHash, kind);
  if (near === 0 && before.relation === 'nsubj' && mention.relation === 'root')
    add(348, kind, before.kindHash);
  return count;
}

/** 0 unknown on a side, 1 alike, 2 at odds. */
function agree(left: string, right: string): number {
  return left === 'unknown' || right === 'unknown' ? 0 : left === right ? 1 : 2;
}

export function contains(outer: Mention, inner: Mention): boolean {
  return outer.sentence === inner.sentence && outer.from <= inner.from && inner.to <= outer.to;
}

function wordsShared(left: PreparedMention, right: PreparedMention): number {
  let shared = 0;
  for (const word of right.words) if (left.words.includes(word)) shared += 1;
  return Math.min(2, shared);
}

/** How two names overlap: 4 alike, 3 the last word of the longer, 2 its beginning, 1 some word, 0 none. */
function nameMatch(left: PreparedMention, right: PreparedMention): number {
  const [short, long] = left.nameKey.length <= right.nameKey.length ? [left, right] : [right, left];
  if (short.nameKey === long.nameKey) return 4;
  if (long.nameKey.endsWith(` ${short.nameKey}`)) return 3;
  if (long.nameKey.startsWith(`${short.nameKey} `)) return 2;
  const words = long.nameKey.split(' ');
  return short.nameKey.split(' ').some(word => word.length > 2 && words.includes(word)) ? 1 : 0;
}

/** “bla” for “Baloch Liberation Army”. */
function isShortFor(short: string, long: PreparedMention): boolean {
  return short.length > 1 && short.length === long.initials.length && short === long.initials;
}
