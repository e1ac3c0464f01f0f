/** The words that a row of the relations table calls subject, object, possessor, or by a preposition. */
import type { RelationSense } from '../../model/knowledge.ts';
import { childrenBy, relationAt } from '../../model/tree.ts';
import { agentsOf, behind, type Heads, objectsOf, subjectsOf, withConjuncts } from '../clauses/arguments.ts';
import { verbFormAt } from '../clauses/verb-form.ts';
import type { SentenceReading } from '../context.ts';

/** @param role as in the table; `past` is the token behind the phrase. */
export function argumentOf(
  role: string,
  at: number,
  sense: RelationSense,
  past: number,
  reading: SentenceReading,
): Heads {
  const { tree, tokens } = reading;
  const verb = tokens[at]?.upos === 'VERB' && sense.part === 'verb';
  if (role === 'subject') {
    // “Is allied with”, “a group allied with”: a participle without a doer is said of its own subject.
    const state = verb && sense.object !== 'object' && verbFormAt(tree, at).passive;
    if (state && agentsOf(tree, at).length === 0) return saidOf(at, reading);
    return verb ? ofVerb(at, 'subject', past, reading) : predicatedOf(at, sense, reading);
  }
  if (role === 'object') return ofVerb(at, 'object', past, reading);
  if (role === 'possessor') return spread(childrenBy(tree, at, 'nmod:poss'), reading);
  const prepositions = sense.prepositions.includes(role) ? sense.prepositions : [role];
  const found = behind(tree, at, prepositions);
  // “Came under the influence of X”: the phrase hangs on a noun inside the trigger.
  const inner = found.length > 0 ? found : withinPhrase(at, past, prepositions, reading);
  return role === 'by' ? agentsOf(tree, at) : spread(inner, reading);
}

function withinPhrase(
  at: number,
  past: number,
  prepositions: readonly string[],
  { tree }: SentenceReading,
): Heads {
  for (let here = at + 1; here < past; here += 1) {
    const found = behind(tree, here, prepositions);
    if (found.length > 0) return found;
  }
  return [];
}

function ofVerb(at: number, role: 'subject' | 'object', past: number, { tree }: SentenceReading): Heads {
  const { passive } = verbFormAt(tree, at);
  if (role === 'subject') return passive ? agentsOf(tree, at) : subjectsOf(tree, at);
  return passive ? subjectsOf(tree, at) : objectsOf(tree, at).filter(head => head < at || head >= past);
}

/** The subject of a participle, or the noun that it modifies; of “X, a group allied with Y”, X as well. */
function saidOf(at: number, { tree }: SentenceReading): Heads {
  const own = subjectsOf(tree, at);
  const head = tree.heads[at] ?? -1;
  if (own.length > 0 || head < 0 || relationAt(tree, at) !== 'acl') return own;
  const above = relationAt(tree, head) === 'appos' ? (tree.heads[head] ?? -1) : -1;
  return above < 0 ? [head] : [above, head];
}

/** What a noun, adjective or participle is said of: its subject, the noun that it stands beside or modifies. */
function predicatedOf(
  at: number,
  { relation: stands }: RelationSense,
  { tree, tokens }: SentenceReading,
): Heads {
  const own = childrenBy(tree, at, 'nsubj');
  if (own.length > 0) return own.flatMap(head => withConjuncts(tree, head));
  const relation = relationAt(tree, at);
  const head = tree.heads[at] ?? -1;
  // “A and B, a faction of C”: what stands beside is said of the nearest.
  if (head >= 0 && relation === 'appos')
    return withConjuncts(tree, head)
      .filter(each => each < at)
      .slice(-1);
  if (head >= 0 && (relation === 'acl' || relation === 'amod')) return withConjuncts(tree, head);
  if (relation === 'advcl' || relation === 'xcomp' || relation === 'conj') return subjectsOf(tree, at);
  // “X signed a truce with Y”, “X has links to Y”: the noun is said of the verb's subject.
  // “Named 12 fighters of X” makes nobody a fighter.
  if (head >= 0 && relation === 'obj') {
    const linked = stands !== 'member_of' || /^(?:remain|become|stay|have)$/.test(tokens[head]?.lemma ?? '');
    return linked ? subjectsOf(tree, head) : [];
  }
  // “Its ally X”, “an affiliate, X”
  return childrenBy(tree, at, 'appos', 'flat').flatMap(child => withConjuncts(tree, child));
}

function spread(heads: Heads, { tree }: SentenceReading): Heads {
  return heads.flatMap(head => withConjuncts(tree, head));
}
