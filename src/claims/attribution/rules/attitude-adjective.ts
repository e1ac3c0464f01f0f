/** Adjectives of attitude: “officials are confident that …”, “residents were wary of …”. */
import type { ReportingCue } from '../../../model/knowledge.ts';
import { childrenBy } from '../../../model/tree.ts';
import { endOfGoverned, pieceOf } from '../content-words.ts';
import type { CueLexicon } from '../cue-lexicon.ts';
import { type CueSite, type SpeechRule, verbSite } from '../cue-site.ts';
import { prepositionOf } from '../speaker-words.ts';
import type { SpeechSentence, SpeechText } from '../speech-text.ts';

export function adjectiveSite(
  at: number,
  cue: ReportingCue,
  sentence: SpeechSentence,
  text: SpeechText,
  lexicon: CueLexicon,
): CueSite | undefined {
  if (childrenBy(sentence.tree, at, 'cop').length === 0) return undefined;
  return verbSite(at, cue, [], sentence, text, lexicon);
}

export const attitudeAdjective: SpeechRule = {
  name: 'attitude',
  read(site) {
    const { tree, at, cue, words } = site;
    if (!site.speaker || /^(?:it|this|that|there)$/i.test(tree.tokens[site.speaker.head]?.form ?? ''))
      return undefined;
    const clause = childrenBy(tree, at, 'ccomp', 'advcl', 'xcomp').find(child => {
      const mark = (tree.children[child] ?? []).find(one => tree.relations[one] === 'mark' && one < child);
      const form = tree.tokens[mark ?? -1]?.form.toLowerCase();
      if (form === 'to') return cue.frames.includes('infinitive');
      return (
        child > at &&
        cue.frames.includes('clause') &&
        (form === 'that' || form === undefined) &&
        tree.relations[child] === 'ccomp'
      );
    });
    if (clause !== undefined) {
      const from = Math.max(words.to, tree.first[clause] ?? clause);
      const piece = pieceOf(site, { from, to: endOfGoverned(site, tree.past[clause] ?? clause + 1) });
      return piece && { content: [piece], confidence: 0.6 };
    }
    const complement = childrenBy(tree, at, 'obl').find(
      child => child > at && cue.frames.includes(prepositionOf(tree, child)),
    );
    if (complement === undefined) return undefined;
    const preposition =
      (tree.children[complement] ?? []).find(child => tree.relations[child] === 'case') ?? complement;
    const piece = pieceOf(site, {
      from: preposition + 1,
      to: endOfGoverned(site, tree.past[complement] ?? complement + 1),
    });
    return (
      piece && {
        content: [piece],
        ...(preposition === words.to ? { words: { from: words.from, to: preposition + 1 } } : {}),
        confidence: 0.55,
      }
    );
  },
};
