/** The trained reading of attributions: cue heads, then for each its words, its speaker, the shape and pieces of what is said. */
import type { Span } from '../../src/model/passage.ts';
import { makeRandom } from '../prng.ts';
import {
  edgesOf,
  type Pieces,
  pieceFeatures,
  piecesAround,
  type Shape,
  shapeFeatures,
  shapeOf,
  shapes,
  zoneOf,
} from './content-choice.ts';
import { canBeHead, headFeatures } from './cue-head.ts';
import { cueEnds, cueStarts, endFeatures, startFeatures } from './cue-span.ts';
import { type FlatDocument, type FlatToken, type Row, rowOf, spanOfRow } from './flat-document.ts';
import {
  type Choice,
  type HashedModel,
  learnChoices,
  learnVerdicts,
  logistic,
  scoreOf,
  softmax,
  type Verdict,
} from './hashed-model.ts';
import { type SourceCandidate, sourceCandidates, sourceFeatures } from './source-choice.ts';

export const modelNames = ['head', 'start', 'end', 'source', 'shape', 'piece'] as const;
export type AttributionModels = Readonly<Record<(typeof modelNames)[number], HashedModel>>;

/** An annotated attribution in tokens. */
export interface TaughtAttribution {
  readonly head: number;
  readonly cue: Row;
  readonly source?: Row;
  readonly pieces: Pieces;
}

export interface TaughtDocument {
  readonly document: FlatDocument;
  readonly attributions: readonly TaughtAttribution[];
}

export interface AnnotatedSpans {
  readonly source?: readonly Span[];
  readonly cue?: readonly Span[];
  readonly content?: readonly Span[];
}

export function taught(document: FlatDocument, annotated: readonly AnnotatedSpans[]): TaughtDocument {
  const attributions = annotated.flatMap(({ source, cue, content }): TaughtAttribution[] => {
    const row = cue?.[0] && rowOf(document, cue[0]);
    const head = row && headOf(document, row);
    if (!row || head === undefined || cue.length > 1) return [];
    return [
      {
        head,
        cue: row,
        ...(source?.[0] && source.length === 1 ? { source: rowOf(document, source[0]) } : {}),
        pieces: piecesAround(
          (content ?? []).map(span => rowOf(document, span)),
          head,
        ),
      },
    ];
  });
  return { document, attributions };
}

/** The word of the cue that nothing else in it governs. */
function headOf({ tokens }: FlatDocument, { from, to }: Row): number | undefined {
  for (let at = from; at < to; at += 1) {
    const head = tokens[at]?.head ?? -1;
    if ((head < from || head >= to) && canBeHead(tokens[at] as FlatToken)) return at;
  }
  return undefined;
}

const seed = 20180524;

/** @param say hears what is being learnt. */
export function learnAttributions(
  documents: readonly TaughtDocument[],
  say: (message: string) => void,
): AttributionModels {
  const random = makeRandom(seed);
  say('cue heads');
  const head = learnVerdicts(
    documents.flatMap(headVerdicts),
    { epochs: 8, rate: 0.12, decay: 0.75, dropout: 0.35 },
    random,
  );
  const choice = { epochs: 6, rate: 0.12, decay: 0.7, dropout: 0 };
  say('words of cues');
  const start = learnChoices(documents.flatMap(startChoices), choice, random);
  const end = learnChoices(documents.flatMap(endChoices), choice, random);
  say('speakers');
  const source = learnChoices(documents.flatMap(sourceChoices), choice, random);
  say('shapes');
  const shape = learnChoices(documents.flatMap(shapeChoices), choice, random);
  say('pieces');
  const piece = learnChoices(documents.flatMap(pieceChoices), { ...choice, epochs: 4 }, random);
  return { head, start, end, source, shape, piece };
}

function headVerdicts({ document, attributions }: TaughtDocument): Verdict[] {
  const heads = new Set(attributions.map(({ head }) => head));
  return document.tokens.flatMap((token, at) =>
    canBeHead(token) ? { features: headFeatures(document, at), yes: heads.has(at) } : [],
  );
}

function startChoices({ document, attributions }: TaughtDocument): Choice[] {
  return attributions.flatMap(({ head, cue }) =>
    choiceOf(
      cueStarts(document, head),
      at => at === cue.from,
      at => startFeatures(document, head, at),
    ),
  );
}

function endChoices({ document, attributions }: TaughtDocument): Choice[] {
  return attributions.flatMap(({ head, cue }) =>
    choiceOf(
      cueEnds(document, head),
      at => at === cue.to,
      at => endFeatures(document, head, at),
    ),
  );
}

function sourceChoices({ document, attributions }: TaughtDocument): Choice[] {
  return attributions.flatMap(({ head, cue, source }) =>
    choiceOf(
      sourceCandidates(document, cue, head),
      candidate =>
        source ? candidate.from === source.from && candidate.to === source.to : candidate.head < 0,
      candidate => sourceFeatures(document, candidate, cue, head),
    ),
  );
}

function shapeChoices({ document, attributions }: TaughtDocument): Choice[] {
  return attributions.flatMap(({ head, cue, source, pieces }) => {
    const zone = zoneOf(cue, source);
    const right = shapeOf(pieces);
    return choiceOf(
      [...shapes],
      shape => shape === right,
      shape => shapeFeatures(document, shape, zone, head, source !== undefined),
    );
  });
}

function pieceChoices({ document, attributions }: TaughtDocument): Choice[] {
  return attributions.flatMap(({ head, cue, source, pieces }) => {
    const zone = zoneOf(cue, source);
    return (['before', 'after'] as const).flatMap(side => {
      const right = pieces[side];
      if (!right) return [];
      return choiceOf(
        pairsOf(document, side, zone, head),
        row => row.from === right.from && row.to === right.to,
        row => pieceFeatures(document, side, row, zone, head),
      );
    });
  });
}

/** Nothing where the right one is no candidate. */
function choiceOf<Candidate>(
  candidates: readonly Candidate[],
  isRight: (candidate: Candidate) => boolean,
  featuresOf: (candidate: Candidate) => Choice['candidates'][number],
): Choice[] {
  const right = candidates.findIndex(isRight);
  return right < 0 ? [] : [{ candidates: candidates.map(featuresOf), right }];
}

const mostPairs = 160;

/** Pairs of edges; where there are too many, those that end nearest go first. */
function pairsOf(document: FlatDocument, side: 'before' | 'after', zone: Row, head: number): Row[] {
  const { starts, ends } = edgesOf(document, side, zone, head);
  return starts.flatMap(from => ends.filter(to => to > from).map(to => ({ from, to }))).slice(0, mostPairs);
}

export interface ReadAttribution {
  readonly cue: Row;
  readonly cueShare: number;
  readonly source?: Row;
  readonly sourceShare: number;
  readonly content: readonly Row[];
  readonly contentShare: number;
}

/** Least share of belief at which each part is told: about half of its F1, which maximises F1 (Lipton et al. 2014). */
export const leastShares = { cue: 0.35, source: 0.37, content: 0.3 };

/** Every cue head at all likely, with what hangs on it. */
export function readTrained(document: FlatDocument, models: AttributionModels): ReadAttribution[] {
  return document.tokens.flatMap((token, head) => {
    if (!canBeHead(token)) return [];
    const share = logistic(scoreOf(models.head, headFeatures(document, head)));
    return share < leastShares.content ? [] : [readAt(document, head, share, models)];
  });
}

function readAt(
  document: FlatDocument,
  head: number,
  share: number,
  models: AttributionModels,
): ReadAttribution {
  const start = best(cueStarts(document, head), at =>
    scoreOf(models.start, startFeatures(document, head, at)),
  );
  const end = best(cueEnds(document, head), at => scoreOf(models.end, endFeatures(document, head, at)));
  const cue = { from: start.candidate, to: end.candidate };
  const who = best(sourceCandidates(document, cue, head), (candidate: SourceCandidate) =>
    scoreOf(models.source, sourceFeatures(document, candidate, cue, head)),
  );
  const source = who.candidate.head < 0 ? undefined : { from: who.candidate.from, to: who.candidate.to };
  const zone = zoneOf(cue, source);
  const sides = best([...shapes], (shape: Shape) =>
    scoreOf(models.shape, shapeFeatures(document, shape, zone, head, source !== undefined)),
  );
  const pieces = (['before', 'after'] as const)
    .filter(side => sides.candidate === 'around' || sides.candidate === side)
    .flatMap(side => {
      const pairs = pairsOf(document, side, zone, head);
      return pairs.length === 0
        ? []
        : [best(pairs, row => scoreOf(models.piece, pieceFeatures(document, side, row, zone, head)))];
    });
  return {
    cue,
    cueShare: share * start.share * end.share,
    ...(source ? { source } : {}),
    sourceShare: share * who.share,
    content: pieces.map(({ candidate }) => candidate),
    contentShare: pieces.reduce((product, piece) => product * piece.share, share * sides.share),
  };
}

function best<Candidate>(
  candidates: readonly Candidate[],
  score: (candidate: Candidate) => number,
): { candidate: Candidate; share: number } {
  const shares = softmax(candidates.map(score));
  let winner = 0;
  for (const [at, share] of shares.entries()) if (share > (shares[winner] ?? 0)) winner = at;
  return { candidate: candidates[winner] as Candidate, share: shares[winner] ?? 0 };
}

/** The reading in the terms of the scorecard, each part only where it is likely enough. */
export function spansOf(
  document: FlatDocument,
  { cue, cueShare, source, sourceShare, content, contentShare }: ReadAttribution,
): AnnotatedSpans {
  return {
    ...(cueShare >= leastShares.cue ? { cue: [spanOfRow(document, cue)] } : {}),
    ...(source && sourceShare >= leastShares.source ? { source: [spanOfRow(document, source)] } : {}),
    ...(contentShare >= leastShares.content && content.length > 0
      ? { content: content.map(row => spanOfRow(document, row)) }
      : {}),
  };
}
