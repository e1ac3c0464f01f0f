/** A happening on its way to a claim: what a rule read, before tolls are joined, voices asked and the passage cut. */
import type { QuantityMention, TimeMention, Token } from '../model/analysis.ts';
import type {
  ActorMention,
  Claim,
  Happening,
  MeansMention,
  PlaceMention,
  Speaker,
  Stance,
} from '../model/claim.ts';
import type { HappeningSense } from '../model/knowledge.ts';
import { hull, passageOf, type Span } from '../model/passage.ts';
import type { AuxiliaryMode, EventType } from '../model/plover.ts';
import { attributionsOf, stanceOf } from './attributions.ts';
import type { SentenceReading } from './chunks.ts';
import type { Context } from './context.ts';
import { isBelligerent } from './mentions.ts';
import type { Tolls } from './tolls.ts';

export interface Draft {
  readonly rule: string;
  readonly part: 'verb' | 'noun';
  readonly reading: SentenceReading;
  /** Index of the chunk that holds the trigger. */
  readonly chunk: number;
  readonly trigger: Span & { readonly lemma: string };
  readonly sense: HappeningSense;
  readonly type: EventType;
  readonly mode?: string;
  readonly initiators: readonly ActorMention[];
  readonly targets: readonly ActorMention[];
  readonly places: readonly PlaceMention[];
  readonly time?: TimeMention;
  readonly tolls: Tolls;
  readonly means?: MeansMention;
  readonly aggregate?: boolean;
  readonly auxiliary?: AuxiliaryMode;
  readonly stance: Stance;
  readonly doubt: number;
  readonly because: readonly string[];
}

/** The claim, or nothing when the one who speaks says that it has not happened. */
export function claimOf(draft: Draft, alone: boolean, context: Context): Happening | undefined {
  const chain = attributionsOf(draft.trigger, context.attributions);
  const actors = [...draft.initiators, ...draft.targets];
  const parties = actors.some(actor => isBelligerent(actor, context));
  const stance = stanceOf(chain, draft.stance, parties, context);
  if (stance === undefined) return undefined;
  if (draft.auxiliary && stance !== 'denied') return undefined;
  // Negated in the document's own words: nothing happened and nobody claims it.
  if (draft.auxiliary === 'negation' && !chain.some(({ cue }) => cue.stance === 'denied')) return undefined;
  const voice = voiceOf(chain.flatMap(({ speaker }) => speaker ?? []));
  const span = alone ? draft.reading.sentence : clauseOf(draft);
  return {
    ...passageOf(context.document, span.start, span.end),
    kind: 'happening',
    id: `${context.document.id}/${draft.trigger.start}-${draft.trigger.end}/${draft.type}`,
    trigger: draft.trigger,
    type: draft.type,
    ...(draft.mode ? { mode: draft.mode } : {}),
    ...(draft.auxiliary ? { auxiliary: draft.auxiliary } : {}),
    initiators: draft.initiators,
    targets: draft.targets,
    places: draft.places,
    ...(draft.time ? { time: draft.time } : {}),
    tolls: draft.tolls,
    ...(draft.means ? { means: draft.means } : {}),
    ...(draft.aggregate ? { aggregate: true } : {}),
    voice,
    stance,
    doubt: Math.min(0.95, Math.round(draft.doubt * 100) / 100),
    because: draft.because,
  };
}

/** One link for each speaker: “the video says … and claims …” is one voice. */
function voiceOf(speakers: readonly Speaker[]): Speaker[] {
  return speakers.filter(
    (speaker, index) => speakers.findIndex(({ start }) => start === speaker.start) === index,
  );
}

/** The words that the claim was read from: trigger, arguments, tolls, place and time of this sentence. */
function clauseOf({ trigger, initiators, targets, places, time, tolls, reading }: Draft): Span {
  const parts: Span[] = [
    trigger,
    ...initiators,
    ...targets,
    ...places,
    ...(time ? [time] : []),
    ...Object.values(tolls as Record<string, QuantityMention>),
  ];
  const { sentence } = reading;
  const inside = parts.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
  return hull(inside) ?? sentence;
}

/** The part of the sentence around a chunk in which its place and time are looked for. */
export function clauseAround({ chunks, tokens, sentence }: SentenceReading, at: number): Span {
  const breaks = (index: number) => {
    const chunk = chunks[index];
    // “…, accusing them of”: a participle behind a comma has places and times of its own.
    const verb = chunks[index + 1];
    const aside = chunk?.kind === 'comma' && verb?.kind === 'verb' && verb.form === 'ing';
    return (
      aside ||
      chunk?.kind === 'stop' ||
      (chunk?.kind === 'subordinator' && (tokens[chunk.from] as Token).form !== 'as')
    );
  };
  let left = at;
  while (left > 0 && !breaks(left - 1)) left -= 1;
  let right = at;
  while (right < chunks.length - 1 && !breaks(right + 1)) right += 1;
  return {
    start: tokens[chunks[left]?.from ?? 0]?.start ?? sentence.start,
    end: tokens[(chunks[right]?.to ?? 1) - 1]?.end ?? sentence.end,
  };
}

export function isHappening(claim: Claim): claim is Happening {
  return claim.kind === 'happening';
}
