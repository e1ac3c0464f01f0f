/** Behind which preposition a place stands, through the nouns in between: “on the outskirts of X”, “most of X”, “15 km east of X”. */
import type { Token } from '../../model/analysis.ts';
import { childrenBy, relationAt, type Tree } from '../../model/tree.ts';
import { nounSenseAt } from '../clauses/senses.ts';
import type { Context } from '../context.ts';
import { partOfPlace, placeNouns } from './place-nouns.ts';

export const ways = /^(?:road|highway|track|route|railway|line|motorway|path|axis)$/;
const shares =
  /^(?:most|part|much|half|all|rest|bulk|percent|%|swathe|pocket|quarter|third|edge|centre|center)$/;
const compass = /^(?:(?:north|south)-?(?:east|west)?|east|west)$/;

/** The preposition before the phrase; of a conjunct or apposition that of the first; of “the town of X” that of the town. */
export function prepositionOf(
  tree: Tree,
  head: number,
  context: Context,
): { preposition?: string; inner?: string } {
  for (let here = head, steps = 0; here >= 0 && steps < 8; steps += 1) {
    const own = childrenBy(tree, here, 'case')
      .filter(mark => mark < here)
      .map(mark => tree.tokens[mark]?.form.toLowerCase() ?? '')
      .filter(form => form !== "'s");
    const up = tree.heads[here] ?? -1;
    if (own.length > 0) {
      // “The day after at the edge of X”, “out of X”.
      const first =
        own[0] === 'out'
          ? 'from'
          : (own.find(form => /^(?:in|at|near|of|on)$/.test(form)) ?? (own[0] as string));
      const above = tree.tokens[up];
      // “15 km east of X”.
      if (first === 'of' && above && compass.test(above.lemma) && childrenBy(tree, up, 'case').length === 0)
        return { preposition: 'near' };
      // “The road from X to Y”.
      if (first === 'from' && above && ways.test(above.lemma))
        return { ...prepositionOf(tree, up, context), inner: above.lemma };
      if (first === 'of' && above && shares.test(above.lemma) && tree.relations[up] === 'obj')
        return { preposition: 'in' };
      if (first === 'of' && above && (partOfPlace.test(above.lemma) || isPlaceNoun(above, context))) {
        const outer = prepositionOf(tree, up, context);
        // “Attacked the police station of X”: the station is there.
        const site = isPlaceNoun(above, context) && /^(?:obj|nsubj:pass)$/.test(tree.relations[up] ?? '');
        return { ...(site ? { preposition: 'on' } : {}), ...outer, inner: above.lemma };
      }
      // “The shelling of X camp”, “the capture of X”: what befell the place happened there.
      if (first === 'of' && befalls(up, tree, context)) return { preposition: 'in' };
      return { preposition: own.includes('near') ? 'near' : own.includes('outside') ? 'outside' : first };
    }
    const relation = relationAt(tree, here);
    if (relation !== 'conj' && relation !== 'appos' && relation !== 'list' && relation !== 'flat') return {};
    here = up;
  }
  return {};
}

function befalls(at: number, { tokens }: Tree, { senses }: Context): boolean {
  const match = tokens[at]?.upos === 'NOUN' ? nounSenseAt(tokens, at, senses.nouns) : undefined;
  return (
    match?.senses.some(
      ({ type, object }) => object === 'target' && (type === 'ASSAULT' || type === 'COERCE'),
    ) ?? false
  );
}

export function isPlaceNoun({ lemma, form }: Token, { knowledge }: Context): boolean {
  return (
    placeNouns.test(lemma) ||
    placeNouns.test(form.toLowerCase()) ||
    knowledge.lexicon.agents.get(lemma)?.class === 'site'
  );
}
