/** A paragraph that is one quotation, without tag: whoever spoke last in the paragraph before goes on. */
import type { Quotation } from '../../../model/analysis.ts';
import { overlap } from '../../../model/passage.ts';
import type { Attribution } from '../attribution.ts';
import { quotationOpeningAt, type SpeechSentence, type SpeechText } from '../speech-text.ts';

/** The further attributions, one for each such quotation; `attributions` are those found so far, in reading order. */
export function carriedQuotations(attributions: readonly Attribution[], text: SpeechText): Attribution[] {
  const carried: Attribution[] = [];
  for (const sentence of text.sentences) {
    const quotation = opensItsBlock(sentence, text);
    if (!quotation) continue;
    const known = [...attributions, ...carried];
    if (known.some(({ content }) => content.some(piece => overlap(piece, quotation) > 0))) continue;
    const last = lastSpeaker(known, sentence, text);
    if (last)
      carried.push({
        ...last,
        content: [quotation],
        via: 'carried quotation',
        confidence: last.confidence * 0.6,
      });
  }
  return carried;
}

function opensItsBlock(sentence: SpeechSentence, text: SpeechText): Quotation | undefined {
  const quotation = quotationOpeningAt(sentence, 0, text);
  const block = text.document.blocks[sentence.sentence.block];
  if (quotation?.kind !== 'speech' || block?.start !== sentence.sentence.start) return undefined;
  return quotation.end >= block.end - 1 ? quotation : undefined;
}

/** Of those who speak in the block before, the last whose words end in a quotation or close their block. */
function lastSpeaker(
  known: readonly Attribution[],
  { sentence }: SpeechSentence,
  text: SpeechText,
): Attribution | undefined {
  const before = text.document.blocks[sentence.block - 1];
  if (!before) return undefined;
  const inside = known.filter(({ cueSpan, content, speakerWords }) => {
    const last = content.at(-1);
    if (!speakerWords || !last) return false;
    const near = overlap(cueSpan, before) > 0 || content.some(piece => overlap(piece, before) > 0);
    return (
      near && text.quotations.some(quotation => overlap(quotation, last) > 0 && quotation.kind === 'speech')
    );
  });
  return inside.findLast(outer => outer.via !== 'reported object') ?? undefined;
}
