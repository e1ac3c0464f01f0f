/** A cue in its sentence with who speaks: what every rule for contents starts from. */
import type { Quotation } from '../../model/analysis.ts';
import type { Stance } from '../../model/claim.ts';
import type { ReportingCue } from '../../model/knowledge.ts';
import type { Span } from '../../model/passage.ts';
import { childrenBy, type Tree } from '../../model/tree.ts';
import type { CueLexicon } from './cue-lexicon.ts';
import { wordsOfVerb } from './cue-words.ts';
import { agentHead, nounPhrase, subjectHead } from './speaker-words.ts';
import type { SpeechSentence, SpeechText, TokenRange } from './speech-text.ts';

export interface CueSite {
  readonly text: SpeechText;
  readonly sentence: SpeechSentence;
  readonly tree: Tree;
  readonly lexicon: CueLexicon;
  readonly at: number;
  readonly cue: ReportingCue;
  readonly words: TokenRange;
  readonly passive: boolean;
  readonly speaker?: SpeakerPhrase;
  /** Cue and speaker where they stand side by side, else the cue alone. */
  readonly zone: TokenRange;
  /** The quotation that the cue itself stands in. */
  readonly inside?: Quotation;
}

export interface SpeakerPhrase {
  readonly head: number;
  readonly words: TokenRange;
}

/** What a rule makes of a site; what it leaves out stays as the site has it. */
export interface Told {
  readonly content: readonly Span[];
  readonly words?: TokenRange;
  /** `null`: nobody is said to speak. */
  readonly speaker?: SpeakerPhrase | null;
  /** Where the content is put otherwise than the cue puts it: “refused to confirm that”. */
  readonly stance?: Stance;
  /** Head of who is accused. */
  readonly accused?: number;
  readonly confidence: number;
}

export interface SpeechRule {
  readonly name: string;
  readonly read: (site: CueSite) => Told | undefined;
}

/** Most tokens between speaker and cue that still make one zone. */
const zoneGap = 1;

export function verbSite(
  at: number,
  cue: ReportingCue,
  rest: readonly number[],
  sentence: SpeechSentence,
  text: SpeechText,
  lexicon: CueLexicon,
): CueSite {
  const { tree } = sentence;
  const words = wordsOfVerb(tree, at, rest);
  const passive = isPassive(tree, at);
  const head = passive ? agentHead(tree, at) : subjectHead(tree, at);
  const speaker = head === undefined ? undefined : phraseOf(sentence, head, words);
  return siteAt({ at, cue, words, passive, speaker, sentence, text, lexicon });
}

/** The site of a cue from what its rule found: zone and enclosing quotation follow from it. */
export function siteAt({
  speaker,
  ...found
}: Pick<CueSite, 'at' | 'cue' | 'words' | 'passive' | 'sentence' | 'text' | 'lexicon'> & {
  readonly speaker: SpeakerPhrase | undefined;
}): CueSite {
  const { at, words, sentence, text } = found;
  const inside = text.quotations[sentence.quoted[at] ?? -1];
  return {
    ...found,
    tree: sentence.tree,
    ...(speaker ? { speaker } : {}),
    zone: zoneOf(words, speaker?.words),
    ...(inside ? { inside } : {}),
  };
}

export function phraseOf({ tree }: SpeechSentence, head: number, cue: TokenRange): SpeakerPhrase {
  return { head, words: nounPhrase(tree, head, cue) };
}

export function zoneOf(words: TokenRange, speaker: TokenRange | undefined): TokenRange {
  if (!speaker) return words;
  if (speaker.to <= words.from && words.from - speaker.to <= zoneGap)
    return { from: speaker.from, to: words.to };
  if (speaker.from >= words.to && speaker.from - words.to <= zoneGap)
    return { from: words.from, to: speaker.to };
  return words;
}

export function isPassive(tree: Tree, at: number): boolean {
  if (childrenBy(tree, at, 'aux:pass', 'nsubj:pass').length > 0) return true;
  // “…, he said when asked about the raid”.
  const joint = tree.tokens[at - 1]?.form.toLowerCase() ?? '';
  const participle = /^VB[DN]$/.test(tree.tokens[at]?.xpos ?? '') && childrenBy(tree, at, 'obj').length === 0;
  if (participle && /^(?:when|if|once|unless)$/.test(joint)) return true;
  return (
    tree.tokens[at]?.xpos === 'VBN' &&
    /^acl/.test(tree.relations[at] ?? '') &&
    childrenBy(tree, at, 'nsubj').length === 0
  );
}
