/**
 * Main verbs that the parser took for participles, and subjects that it took for parts of a compound:
 * “police used tear gas” read as used gas, “riot police clubbed demonstrators” as a verb without a subject.
 */
import type { Token } from '../../model/analysis.ts';
import { childrenOf, hang, hasSubject } from './token-arcs.ts';

/** Pasts that are participles as well and do not end in “-ed”. */
const irregular =
  /^(?:set|hit|cut|put|shot|cast|let|beat|led|held|sent|laid|shut|burnt|fought|left|met|sought|struck|swept|won|lost|made|brought|caught|paid|spent|built|kept|found|hurt|freed|fled|sealed|retook|took|overran|drove)$/i;

/** “Rebel-held”, “government backed”: such participles belong to the noun behind them. */
const attributive =
  /^(?:back|lead|control|hold|occupy|base|affiliate|link|run|own|fund|train|arm|broker|mediate|sponsor|align|dominate|relate|allege|suspect|name|displace|wound|injure|appoint|elect|contest|dispute)$/;

/** Lemmas of pasts that are tagged as adjectives or nouns and so kept their form. */
export const pastLemmas: Readonly<Record<string, string>> = {
  burnt: 'burn',
  fled: 'flee',
  fought: 'fight',
  held: 'hold',
  laid: 'lay',
  led: 'lead',
  left: 'leave',
  sent: 'send',
  shot: 'shoot',
  spent: 'spend',
  struck: 'strike',
};

/**
 * A sentence without a main verb gets its own: the past behind the first noun phrase, which becomes the subject.
 * @returns whether the arcs were changed.
 */
export function reviveVerb(tokens: Token[]): boolean {
  const root = tokens.findIndex(({ arc }) => arc?.head === -1);
  if (!/^(?:NOUN|PROPN|NUM)$/.test(tokens[root]?.upos ?? '')) return false;
  if (childrenOf(tokens, root).some(child => /^(?:cop|aux)/.test(tokens[child]?.arc?.relation ?? '')))
    return false;
  const verb = tokens.findIndex((_, at) => isLostVerb(tokens, at));
  const noun = tokens[verb]?.arc?.head ?? -1;
  if (verb < 1 || noun <= verb) return false;
  const own = childrenOf(tokens, root).find(
    child => child < verb && /^nsubj/.test(tokens[child]?.arc?.relation ?? ''),
  );
  const subject = own ?? (root < verb ? root : verb - 1);
  if (root !== subject && root !== noun) return false;
  freeLeftOf(tokens, verb, noun, subject);
  makeMain(tokens, verb, root, noun, subject);
  joinLostVerbs(tokens, verb, noun);
  return true;
}

function isLostVerb(tokens: readonly Token[], at: number): boolean {
  const { arc, xpos, form, lemma } = tokens[at] as Token;
  const modifies = arc?.relation === 'amod' || (arc?.relation === 'compound' && xpos === 'VBD');
  if (!modifies || !/^(?:VBN|VBD|JJ)$/.test(xpos ?? '')) return false;
  const past = /ed$/i.test(form) || irregular.test(form);
  const known = xpos !== 'JJ' || lemma !== form.toLowerCase() || pastLemmas[form.toLowerCase()] !== undefined;
  if (!past || !known || attributive.test(lemma)) return false;
  return /^(?:NOUN|PROPN)$/.test(tokens[at - 1]?.upos ?? '');
}

/** What stood before the participle within its noun's phrase belongs to the noun right before it. */
function freeLeftOf(tokens: Token[], verb: number, noun: number, subject: number): void {
  const near = verb - 1;
  for (const child of childrenOf(tokens, noun))
    if (child < near && child !== subject) hang(tokens, child, near, tokens[child]?.arc?.relation ?? 'dep');
  if (near !== subject && tokens[near]?.arc?.head === noun) hang(tokens, near, subject, 'nmod');
}

function makeMain(tokens: Token[], verb: number, root: number, noun: number, subject: number): void {
  const token = tokens[verb] as Token;
  tokens[verb] = {
    ...token,
    upos: 'VERB',
    xpos: 'VBD',
    lemma: pastLemmas[token.form.toLowerCase()] ?? token.lemma,
  };
  hang(tokens, verb, -1, 'root');
  hang(tokens, noun, verb, 'obj');
  for (const child of childrenOf(tokens, root))
    if (child > verb && child !== noun && root === subject)
      hang(tokens, child, verb, /^nmod/.test(relationOf(tokens, child)) ? 'obl' : relationOf(tokens, child));
  hang(tokens, subject, verb, 'nsubj');
  // Prepositional phrases that the parser had to hang on the noun say when and against whom it was done.
  for (const child of childrenOf(tokens, noun))
    if (child > noun && tokens[child]?.form === '.') hang(tokens, child, verb, 'punct');
}

/**
 * “Blocked roads and burned trucks”, “beaten and robbed traders”: a past behind “and” that was taken for a modifier.
 * @param noun what the wrong conjunct hangs on, the verb's object or the verb itself.
 */
export function joinLostVerbs(tokens: Token[], verb: number, noun: number): boolean {
  let joined = false;
  for (const each of childrenOf(tokens, noun)) {
    if (relationOf(tokens, each) !== 'conj') continue;
    const below = childrenOf(tokens, each);
    const past = below.find(child => child < each && relationOf(tokens, child) === 'amod');
    const link = below.find(child => relationOf(tokens, child) === 'cc');
    if (past === undefined || link !== past - 1) continue;
    const token = tokens[past] as Token;
    if (!/ed$/i.test(token.form) && !irregular.test(token.form)) continue;
    tokens[past] = { ...token, upos: 'VERB', xpos: 'VBD' };
    hang(tokens, past, verb, 'conj');
    hang(tokens, each, past, 'obj');
    hang(tokens, link, past, 'cc');
    joined = true;
  }
  return joined;
}

/** “Arrested 20 men and shot dead nine rioters”: “shot” taken for a noun, and the rioters for more of those arrested. */
export function joinShotDead(tokens: Token[], at: number): boolean {
  const shot = tokens[at] as Token;
  if (shot.form !== 'shot' || shot.upos === 'VERB' || tokens[at + 1]?.form !== 'dead') return false;
  if (tokens[at - 1]?.form !== 'and' || shot.arc?.relation !== 'conj') return false;
  const noun = tokens[at + 1]?.arc?.head ?? -1;
  let verb = shot.arc.head;
  while (verb >= 0 && tokens[verb]?.upos !== 'VERB') verb = tokens[verb]?.arc?.head ?? -1;
  if (verb < 0 || noun <= at || tokens[noun]?.upos !== 'NOUN') return false;
  tokens[at] = { ...shot, upos: 'VERB', xpos: 'VBD', lemma: 'shoot' };
  hang(tokens, at, verb, 'conj');
  hang(tokens, noun, at, 'obj');
  hang(tokens, at + 1, at, 'xcomp');
  return true;
}

/** “Police fired shots”, the noun right before the verb taken for a part of it. */
export function freeCompoundSubject(tokens: Token[], at: number): boolean {
  const verb = tokens[at] as Token;
  const noun = tokens[at - 1];
  if (verb.upos !== 'VERB' || !/^VB[DNZP]$/.test(verb.xpos ?? '')) return false;
  if (noun?.arc?.head !== at || noun.arc.relation !== 'compound' || !/^(?:NOUN|PROPN)$/.test(noun.upos))
    return false;
  if (!/^(?:root|ccomp|parataxis|conj|advcl|acl:relcl)$/.test(verb.arc?.relation ?? '')) return false;
  const below = childrenOf(tokens, at);
  const object = below.some(child => relationOf(tokens, child) === 'obj');
  if (below.some(child => /^aux/.test(relationOf(tokens, child)))) return false;
  if (verb.xpos === 'VBN' && !object) return false;
  if (hasSubject(tokens, at)) return moveSpoken(tokens, at);
  for (const child of below)
    if (child < at - 1 && /^(?:det|amod|compound|nmod:poss|nummod)$/.test(relationOf(tokens, child)))
      hang(tokens, child, at - 1, relationOf(tokens, child));
  if (verb.xpos === 'VBN') tokens[at] = { ...verb, xpos: 'VBD' };
  hang(tokens, at - 1, at, 'nsubj');
  return true;
}

/** “The trouble erupted in the port, police said”: the first noun is the subject of what is said. */
function moveSpoken(tokens: Token[], at: number): boolean {
  if (tokens[at - 2]?.form !== ',' || !/^(?:say|report|add|tell)$/.test(tokens[at]?.lemma ?? ''))
    return false;
  const subject = childrenOf(tokens, at).find(child => /^nsubj/.test(relationOf(tokens, child))) ?? -1;
  const said = [...childrenOf(tokens, subject), ...childrenOf(tokens, at)].find(
    child =>
      child > subject &&
      child < at - 1 &&
      /^(?:acl|ccomp)$/.test(relationOf(tokens, child)) &&
      /^VB[DN]$/.test(tokens[child]?.xpos ?? '') &&
      !hasSubject(tokens, child),
  );
  if (subject < 0 || said === undefined) return false;
  tokens[said] = { ...(tokens[said] as Token), xpos: 'VBD' };
  hang(tokens, said, at, 'ccomp');
  hang(tokens, subject, said, 'nsubj');
  hang(tokens, at - 1, at, 'nsubj');
  return true;
}

function relationOf(tokens: readonly Token[], at: number): string {
  return tokens[at]?.arc?.relation ?? 'dep';
}
