/** How a verb stands in its clause: finite or not, passive, in what tense, with which auxiliaries. */
import { childrenBy, relationAt, type Tree } from '../../model/tree.ts';

export interface VerbForm {
  readonly shape: 'finite' | 'infinitive' | 'ing' | 'participle';
  readonly passive: boolean;
  /** `none` where the verb is not finite. */
  readonly tense: 'past' | 'perfect' | 'progressive' | 'present' | 'modal' | 'none';
  readonly auxiliaries: readonly number[];
}

const irregularPast =
  /^(?:hit|hurt|shot|cut|put|set|shut|split|slit|let|cast|shed|beat|burst|quit|rid|spread|overran)$/;

export function verbFormAt(tree: Tree, at: number): VerbForm {
  const token = tree.tokens[at];
  const auxiliaries = auxiliariesOf(tree, at);
  const xpos = token?.xpos ?? '';
  const forms = auxiliaries.map(aux => tree.tokens[aux]?.lemma ?? '');
  const passive = isPassive(tree, at, auxiliaries);
  const participle = xpos === 'VBN' || (xpos === 'VBD' && forms.includes('have'));
  if (auxiliaries.length === 0) {
    const to = childrenBy(tree, at, 'mark').some(mark => tree.tokens[mark]?.form.toLowerCase() === 'to');
    if (to) return { shape: 'infinitive', passive, tense: 'none', auxiliaries };
    if (xpos === 'VBG') return { shape: 'ing', passive: false, tense: 'none', auxiliaries };
    if (xpos === 'VBN' && passive) return { shape: 'participle', passive, tense: 'none', auxiliaries };
    if (xpos === 'VB' && /^(?:xcomp|ccomp|conj)$/.test(relationAt(tree, at)))
      return { shape: 'infinitive', passive, tense: 'none', auxiliaries };
  }
  // “Before being arrested”
  if (passive && tree.tokens[auxiliaries[0] ?? -1]?.form.toLowerCase() === 'being')
    return { shape: 'participle', passive, tense: 'none', auxiliaries };
  return { shape: 'finite', passive, tense: tenseOf(tree, at, auxiliaries, participle), auxiliaries };
}

function tenseOf(
  tree: Tree,
  at: number,
  auxiliaries: readonly number[],
  participle: boolean,
): VerbForm['tense'] {
  const first = tree.tokens[auxiliaries[0] ?? -1];
  const xpos = tree.tokens[at]?.xpos ?? '';
  const form = tree.tokens[at]?.form.toLowerCase() ?? '';
  if (!first) {
    if (xpos === 'VBD' || xpos === 'VBN' || irregularPast.test(form)) return 'past';
    return 'present';
  }
  if (first.xpos === 'MD') return 'modal';
  if (first.lemma === 'have') return 'perfect';
  if (/^(?:was|were|did|got)$/i.test(first.form)) return 'past';
  if (first.lemma === 'be' && xpos === 'VBG') return 'progressive';
  return participle && auxiliaries.some(aux => tree.tokens[aux]?.lemma === 'have') ? 'perfect' : 'present';
}

/** Own auxiliaries, or those of the verb that this one is joined to: “were attacked and burned”. */
function auxiliariesOf(tree: Tree, at: number): number[] {
  const own = childrenBy(tree, at, 'aux');
  if (own.length > 0) return own;
  const head = tree.heads[at] ?? -1;
  const token = tree.tokens[at];
  const joined = relationAt(tree, at) === 'conj' && head >= 0 && tree.tokens[head]?.xpos === token?.xpos;
  const free = childrenBy(tree, at, 'nsubj').length === 0;
  if (joined && free && /^(?:VBN|VBG|VB)$/.test(token?.xpos ?? '')) return auxiliariesOf(tree, head);
  return [];
}

function isPassive(tree: Tree, at: number, auxiliaries: readonly number[]): boolean {
  const xpos = tree.tokens[at]?.xpos ?? '';
  if (xpos !== 'VBN' && xpos !== 'VBD') return false;
  const children = tree.children[at] ?? [];
  const object = children.some(child => tree.relations[child] === 'obj');
  // “Of having killed”: the parser takes any auxiliary before a participle for that of a passive.
  const lent = children.filter(child => tree.relations[child] === 'aux:pass');
  if (lent.some(child => tree.tokens[child]?.lemma !== 'have')) return true;
  const be = auxiliaries.some(aux => /^(?:be|get)$/.test(tree.tokens[aux]?.lemma ?? ''));
  if (be && xpos === 'VBN') return true;
  if (children.some(child => tree.relations[child] === 'obl:agent') && !object) return true;
  if (auxiliaries.length > 0) return be;
  // “Six were killed and ten wounded on Monday”: the second shares the auxiliary, whatever its tag.
  if (xpos === 'VBD' && !object && children.some(child => tree.relations[child] === 'nsubj:pass'))
    return true;
  // “The men arrested in February”, “hit by a shell”: a bare participle under a noun or beside the clause.
  if (xpos !== 'VBN' || object) return false;
  const relation = relationAt(tree, at);
  if (relation === 'acl' || relation === 'amod' || relation === 'advcl') return true;
  if (relation === 'conj') {
    const head = tree.heads[at] ?? -1;
    return head >= 0 && tree.tokens[head]?.xpos === 'VBN' && isPassive(tree, head, []);
  }
  return children.some(child => tree.relations[child] === 'nsubj:pass');
}

/** Whether a negation stands with the word: “not”, “never”, “no longer”. */
export function isNegated(tree: Tree, at: number): boolean {
  return (tree.children[at] ?? []).some(child => /^(?:not|n't|never)$/i.test(tree.tokens[child]?.form ?? ''));
}
