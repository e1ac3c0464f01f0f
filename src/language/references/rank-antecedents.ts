/** For each mention the earlier one that it most likely stands for the same as, or none: a log-linear ranker with hard limits. */
import type { Mention } from './mention.ts';
import {
  contains,
  mostPairFeatures,
  newFeatures,
  type PreparedMention,
  pairFeatures,
  prepareMention,
} from './pair-features.ts';

/** Score of the first `count` features. */
export type LinkScorer = (features: Int32Array, count: number) => number;

/** An earlier mention, by index, with how sure the ranker is of it among all others and none (0 to 1). */
export interface Antecedent {
  readonly before: number;
  readonly share: number;
}

/** Mentions farther back are looked at only when they share a head or a name. */
export const reach = { pronoun: 24, nominal: 40, alike: 400 } as const;

const features = new Int32Array(mostPairFeatures);

/** What every antecedent gains over none: the ranker learns from many more mentions that are new than from others. */
export const usualEagerness = 1.25;

/** The antecedent of each mention, in their order. */
export function rankAntecedents(
  mentions: readonly Mention[],
  score: LinkScorer,
  eagerness = usualEagerness,
): (Antecedent | undefined)[] {
  const prepared = mentions.map(prepareMention);
  const byWord = new Map<string, number[]>();
  const chains: number[][] = [];
  return prepared.map((mention, index) => {
    chains[index] = [index];
    const candidates = candidatesOf(mentions, index, byWord);
    const none = score(features, newFeatures(mention, index, features)) - eagerness;
    let best = none;
    let before = -1;
    const scores = [none];
    for (const candidate of candidates) {
      const own = score(
        features,
        pairFeatures(prepared[candidate] as PreparedMention, mention, index - candidate, features),
      );
      scores.push(own);
      if (own <= best || !fitsChain(chains[candidate] as number[], mentions, mention)) continue;
      best = own;
      before = candidate;
    }
    if (before < 0) return undefined;
    chains[index] = chains[before] as number[];
    chains[index].push(index);
    const total = scores.reduce((sum, each) => sum + Math.exp(each - best), 0);
    return { before, share: 1 / total };
  });
}

/** “She met him”: if “she” is Ana, “him” is not. The last few of a chain tell enough. */
function fitsChain(chain: readonly number[], mentions: readonly Mention[], mention: Mention): boolean {
  if (mention.gender === 'unknown') return true;
  return chain.slice(-4).every(at => !clash((mentions[at] as Mention).gender, mention.gender));
}

/** Indexes of earlier mentions that nothing rules out, nearest first. @param byWord earlier mentions by head and key; the mention is entered. */
export function candidatesOf(
  mentions: readonly Mention[],
  index: number,
  byWord: Map<string, number[]>,
): number[] {
  const mention = mentions[index] as Mention;
  const found: number[] = [];
  const most = mention.kind === 'pronoun' ? reach.pronoun : reach.nominal;
  for (let at = index - 1; at >= 0 && index - at <= most; at -= 1)
    if (mayLink(mentions[at] as Mention, mention)) found.push(at);
  if (mention.kind === 'pronoun') return found;
  const words = wordsOf(mention);
  const far = new Set<number>();
  for (const word of words)
    for (const at of byWord.get(word) ?? [])
      if (index - at > most && index - at <= reach.alike && mayLink(mentions[at] as Mention, mention))
        far.add(at);
  for (const word of words) {
    const list = byWord.get(word);
    if (list) list.push(index);
    else byWord.set(word, [index]);
  }
  return [...found, ...[...far].sort((left, right) => right - left).slice(0, 10)];
}

function wordsOf({ kind, key, lemma }: Mention): string[] {
  return kind === 'name'
    ? [...new Set([lemma, key, ...key.split(' ').filter(word => word.length > 3)])]
    : [lemma];
}

/** Never: one inside the other, persons at odds, “he” for a woman, two arguments of one verb without “self”. */
function mayLink(before: Mention, mention: Mention): boolean {
  if (contains(before, mention) && mention.relation !== 'appos') return false;
  if (clash(before.gender, mention.gender)) return false;
  if (
    mention.kind === 'pronoun' &&
    clash(before.number, mention.number) &&
    mention.lemma !== 'their' &&
    !/^the[my]/.test(mention.lemma)
  )
    return false;
  if (
    before.person !== mention.person &&
    mention.kind === 'pronoun' &&
    before.kind === 'pronoun' &&
    before.speech === mention.speech
  )
    return false;
  return !isBound(before, mention);
}

function clash(left: string, right: string): boolean {
  return left !== 'unknown' && right !== 'unknown' && left !== right;
}

const arguments_ = new Set(['nsubj', 'obj', 'iobj']);

/** “They accused them”: arguments of one verb are two parties. */
function isBound(before: Mention, mention: Mention): boolean {
  if (before.sentence !== mention.sentence || before.clause !== mention.clause) return false;
  if (/self$|selves$/.test(mention.lemma)) return false;
  if (mention.kind !== 'pronoun' && before.kind !== 'pronoun') return false;
  return arguments_.has(before.relation) && arguments_.has(mention.relation);
}
