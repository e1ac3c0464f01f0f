/** Who is said to be behind a deed: “the rebels were behind the attack”, “the army is responsible for the killing of ten men”. */
import { childrenBy } from '../../model/tree.ts';
import { behind, type Heads, subjectsOf, withConjuncts } from '../clauses/arguments.ts';
import type { SentenceReading } from '../context.ts';
import { deedWords } from './deed-words.ts';

export interface AnswersFor {
  /** Head of the predicate: the deed behind “behind”, or “responsible”. */
  readonly at: number;
  readonly culprits: Heads;
  /** Head of the words for what was done. */
  readonly deed: number;
}

type Sight = Pick<SentenceReading, 'tree' | 'tokens'>;

/** At “behind”, “responsible” or “the work of”, where it is the predicate and nothing negates it. */
export function answersForAt(at: number, { tree, tokens }: Sight): AnswersFor | undefined {
  const form = tokens[at]?.form.toLowerCase();
  if (form === 'work') return workOf(at, { tree, tokens });
  if (form !== 'behind' && form !== 'responsible') return undefined;
  const predicate = form === 'behind' ? (tree.heads[at] ?? -1) : at;
  const [deed] = form === 'behind' ? [predicate] : behind(tree, at, ['for']);
  if (predicate < 0 || deed === undefined || childrenBy(tree, predicate, 'cop').length === 0)
    return undefined;
  if (
    (tree.children[predicate] ?? []).some(child =>
      /^(?:not|n['’]t|never|no)$/i.test(tokens[child]?.form ?? ''),
    )
  )
    return undefined;
  const culprits = subjectsOf(tree, predicate).flatMap(head => withConjuncts(tree, head));
  const known = culprits.filter(head => !/^(?:it|that|which|who|what)$/i.test(tokens[head]?.form ?? ''));
  return known.length > 0 ? { at: predicate, culprits: known, deed } : undefined;
}

/** “It was the work of the army”. */
function workOf(at: number, { tree, tokens }: Sight): AnswersFor | undefined {
  const negated = (tree.children[at] ?? []).some(child =>
    /^(?:not|n['’]t|never|no)$/i.test(tokens[child]?.form ?? ''),
  );
  if (negated || childrenBy(tree, at, 'cop').length === 0) return undefined;
  const [deed] = childrenBy(tree, at, 'nsubj');
  const culprits = behind(tree, at, ['of']).flatMap(head => withConjuncts(tree, head));
  return deed === undefined || culprits.length === 0 ? undefined : { at, culprits, deed };
}

/** Those who answer for the deed whose word stands at `deed`. */
export function answerersOf(deed: number, reading: Sight): Heads {
  const { tree, tokens } = reading;
  const above = tree.heads[deed] ?? -1;
  const behindIt = (tree.children[deed] ?? []).find(child => tokens[child]?.form.toLowerCase() === 'behind');
  const found =
    answersForAt(behindIt ?? -1, reading) ??
    (tokens[above]?.form.toLowerCase() === 'responsible' ? answersForAt(above, reading) : undefined);
  return found?.deed === deed ? found.culprits : [];
}

/** “Behind it”, “responsible for the attack”: no more than a word for something told before. */
export function isBareDeed(deed: number, { tree, tokens }: Sight): boolean {
  return (
    deedWords.test(tokens[deed]?.lemma.toLowerCase() ?? '') &&
    (tree.children[deed] ?? []).every(child =>
      /^(?:det|case|punct|amod|cop|nsubj|mark|aux|advmod)$/.test(tree.relations[child] ?? ''),
    )
  );
}
