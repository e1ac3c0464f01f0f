/** Who says what, as one passage tells it: a cue, who speaks, and the stretches of text that are their words. */
import type { Stance } from '../../model/claim.ts';
import type { ReportingCue } from '../../model/knowledge.ts';
import type { Span } from '../../model/passage.ts';

/**
 * One attribution: a cue with its speaker and content. Terms of PARC 3.0 and PolNeAR (Pareti 2016; Newell et al. 2018),
 * which call the speaker “source”. Attributions nest: a cue may lie in another's content, which makes a voice chain.
 */
export interface Attribution {
  readonly cue: ReportingCue;
  /** The cue with its auxiliaries, negation, particles: “has also said”, “according to”. */
  readonly cueSpan: Span;
  /** The word that reports: “said”, “according”, “claim”. */
  readonly cueToken: TokenPlace;
  /** The speaker's words, with title, apposition and restrictive clauses. Absent where speech has no speaker: “is said to”. */
  readonly speakerWords?: Span;
  /** Head of the speaker’s noun phrase. */
  readonly speaker?: TokenPlace;
  /** What carries the words: “a 36-minute video”, “a statement”. It speaks itself where no speaker is named. */
  readonly work?: Work;
  /** In reading order; pieces may lie in other sentences and paragraphs. */
  readonly content: readonly Span[];
  /** The cue itself is negated: “did not deny”, “never said”. */
  readonly negated: boolean;
  /** What the cue, with its negation, makes of its content when a neutral party speaks; `none`: told as not (yet) happened. */
  readonly stance: Stance | 'none';
  /** Head of the noun phrase of who is accused, when the cue accuses: they do what the content tells. */
  readonly accused?: TokenPlace;
  /** Name of the rule that read it. */
  readonly via: string;
  /** 0 to 1: how sure the reading is of cue, speaker and content together; nothing about the speaker's truth. */
  readonly confidence: number;
}

/** A token by its place: index of the sentence in the analysis, index of the token in the sentence. */
export interface TokenPlace {
  readonly sentence: number;
  readonly token: number;
}

export interface Work extends Span {
  /** Without determiner and possessor: “36-minute video”. */
  readonly text: string;
  readonly head: TokenPlace;
}

/**
 * The attributions whose content covers the whole of `span`, outermost first: of two, the one whose content also holds
 * the other's cue, else the one with more content.
 */
export function attributionsOf(span: Span, attributions: readonly Attribution[]): Attribution[] {
  return attributions
    .filter(({ content, cueSpan }) => holds(content, span) && !overlaps(cueSpan, span))
    .toSorted((left, right) => depthOf(left, right) || left.cueSpan.start - right.cueSpan.start);
}

function depthOf(left: Attribution, right: Attribution): number {
  const inRight = holds(right.content, left.cueSpan);
  const inLeft = holds(left.content, right.cueSpan);
  if (inRight !== inLeft) return inRight ? 1 : -1;
  return lengthOf(right.content) - lengthOf(left.content) || isCited(left) - isCited(right);
}

/** Whom a report cites stands inside it, wherever “citing” stands. */
function isCited({ via }: Attribution): number {
  return via === 'cited voice' ? 1 : 0;
}

function holds(content: readonly Span[], { start, end }: Span): boolean {
  return content.some(piece => piece.start <= start && end <= piece.end);
}

function overlaps(left: Span, right: Span): boolean {
  return left.start < right.end && right.start < left.end;
}

function lengthOf(content: readonly Span[]): number {
  return content.reduce((sum, { start, end }) => sum + end - start, 0);
}
