/** “The army said it had lost two men. It also destroyed a bridge.”: “also” behind reported words goes on with them. */
import { overlap } from '../../../model/passage.ts';
import { childrenBy } from '../../../model/tree.ts';
import type { Attribution } from '../attribution.ts';
import type { SpeechSentence, SpeechText } from '../speech-text.ts';

/**
 * One further attribution for each such sentence. Kept narrow, for most sentences behind a report are the document's own:
 * the same paragraph, a pronoun as subject, “also” beside the verb, and no cue of its own.
 */
export function runOns(attributions: readonly Attribution[], text: SpeechText): Attribution[] {
  return text.sentences.flatMap(sentence => {
    const before = text.sentences[sentence.index - 1];
    if (!before || before.sentence.block !== sentence.sentence.block || !goesOn(sentence)) return [];
    if (attributions.some(({ cueToken }) => cueToken.sentence === sentence.index)) return [];
    if (attributions.some(({ content }) => content.some(piece => overlap(piece, sentence.sentence) > 0)))
      return [];
    const last = attributions.findLast(
      each =>
        each.cueToken.sentence === before.index && each.via === 'reported clause' && reaches(each, before),
    );
    if (!last) return [];
    const { start, end } = sentence.sentence;
    return [{ ...last, content: [{ start, end }], via: 'run-on', confidence: last.confidence * 0.5 }];
  });
}

function goesOn({ tree }: SpeechSentence): boolean {
  const root = tree.heads.indexOf(-1);
  const subject = childrenBy(tree, root, 'nsubj')[0];
  const pronoun = /^(?:it|they|he|she)$/i.test(tree.tokens[subject ?? -1]?.form ?? '');
  return pronoun && childrenBy(tree, root, 'advmod').some(child => tree.tokens[child]?.lemma === 'also');
}

/** The words reported close their sentence. */
function reaches({ content, stance }: Attribution, { sentence }: SpeechSentence): boolean {
  return stance !== 'none' && (content.at(-1)?.end ?? 0) >= sentence.end - 1;
}
