/** The words of a cue around its verb, noun or adjective: auxiliaries, negation, adverbs, particle, selected preposition. */
import type { Token } from '../../model/analysis.ts';
import { childrenBy, relationAt, type Tree } from '../../model/tree.ts';
import type { TokenRange } from './speech-text.ts';

/** Adverbs that join clauses are none of the cue's. */
const joining =
  /^(?:when|how|why|where|while|as|then|so|however|meanwhile|instead|but|therefore|thus|also,)$/i;

/** @param rest further words of the cue's phrase. */
export function wordsOfVerb(tree: Tree, at: number, rest: readonly number[]): TokenRange {
  let from = at;
  while (from > 0 && isPreverbal(tree, from - 1, at)) from -= 1;
  while (from < at && isAdverb(tree, from) && joining.test(tree.tokens[from]?.form ?? '')) from += 1;
  let to = at + 1;
  const particle = childrenBy(tree, at, 'compound').find(child => child === at + 1);
  if (particle !== undefined) to = particle + 1;
  for (const token of rest) to = Math.max(to, token + 1);
  // “Responsibility was claimed”: a word of the phrase may stand in front.
  return { from, to };
}

/** Auxiliaries, copula, negation and adverbs between subject and verb. */
function isPreverbal(tree: Tree, child: number, at: number): boolean {
  if (tree.heads[child] !== at) {
    // “Has not only said”: what hangs on an adverb or auxiliary of the verb.
    const head = tree.heads[child] ?? -1;
    return (
      head > child && head < at && tree.heads[head] === at && isAdverb(tree, head) && isAdverb(tree, child)
    );
  }
  const relation = relationAt(tree, child);
  return relation === 'aux' || relation === 'cop' || isAdverb(tree, child);
}

function isAdverb(tree: Tree, at: number): boolean {
  return relationAt(tree, at) === 'advmod' && /^(?:ADV|PART)$/.test(tree.tokens[at]?.upos ?? '');
}

/** “No statement”, “not”, “never”, “n't”; “refused to confirm”, “declined to say”, “was unable to verify”. */
export function isNegated(tree: Tree, at: number): boolean {
  for (const child of tree.children[at] ?? []) if (negates(tree, child)) return true;
  // “Neither confirmed nor denied it”.
  if ((tree.children[at] ?? []).some(child => /^(?:neither|nor)$/i.test(tree.tokens[child]?.form ?? '')))
    return true;
  if (relationAt(tree, at) !== 'xcomp') return false;
  const governor = tree.tokens[tree.heads[at] ?? -1] as Token | undefined;
  return (
    governor !== undefined &&
    /^(?:refuse|decline|fail|unable|neglect|stop|impossible|hesitate)$/.test(governor.lemma)
  );
}

function negates(tree: Tree, child: number): boolean {
  const { form, lemma } = tree.tokens[child] as Token;
  const low = form.toLowerCase();
  if (relationAt(tree, child) === 'advmod')
    return /^(?:not|n't|n’t|never|hardly|neither|nor)$/.test(low) || lemma === 'not';
  if (relationAt(tree, child) === 'det') return low === 'no' || low === 'neither';
  if (/^nsubj/.test(tree.relations[child] ?? '')) {
    return (
      /^(?:nobody|none|nothing|neither)$/.test(low) ||
      (low === 'one' && tree.tokens[child - 1]?.form.toLowerCase() === 'no') ||
      (tree.children[child] ?? []).some(
        one => relationAt(tree, one) === 'det' && /^(?:no|neither)$/i.test(tree.tokens[one]?.form ?? ''),
      )
    );
  }
  return false;
}

/** A modal that puts the speech itself off: “will announce”, “would say”, “may claim”. */
export function isUnspoken(tree: Tree, at: number): boolean {
  return (tree.children[at] ?? []).some(
    child =>
      relationAt(tree, child) === 'aux' &&
      /^(?:will|would|'ll|wo|may|might|should|shall|must)$/i.test(tree.tokens[child]?.form ?? ''),
  );
}
