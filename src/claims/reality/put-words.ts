/** What stands beside an event word and puts it: negation, modals, hedging adverbs and adjectives. */
import type { HedgeEffect, Lexicon } from '../../model/knowledge.ts';
import { relationAt, type Tree } from '../../model/tree.ts';

/** One word's effect on what it puts. */
export interface Effect {
  /** `given`: taken for granted, whatever stands above. */
  readonly kind: HedgeEffect | 'given';
  /** What is left of the value: -1 turns it round, 0 leaves it open. */
  readonly factor: number;
  readonly word: string;
}

/** How sure an effect leaves us where the word itself tells no more. Estimates, not fitted. */
const factors: Readonly<Record<Effect['kind'], number>> = {
  given: 1,
  negated: -1,
  unreal: 0,
  questioned: 0.1,
  future: 0.3,
  hedged: 0.5,
};

/** Modals differ more than their effects do. */
const modalFactors: Readonly<Record<string, number>> = {
  may: 0.3,
  might: 0.25,
  could: 0.25,
  can: 0.3,
  should: 0.2,
  ought: 0.2,
  would: 0.25,
  must: 0.4,
  will: 0.6,
  "'ll": 0.6,
  wo: 0.6,
  shall: 0.5,
};

export function effectOf(kind: Effect['kind'], word: string, factor = factors[kind]): Effect {
  return { kind, factor, word };
}

/** The effects of the dependents of `at` on it, in the order of the text. */
export function putWords(tree: Tree, at: number, lexicon: Lexicon): Effect[] {
  return (tree.children[at] ?? []).flatMap(child => effectOfDependent(tree, at, child, lexicon) ?? []);
}

function effectOfDependent(tree: Tree, at: number, child: number, lexicon: Lexicon): Effect | undefined {
  const { form, lemma } = tree.tokens[child] ?? { form: '', lemma: '' };
  const low = form.toLowerCase();
  switch (relationAt(tree, child)) {
    case 'advmod':
      if (
        low === 'longer' &&
        (tree.children[child] ?? []).some(one => tree.tokens[one]?.form.toLowerCase() === 'no')
      )
        return effectOf('negated', 'no longer');
      return ofAdverb(low, lemma, lexicon);
    case 'aux':
      if (/[a-z]n['’]t$/.test(low)) return effectOf('negated', low);
      return ofModal(tree, at, child, low, lexicon);
    case 'det':
      return low === 'no' || low === 'neither' ? effectOf('negated', low) : undefined;
    case 'cc':
      return low === 'nor' || low === 'neither' ? effectOf('negated', low) : undefined;
    case 'case':
    case 'mark':
      return /^(?:without|instead|rather)$/.test(low) ? effectOf('negated', low) : undefined;
    case 'amod':
      return ofAdjective(low, lemma, lexicon);
    case 'nsubj':
    case 'obj':
      return isNobody(tree, child) ? effectOf('negated', low) : undefined;
    default:
      return undefined;
  }
}

/** Adverbs of time say when, not whether. */
function ofAdverb(low: string, lemma: string, lexicon: Lexicon): Effect | undefined {
  if (low === 'not' || low === "n't" || low === 'n’t' || lemma === 'not') return effectOf('negated', low);
  if (low === 'only' || low === 'yet' || low === 'soon') return undefined;
  const hedge = lexicon.hedges.get(low)?.find(({ part }) => part === 'adverb');
  if (!hedge || hedge.effect === 'future') return undefined;
  return effectOf(hedge.effect, low, /^(?:nearly|almost)$/.test(low) ? -0.3 : undefined);
}

/** “May have killed” guesses at the past, “would have” is contrary to fact, “will have to” is to come. */
function ofModal(tree: Tree, at: number, child: number, low: string, lexicon: Lexicon): Effect | undefined {
  const hedge = lexicon.hedges.get(low === 'wo' ? 'will' : low)?.find(({ part }) => part === 'modal');
  if (!hedge) return undefined;
  const perfect = (tree.children[at] ?? []).some(
    other => other > child && tree.tokens[other]?.lemma === 'have' && relationAt(tree, other) === 'aux',
  );
  if (perfect && /^(?:would|should|ought)$/.test(low)) return effectOf('unreal', `${low} have`, -0.4);
  if (perfect) return effectOf('hedged', `${low} have`);
  // Without “have”, possibility is of what may come.
  const kind = hedge.effect === 'hedged' ? 'unreal' : hedge.effect;
  return effectOf(kind, low, modalFactors[low]);
}

function ofAdjective(low: string, lemma: string, lexicon: Lexicon): Effect | undefined {
  const rows = lexicon.hedges.get(low) ?? lexicon.hedges.get(lemma) ?? [];
  const hedge = rows.find(({ part }) => part === 'adjective');
  return hedge && effectOf(hedge.effect, low);
}

/** “Nobody”, “no soldier”, “none of them”. */
function isNobody(tree: Tree, at: number): boolean {
  const low = tree.tokens[at]?.form.toLowerCase() ?? '';
  if (/^(?:nobody|none|nothing|neither)$/.test(low)) return true;
  return (tree.children[at] ?? []).some(
    child => relationAt(tree, child) === 'det' && /^(?:no|neither)$/i.test(tree.tokens[child]?.form ?? ''),
  );
}
