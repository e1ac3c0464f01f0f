/** “The ministry put the toll at 40”, “the number was put at 40 by the ministry”. */
import { childrenBy, isAbove } from '../../../model/tree.ts';
import { endOfGoverned, pieceOf } from '../content-words.ts';
import type { SpeechRule } from '../cue-site.ts';
import { prepositionOf } from '../speaker-words.ts';

const counted = /^(?:toll|number|figure|count|total|death|loss|casualty|estimate)$/;

export const statedFigure: SpeechRule = {
  name: 'stated figure',
  read(site) {
    const { tree, at, words, speaker } = site;
    if (!/^(?:put|place)$/.test(site.cue.lemma) || !speaker) return undefined;
    const figure = childrenBy(tree, at, 'obj', 'nsubj:pass').find(child =>
      counted.test(tree.tokens[child]?.lemma ?? ''),
    );
    if (figure === undefined) return undefined;
    // “The number of civilians killed at 165”: the parser may hang the amount on a word of the figure.
    const amount = tree.tokens.findIndex(
      (_, child) =>
        (tree.heads[child] === at || isAbove(tree, figure, child)) &&
        /^(?:obl|nmod)$/.test(tree.relations[child] ?? '') &&
        prepositionOf(tree, child) === 'at' &&
        (tree.tokens[child]?.upos === 'NUM' ||
          (tree.children[child] ?? []).some(one => tree.tokens[one]?.upos === 'NUM') ||
          tree.heads[child] === at),
    );
    if (amount < 0) return undefined;
    const start = tree.first[figure] ?? figure;
    if (figure > at) {
      const piece = pieceOf(site, {
        from: Math.max(start, words.to),
        to: endOfGoverned(site, tree.past[amount] ?? amount + 1),
      });
      return piece && { content: [piece], confidence: 0.8 };
    }
    const left = pieceOf(site, { from: start, to: words.from });
    const right = pieceOf(site, { from: tree.first[amount] ?? amount, to: tree.past[amount] ?? amount + 1 });
    return left && right && { content: [left, right], confidence: 0.75 };
  },
};
