/**
 * What a noun does in its sentence, as extraction patterns over the dependency tree (after AutoSlog, Riloff 1993): “subject
 * of kill”, “of a murder that was condemned”. Each is told by words and, wider, by classes of words.
 */
import type { IncidentSentence } from './incident-text.ts';

export interface Pattern {
  /** With the governor's lemma: “nsubj<kill”. */
  readonly words: string;
  /** With its class: “nsubj<:kill”; empty where it has none. */
  readonly classes: string;
}

/** Patterns of the noun at `head`, the most direct first; none twice. */
export function patternsAt(sentence: IncidentSentence, head: number): Pattern[] {
  const found = new Map<string, Pattern>();
  const add = (words: string, classes: string) => {
    if (!found.has(words)) found.set(words, { words, classes });
  };
  const anchor = anchorOf(sentence, head);
  if (anchor !== head) add(`as:${sentence.tree.relations[head]}`, '');
  const governor = sentence.tree.heads[anchor] ?? -1;
  if (governor >= 0) govern(sentence, anchor, governor, add);
  for (const each of new Set([anchor, head])) modify(sentence, each, add);
  return [...found.values()];
}

type Add = (words: string, classes: string) => void;

/** A member of a list stands for its first, an apposed noun for what it is apposed to, a name for its head. */
function anchorOf({ tree }: IncidentSentence, head: number): number {
  let at = head;
  for (let steps = 0; steps < 5; steps += 1) {
    const up = tree.heads[at] ?? -1;
    if (up < 0 || !/^(?:conj|appos|flat)/.test(tree.relations[at] ?? '')) return at;
    at = up;
  }
  return at;
}

function govern(sentence: IncidentSentence, at: number, governor: number, add: Add): void {
  const { tree, lemmas, tokens } = sentence;
  const relation = linkOf(sentence, at);
  put(relation, governor);
  if (tokens[governor]?.upos === 'VERB') {
    ofVerb(sentence, relation, governor, put);
    return;
  }
  // A noun governs: what becomes of that noun tells too.
  const noun = anchorOf(sentence, governor);
  const next = tree.heads[noun] ?? -1;
  if (next < 0) return;
  const upper = linkOf(sentence, noun);
  const inner = classOf(sentence, governor);
  add(
    `${relation}<${lemmas[governor]}<${upper}<${lemmas[next]}`,
    inner || classOf(sentence, next) ? `${relation}<:${inner}<${upper}<:${classOf(sentence, next)}` : '',
  );
  add(`${relation}<*<${upper}<${lemmas[next]}`, classed(`${relation}<*<${upper}`, next));
  if (tokens[next]?.upos !== 'VERB') return;
  const subject = childBy(sentence, next, /^nsubj/);
  if (upper === 'obj' && subject !== undefined && classOf(sentence, subject))
    add('', `${relation}<:${inner}<obj<:${classOf(sentence, next)}+s:${classOf(sentence, subject)}`);

  function put(name: string, verb: number): void {
    add(`${name}<${lemmas[verb]}`, classed(name, verb));
  }
  function classed(name: string, of: number): string {
    const own = classOf(sentence, of);
    return own ? `${name}<:${own}` : '';
  }
}

/** The verb's other arguments, and verbs that share this one. */
function ofVerb(
  sentence: IncidentSentence,
  relation: string,
  verb: number,
  put: (name: string, verb: number) => void,
): void {
  const { tree, lemmas } = sentence;
  const object = childBy(sentence, verb, /^obj/);
  const subject = childBy(sentence, verb, /^nsubj/);
  const isSubject = relation.startsWith('nsubj');
  if (isSubject && object !== undefined) {
    put(`${relation}+o:${lemmas[object]}`, verb);
    put(`${relation}+o:${classOf(sentence, object)}`, verb);
  }
  if (!isSubject && subject !== undefined) put(`${relation}+s:${classOf(sentence, subject)}`, verb);
  if (tree.children[verb]?.some(at => lemmas[at] === 'not' || lemmas[at] === 'never'))
    put(`${relation}+not`, verb);
  for (const child of tree.children[verb] ?? []) {
    const link = tree.relations[child] ?? '';
    const owns = (pattern: RegExp) => childBy(sentence, child, pattern) !== undefined;
    if (isSubject && /^(?:conj|xcomp|advcl)/.test(link) && !owns(/^nsubj/)) put(`${relation}~`, child);
    if (relation === 'obj' && /^conj/.test(link) && !owns(/^obj/)) put('obj~', child);
    // “Shot to death”, “blown up”.
    if (/^(?:compound:prt|xcomp|advmod)/.test(link)) put(`${relation}+${lemmas[child]}`, verb);
  }
  const up = tree.heads[verb] ?? -1;
  if (
    relation === 'obj' &&
    up >= 0 &&
    /^conj/.test(tree.relations[verb] ?? '') &&
    childBy(sentence, up, /^obj/) === undefined
  )
    put('obj~', up);
  // “Accused of”, “ordered to”: whose act it is said to be.
  if (up >= 0 && /^(?:xcomp|ccomp|advcl|acl)/.test(tree.relations[verb] ?? ''))
    put(`${relation}^${tree.relations[verb]}:${classOf(sentence, up)}`, verb);
}

/** What says something of the noun itself: adjectives, nouns before it, phrases and clauses behind it. */
function modify(sentence: IncidentSentence, at: number, add: Add): void {
  const { tree, lemmas } = sentence;
  for (const child of tree.children[at] ?? []) {
    const relation = tree.relations[child] ?? '';
    const own = classOf(sentence, child);
    if (/^(?:amod|compound|nummod|det|nmod:poss)/.test(relation))
      add(`mod>${lemmas[child]}`, own ? `mod>:${own}` : '');
    else if (/^nmod/.test(relation))
      add(`${linkOf(sentence, child)}>${lemmas[child]}`, own ? `${linkOf(sentence, child)}>:${own}` : '');
    else if (/^appos/.test(relation)) add(`appos>${lemmas[child]}`, own ? `appos>:${own}` : '');
    else if (/^acl/.test(relation)) {
      const role = roleInClause(sentence, child);
      add(`${role}<${lemmas[child]}`, own ? `${role}<:${own}` : '');
      const object = childBy(sentence, child, /^obj/);
      if (object !== undefined && role === 'nsubj~')
        add(
          `${role}+o:${lemmas[object]}<${lemmas[child]}`,
          own ? `${role}+o:${classOf(sentence, object)}<:${own}` : '',
        );
    }
  }
}

/** What a noun is to the verb of a clause that hangs on it: “the man who fired”, “the bus burnt by”, “the car they took”. */
function roleInClause(sentence: IncidentSentence, verb: number): string {
  const { tree, tokens } = sentence;
  const subject = childBy(sentence, verb, /^nsubj/);
  const isPassive = (tree.children[verb] ?? []).some(at => tree.relations[at] === 'aux:pass');
  if (subject !== undefined && !/^(?:who|that|which)$/.test(tokens[subject]?.form.toLowerCase() ?? ''))
    return 'obj~';
  if (tokens[verb]?.xpos === 'VBN' && (isPassive || subject === undefined)) return 'nsubj:pass~';
  return 'nsubj~';
}

/** The relation with its preposition: “nmod:of”. */
function linkOf({ tree, lemmas }: IncidentSentence, at: number): string {
  const relation = tree.relations[at] ?? '';
  const base = relation === 'nsubj:pass' ? relation : (relation.split(':')[0] ?? '');
  const marker = (tree.children[at] ?? []).find(child => tree.relations[child] === 'case');
  return marker === undefined ? base : `${base}:${lemmas[marker]}`;
}

function childBy({ tree }: IncidentSentence, at: number, relation: RegExp): number | undefined {
  return tree.children[at]?.find(child => relation.test(tree.relations[child] ?? ''));
}

/** A deed before a thing: “bombing” is what happened, not what it was done to. */
function classOf({ triggers, nounClasses }: IncidentSentence, at: number): string {
  return triggers[at] || nounClasses[at] || '';
}
