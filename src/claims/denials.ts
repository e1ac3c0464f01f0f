/** Denials of what was told before: “…, which Kigali denies”, “the army denied it”, “the group said it was not involved”. */
import { childrenBy, relationAt } from '../model/tree.ts';
import { type Heads, subjectsOf } from './clauses/arguments.ts';
import type { SentenceReading } from './context.ts';
import { sayings } from './happenings/called-false.ts';
import { deedWords } from './happenings/deed-words.ts';

/** A denial without words of its own for what is denied. */
export interface BareDenial {
  /** The word that denies: “denies”, “involved”, “nothing”. */
  readonly at: number;
  /** Heads of those who deny. */
  readonly deniers: Heads;
}

const denying = /^(?:deny|reject|dispute|refute|contest|dismiss|rebut)$/;
const shares = /^(?:responsibility|involvement|role|part|hand|guilt)$/;
const speaking = /^(?:say|insist|maintain|claim|state|add|stress|declare|tell|reply|respond)$/;

/** In reading order. */
export function bareDenialsIn(reading: SentenceReading): BareDenial[] {
  return reading.tokens.flatMap((token, at): BareDenial[] => {
    if (token.upos === 'VERB' && denying.test(token.lemma)) return byVerb(at, reading);
    return byNegation(at, reading);
  });
}

/** “Denied it / the charge / any part”, “which the army denies”, “a charge Tehran rejects”. */
function byVerb(at: number, { tree, tokens }: SentenceReading): BareDenial[] {
  const children = tree.children[at] ?? [];
  // “Denied that his men were involved”.
  const clause = childrenBy(tree, at, 'ccomp').find(child => child > at);
  if (clause !== undefined && /^(?:involved|responsible|behind)$/i.test(tokens[clause]?.form ?? '')) {
    const who = subjectsOf(tree, at);
    return who.length > 0 ? [{ at, deniers: who }] : [];
  }
  if (children.some(child => /^(?:ccomp|xcomp|advcl)$/.test(tree.relations[child] ?? ''))) return [];
  if (children.some(child => /^(?:not|n['’]t|neither|nor|never)$/i.test(tokens[child]?.form ?? '')))
    return [];
  const deniers = subjectsOf(tree, at).filter(
    head => !/^W/.test(tokens[head]?.xpos ?? '') || isWho(head, tokens),
  );
  if (deniers.length === 0) return [];
  const [object] = childrenBy(tree, at, 'obj');
  const relative = /relcl$/.test(tree.relations[at] ?? '');
  if (object === undefined) return relative && isDeniable(at, { tree, tokens }) ? [{ at, deniers }] : [];
  const { form, lemma } = tokens[object] ?? { form: '', lemma: '' };
  if (/^(?:which|that)$/i.test(form) && relative)
    return isDeniable(at, { tree, tokens }) ? [{ at, deniers }] : [];
  // “Rejected it”: a treaty is rejected, too.
  if (/^(?:it|this|that|them|these)$/i.test(form))
    return /^(?:deny|dispute|refute)$/.test(tokens[at]?.lemma ?? '') ? [{ at, deniers }] : [];
  const bare = (tree.children[object] ?? []).every(child =>
    /^(?:det|amod|punct|nmod:poss)$/.test(tree.relations[child] ?? ''),
  );
  return bare && (shares.test(lemma) || sayings.test(lemma)) ? [{ at, deniers }] : [];
}

/** What a relative clause hangs on: a clause, a charge, a deed, a name; “support, which Asmara denied” denies no deed. */
function isDeniable(at: number, { tree, tokens }: Pick<SentenceReading, 'tree' | 'tokens'>): boolean {
  const above = tokens[tree.heads[at] ?? -1];
  return above?.upos !== 'NOUN' || sayings.test(above.lemma) || deedWords.test(above.lemma);
}

function isWho(head: number, tokens: SentenceReading['tokens']): boolean {
  return /^(?:who|which)$/i.test(tokens[head]?.form ?? '');
}

/** “Said it was not involved”, “said it had nothing to do with the killings”, “said they played no part in it”. */
function byNegation(at: number, { tree, tokens }: SentenceReading): BareDenial[] {
  const { lemma = '', form = '' } = tokens[at] ?? {};
  const negated = (head: number) =>
    (tree.children[head] ?? []).some(child => /^(?:not|n['’]t|no|never)$/i.test(tokens[child]?.form ?? ''));
  const share = shares.test(lemma) && negated(at) && relationAt(tree, at) === 'obj';
  const nothing =
    lemma === 'nothing' &&
    /^to do with$/i.test(
      tokens
        .slice(at + 1, at + 4)
        .map(each => each.form)
        .join(' '),
    );
  const state = /^(?:involved|responsible|behind)$/i.test(form) && negated(at);
  if (!share && !nothing && !state) return [];
  let clause = share || nothing ? (tree.heads[at] ?? -1) : at;
  // “Had nothing to do with”: the clause may hang on the noun or on “do”.
  while (clause >= 0 && relationAt(tree, clause) !== 'ccomp') clause = tree.heads[clause] ?? -1;
  const saying = clause < 0 ? -1 : (tree.heads[clause] ?? -1);
  if (!speaking.test(tokens[saying]?.lemma ?? '')) return [];
  const own = subjectsOf(tree, clause).some(
    head => /^(?:it|they|he|she|we)$/i.test(tokens[head]?.form ?? '') || isOwned(head, tree, tokens),
  );
  const deniers = subjectsOf(tree, saying);
  return own && deniers.length > 0 ? [{ at, deniers }] : [];
}

/** “Its forces”. */
function isOwned(head: number, tree: SentenceReading['tree'], tokens: SentenceReading['tokens']): boolean {
  return childrenBy(tree, head, 'nmod:poss').some(child =>
    /^(?:its|their|his|her|our)$/i.test(tokens[child]?.form ?? ''),
  );
}
