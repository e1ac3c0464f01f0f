/** What speaks for and against a stretch of tokens being a name of some kind, as feature hashes for the classifier. */
import { childrenBy, relationAt, type Tree } from '../../model/tree.ts';
import { hashText, mix } from '../tagging/tag-features.ts';
import { type DocumentNames, keyOf } from './document-names.ts';
import type { NameRegion } from './name-regions.ts';
import { type NameTables, phraseFlags, wordFlags } from './name-tables.ts';
import type { NameSentence, NameWord } from './name-words.ts';

/** More than any stretch has. */
export const mostNameFeatures = 160;

const outside = 7919;

export interface NameContext {
  readonly sentence: NameSentence;
  readonly tree: Tree;
  /** For each token whether a name may begin or end there. */
  readonly places: readonly boolean[];
  readonly regions: readonly NameRegion[];
  readonly document: DocumentNames;
  readonly tables: NameTables;
}

/** How many features there are, and how many of them, the first ones, tell which words these are. */
export interface FeatureCount {
  readonly count: number;
  readonly identity: number;
}

/** Fills `features` for tokens `[from, to)`. */
export function nameFeatures(
  { sentence, tree, places, document, tables }: NameContext,
  from: number,
  to: number,
  features: Int32Array,
): FeatureCount {
  const { words, tags, capitals } = sentence;
  const first = words[from] as NameWord;
  const last = words[to - 1] as NameWord;
  const length = Math.min(to - from, 6);
  let count = 0;
  const add = (template: number, a: number, b = 0, c = 0) => {
    features[count++] = mix(template, a, b, c);
  };

  // The words themselves: in training these are hidden at times, so that the rest learns to do without.
  let whole = 17;
  let shape = 23;
  let tagged = 29;
  for (let at = from; at < to; at += 1) {
    whole = mix(101, whole, (words[at] as NameWord).low, 0);
    shape = mix(102, shape, (words[at] as NameWord).shape, 0);
    tagged = mix(103, tagged, tags[at] as number, 0);
  }
  add(104, whole);
  add(107, first.low, to - from === 1 ? 1 : 0);
  add(108, last.low, to - from === 1 ? 1 : 0);
  add(113, first.exact);
  add(110, last.suffix4);
  add(111, first.prefix3);
  for (let at = from + 1; at < to - 1 && at < from + 5; at += 1) add(115, (words[at] as NameWord).low);
  const identity = count;

  add(100, length, capitals);
  add(105, shape, from === 0 ? 1 : 0);
  add(106, tagged);
  add(109, last.suffix3, first.capital ? 1 : 0);
  add(112, first.suffix3);
  add(114, tags[from] as number, tags[to - 1] as number, length);
  if (to - from > 1) add(116, first.shape, last.shape, length);

  // The words around.
  const before = words[from - 1];
  const before2 = words[from - 2];
  const after = words[to];
  const after2 = words[to + 1];
  const low = (word: NameWord | undefined) => word?.low ?? outside;
  const single = to - from === 1 ? first.shape : 1;
  add(120, low(before));
  add(121, low(after));
  add(122, low(before2), low(before));
  add(123, low(after), low(after2));
  add(124, low(before), low(after));
  add(125, low(before), single);
  add(126, low(after), single);
  add(127, tags[from - 1] ?? outside, tags[to] ?? outside);
  add(128, tags[from - 1] ?? outside, tags[from] as number);
  add(129, tags[to - 1] as number, tags[to] ?? outside);
  add(130, low(before2));
  add(131, low(after2));
  const open = from > 0 && places[from - 1] ? 1 : 0;
  const goesOn = to < words.length && places[to] ? 1 : 0;
  add(132, open, goesOn, length);
  add(133, open, goesOn, shape);
  if (open) add(134, before?.shape ?? 0, first.shape);
  if (goesOn) add(135, last.shape, after?.shape ?? 0);
  const edges = (from === 0 ? 1 : 0) + (to === words.length ? 2 : 0);
  add(136, edges, length, capitals);
  if (words.length < 6) add(137, words.length, edges, tagged);

  // What tables say.
  const key = keyOf(words, from, to);
  const phrase = key === '' ? 0 : meantPhrase(tables, key, words, from, to);
  add(140, phrase);
  add(141, phrase, length);
  for (const flag of phraseFlagList) if (phrase & flag) add(142, flag, length === 1 ? 1 : 0);
  add(143, phrase, low(before));
  add(144, phrase, low(after));
  add(145, phrase, capitals, first.shape);
  add(146, first.flags, length);
  add(147, last.flags, length);
  add(148, first.flags, last.flags);
  add(149, before?.flags ?? outside, before?.capital ? 1 : 0);
  add(150, after?.flags ?? outside, after?.capital ? 1 : 0);
  for (const flag of wordFlagList) {
    if (first.flags & flag) add(151, flag, length);
    if (last.flags & flag) add(152, flag, length);
    if (before && before.flags & flag) add(153, flag, open);
    if (after && after.flags & flag) add(154, flag, goesOn);
  }
  if (to - from > 1) {
    let all = wordFlags.common;
    for (let at = from; at < to; at += 1) all &= (words[at] as NameWord).flags;
    add(155, all, length);
  }
  // “Lashkar-e-…”, “Ministry of …”: the head may come first.
  if (first.flags & wordFlags.organisationHead) add(156, low(words[from + 1]), length);

  // Its place in the tree.
  const head = headOf(tree, from, to);
  const governor = tree.heads[head] ?? -1;
  const relation = hashText(relationAt(tree, head));
  const governing = governor < 0 ? outside : hashText(tree.tokens[governor]?.lemma ?? '');
  const mark = childrenBy(tree, head, 'case').find(child => child < from);
  const preposition = mark === undefined ? 0 : low(words[mark]);
  add(160, relation, length);
  add(161, governing, relation);
  add(162, governing, preposition);
  add(163, preposition, relation);
  add(164, preposition, phrase);
  add(165, relation, phrase);
  add(166, relation, head === to - 1 ? 1 : head === from ? 2 : 0);
  const beside = childrenBy(tree, head, 'appos', 'compound', 'amod').find(
    child => child < from || child >= to,
  );
  if (beside !== undefined) add(167, hashText(tree.tokens[beside]?.lemma ?? ''));
  if (childrenBy(tree, head, 'acl', 'acl:relcl').length > 0) {
    const pronoun = tree.tokens
      .slice(to, to + 3)
      .find(({ form }) => /^(?:who|which|whose|where|whom)$/i.test(form));
    add(168, pronoun ? hashText(pronoun.form.toLowerCase()) : 0);
  }

  // The rest of the document.
  const stretches = document.stretches.get(key) ?? 0;
  add(170, Math.min(stretches, 4), length);
  add(171, document.persons.has(last.key) ? 1 : 0, document.persons.has(first.key) ? 1 : 0, length);
  add(172, document.locations.has(key) ? 1 : 0, length);
  if (document.lowered.has(last.key))
    add(173, length, document.lowered.has(first.key) ? 1 : 0, first.flags & wordFlags.common);
  const expansion = document.shortForms.get(last.form);
  if (length === 1 && expansion) add(174, expansion.flags & wordFlags.organisationHead, expansion.low);
  return { count, identity };
}

/** “Gao” is not the actor that goes by GAO. */
function meantPhrase(
  tables: NameTables,
  key: string,
  words: readonly NameWord[],
  from: number,
  to: number,
): number {
  const phrase = tables.phrase(key);
  const small =
    tables.isAcronym(key) && words.slice(from, to).some(({ form }) => form !== form.toUpperCase());
  return small ? phrase & ~phraseFlags.actor : phrase;
}

const phraseFlagList = Object.values(phraseFlags);
const wordFlagList = Object.values(wordFlags);

/** The token of the stretch whose own head lies outside of it; the last such one. */
function headOf({ heads }: Tree, from: number, to: number): number {
  for (let at = to - 1; at >= from; at -= 1) {
    const head = heads[at] ?? -1;
    if (head < from || head >= to) return at;
  }
  return to - 1;
}
