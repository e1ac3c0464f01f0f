/** A paragraph that is one quotation, without tag: whoever spoke last in the paragraph before goes on. */
import type { Quotation } from '../../../model/analysis.ts';
import { overlap, type Span } from '../../../model/passage.ts';
import type { Attribution } from '../attribution.ts';
import { quotationOpeningAt, type SpeechSentence, type SpeechText } from '../speech-text.ts';

/** The further attributions, one for each such quotation; `attributions` are those found so far, in reading order. */
export function carriedQuotations(attributions: readonly Attribution[], text: SpeechText): Attribution[] {
  const carried: Attribution[] = [];
  for (const sentence of text.sentences) {
    const quotation = opensItsBlock(sentence, text);
    if (!quotation) continue;
    const known = [...attributions, ...carried];
    // Speech told inside the quotation is no tag of it.
    const tagged = known.some(
      ({ cueSpan, content }) =>
        overlap(cueSpan, quotation) === 0 && content.some(piece => overlap(piece, quotation) > 0),
    );
    if (tagged) continue;
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
  const inside = known.filter(({ cueSpan, content, speakerWords, via, stance }) => {
    const last = content.at(-1);
    if (!speakerWords || !last) return false;
    const near = overlap(cueSpan, before) > 0 || content.some(piece => overlap(piece, before) > 0);
    const quotes = text.quotations.some(
      quotation => overlap(quotation, last) > 0 && quotation.kind === 'speech',
    );
    const closes = via === 'reported clause' && stance !== 'none' && last.end >= before.end - 1;
    return near && (quotes || closes) && !isInside(cueSpan, text);
  });
  return inside.findLast(outer => outer.via !== 'reported object') ?? undefined;
}

/** “He said he did not know” inside somebody's own words: the one who is quoted goes on. */
function isInside(cue: Span, text: SpeechText): boolean {
  return text.quotations.some(quotation => quotation.kind === 'speech' && overlap(quotation, cue) > 0);
}
