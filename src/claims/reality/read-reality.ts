/**
 * Did it happen, as the sentence tells it? From the event word up to the root, each word that puts it has its say, as in
 * TruthTeller (Lotan, Stern and Dagan 2013) and the rules that Stanovsky et al. (2017) start from.
 */
import type { Lexicon } from '../../model/knowledge.ts';
import { relationAt, type Tree } from '../../model/tree.ts';
import { governorEffect, markOf } from './governors.ts';
import { type Effect, effectOf, putWords } from './put-words.ts';
import type { Modality, Reality } from './reality.ts';

/** Verbs whose subject shares their reality: “the talks will begin”. */
const occurring =
  /^(?:happen|occur|begin|start|continue|follow|come|erupt|resume|unfold|end|take|go|proceed)$/;

/**
 * @param at the event word: a verb, noun or adjective of the tree's sentence.
 * @param isCue whether a token reports what stands below it: there the innermost voice ends, and with it its polarity and
 * modality. The value goes on to the root.
 */
export function realityOf(
  tree: Tree,
  at: number,
  lexicon: Lexicon,
  isCue: (token: number) => boolean = () => false,
): Reality {
  const state: State = { value: 1, negative: false, modality: 'actual', because: [], inside: true };
  let [here, shared] = [at, false];
  // Each token at most once: a tree has no circles.
  while (here >= 0) {
    if (!shared) for (const effect of putWords(tree, here, lexicon)) apply(state, effect);
    shared = false;
    const above = tree.heads[here] ?? -1;
    if (above < 0) break;
    const step = stepUp(tree, here, lexicon);
    if (isCue(above)) state.inside = false;
    if (step.effect) apply(state, step.effect);
    if (step.ends) return finish(state);
    if (step.modalityOnly) {
      for (const effect of putWords(tree, above, lexicon))
        if (effect.kind === 'future' || effect.kind === 'unreal')
          apply(state, { ...effect, factor: Math.max(0.5, effect.factor) });
      return finish(state);
    }
    shared = step.skipsPut === true;
    here = above;
  }
  if (isQuestion(tree)) apply(state, effectOf('questioned', '?', 0.4));
  return finish(state);
}

interface State {
  value: number;
  negative: boolean;
  modality: Modality;
  readonly because: string[];
  /** Still in the words of the innermost voice. */
  inside: boolean;
}

interface Step {
  readonly effect?: Effect;
  /** What stands further up has no say. */
  readonly ends?: boolean;
  /** Of what stands above, only that it is to come or imagined passes down. */
  readonly modalityOnly?: boolean;
  /** The words that put the governor do not put this one. */
  readonly skipsPut?: boolean;
}

function stepUp(tree: Tree, at: number, lexicon: Lexicon): Step {
  const relation = tree.relations[at] ?? '';
  const effect = governorEffect(tree, at, lexicon);
  // “Seeking to void the agreement”: what is definite exists, unless the governor itself undoes it.
  if (isDefinite(tree, at))
    return effect && /^(?:negated|future)$/.test(effect.kind)
      ? { effect, ends: true }
      : { modalityOnly: true };
  if (effect?.kind === 'given') return { effect, ends: true };
  switch (relationAt(tree, at)) {
    case 'conj':
      return { skipsPut: !sharesAuxiliaries(tree, at) };
    case 'advcl':
      return effect ? { effect } : ofAdverbial(tree, at, lexicon);
    case 'acl':
      if (relation === 'acl:relcl') return { ends: true };
      if (effect) return { effect };
      return markOf(tree, at) === 'to'
        ? { effect: effectOf('unreal', 'to', 0.1), ends: true }
        : { ends: true };
    case 'ccomp':
    case 'xcomp':
    case 'csubj':
    case 'obj':
      return effect ? { effect } : {};
    case 'nsubj':
      if (effect) return { effect };
      return occurring.test(tree.tokens[tree.heads[at] ?? -1]?.lemma ?? '') || relation === 'nsubj:pass'
        ? {}
        : { modalityOnly: true };
    case 'obl':
    case 'nmod':
      return effect ? { effect } : { modalityOnly: true };
    case 'compound':
    case 'amod':
      return {};
    default:
      return { ends: true };
  }
}

function isDefinite(tree: Tree, at: number): boolean {
  if (tree.tokens[at]?.upos !== 'NOUN') return false;
  return (tree.children[at] ?? []).some(
    child =>
      (relationAt(tree, child) === 'det' &&
        /^(?:the|this|that|these|those)$/i.test(tree.tokens[child]?.form ?? '')) ||
      tree.relations[child] === 'nmod:poss',
  );
}

/** “If”, “unless”, “to” open what is not told as fact; “after” and “because” what is. */
function ofAdverbial(tree: Tree, at: number, lexicon: Lexicon): Step {
  const mark = markOf(tree, at);
  if (mark === 'to') return { effect: effectOf('unreal', 'to', 0.05), ends: true };
  if (/^(?:after|since|because|as|when|while|although|though|before|once|where|by|that|so)$/.test(mark))
    return mark === 'once' || mark === 'when' ? { modalityOnly: true } : { ends: true };
  // These negate as words of the clause itself.
  if (/^(?:without|instead|rather)$/.test(mark)) return { ends: true };
  const hedge = lexicon.hedges.get(mark)?.find(({ part }) => part === 'conjunction');
  return hedge ? { effect: effectOf(hedge.effect, mark), ends: true } : { modalityOnly: true };
}

/** “Did not attack or kill”: a bare verb joined on has the first one's auxiliaries. */
function sharesAuxiliaries(tree: Tree, at: number): boolean {
  const own = (tree.children[at] ?? []).some(child => /^(?:aux|nsubj|cop)$/.test(relationAt(tree, child)));
  const head = tree.heads[at] ?? -1;
  return !own && (tree.tokens[at]?.xpos === tree.tokens[head]?.xpos || tree.tokens[at]?.upos === 'NOUN');
}

function apply(state: State, { kind, factor, word }: Effect): void {
  state.value = kind === 'given' ? (state.value < 0 ? -1 : state.value) : state.value * factor;
  if (word !== '') state.because.push(word);
  if (!state.inside) return;
  if (kind === 'negated') state.negative = !state.negative;
  else if (kind !== 'given' && state.modality === 'actual') state.modality = modalityOf(kind);
}

function modalityOf(kind: Effect['kind']): Modality {
  return kind === 'unreal'
    ? 'hypothetical'
    : kind === 'hedged' || kind === 'future' || kind === 'questioned'
      ? kind
      : 'actual';
}

function finish({ value, negative, modality, because }: State): Reality {
  return { polarity: negative ? 'negative' : 'positive', modality, value: value === 0 ? 0 : value, because };
}

function isQuestion({ tokens }: Tree): boolean {
  const last = tokens.at(-1)?.form === '"' ? tokens.at(-2) : tokens.at(-1);
  return last?.form === '?';
}
