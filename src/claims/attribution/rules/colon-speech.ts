/** “Police: three killed in blast” as a headline, “MINISTER: We will see.” in a transcript. */
import type { ReportingCue } from '../../../model/knowledge.ts';
import { pieceOf } from '../content-words.ts';
import type { CueLexicon } from '../cue-lexicon.ts';
import type { CueSite, SpeechRule } from '../cue-site.ts';
import { formAt, type SpeechSentence, type SpeechText } from '../speech-text.ts';

/** Most words before the colon. */
const longestName = 6;

/** The site of a colon near the start of a headline, or behind a name in capitals. */
export function colonSite(
  at: number,
  cue: ReportingCue | undefined,
  sentence: SpeechSentence,
  text: SpeechText,
  lexicon: CueLexicon,
): CueSite | undefined {
  if (!cue || at === 0 || at > longestName || sentence.tokens.length < at + 4) return undefined;
  const { tree, tokens } = sentence;
  const before = tokens.slice(0, at);
  if (
    !before.every(
      ({ upos, form }) => /^(?:PROPN|NOUN|ADJ|ADP|DET)$/.test(upos) || /^['’]s?$|^,$|^&$/.test(form),
    )
  )
    return undefined;
  const block = text.document.blocks[sentence.sentence.block];
  const headline =
    /title|heading/.test(block?.kind ?? '') ||
    (sentence.index === 0 && !/[.!]$/.test(formAt(sentence, tokens.length - 1)));
  const transcript =
    before.every(({ form }) => /^\p{Lu}[\p{Lu}.'’-]+$/u.test(form)) &&
    sentence.sentence.start === block?.start;
  if (!headline && !transcript) return undefined;
  const head = tokens.findLastIndex(({ upos }, here) => here < at && /^(?:PROPN|NOUN)$/.test(upos));
  if (head < 0) return undefined;
  const words = { from: at, to: at + 1 };
  const inside = text.quotations[sentence.quoted[at] ?? -1];
  if (inside) return undefined;
  return {
    text,
    sentence,
    tree,
    lexicon,
    at,
    cue,
    words,
    passive: false,
    speaker: { head, words: { from: 0, to: at } },
    zone: { from: 0, to: at + 1 },
  };
}

export const colonSpeech: SpeechRule = {
  name: 'colon',
  read(site) {
    const { tokens } = site.sentence;
    const piece = pieceOf(site, { from: site.at + 1, to: tokens.length });
    return piece && { content: [piece], confidence: 0.6 };
  },
};
