/** A happening on its way to a claim: what a rule read, before tellings are joined, voices asked and the passage cut. */
import type { QuantityMention, TimeMention } from '../../model/analysis.ts';
import type {
  ActorMention,
  Happening,
  MeansMention,
  PlaceMention,
  Speaker,
  Stance,
  UnrealHappening,
} from '../../model/claim.ts';
import type { HappeningSense } from '../../model/knowledge.ts';
import { hull, passageOf, type Span } from '../../model/passage.ts';
import type { EventType, UnrealMode } from '../../model/plover.ts';
import type { TollField } from '../../model/quantity.ts';
import type { Context, SentenceReading } from '../context.ts';
import { contextsIn } from '../contexts/contexts.ts';
import { isBelligerent, kindOf } from '../mentions/kinds.ts';
import { stanceAt } from '../voice-stance.ts';
import { speakersAt } from '../voices.ts';
import { speechOf } from './spoken.ts';
import { standingOf } from './standing.ts';
import { partsOf } from './toll-parts.ts';

export type Tolls = Partial<Record<TollField, QuantityMention>>;

export interface Draft {
  readonly rule: string;
  /** `figure`: a toll told without the act; `blame`: who did it, told without the act. */
  readonly part: 'verb' | 'noun' | 'figure' | 'blame';
  readonly reading: SentenceReading;
  /** Token that heads the trigger. */
  readonly at: number;
  readonly trigger: Span & { readonly lemma: string };
  readonly type: EventType;
  readonly mode?: string;
  /** What the trigger counts, where it counts anybody. */
  readonly count?: HappeningSense['count'];
  readonly initiators: readonly ActorMention[];
  readonly targets: readonly ActorMention[];
  readonly places: readonly PlaceMention[];
  readonly time?: TimeMention;
  readonly tolls: Tolls;
  /** A number whose field is that of the last toll told before it. */
  readonly open?: QuantityMention;
  readonly means?: MeansMention;
  readonly aggregate?: boolean;
  readonly auxiliary?: UnrealMode;
  /** “Would not resign”, “have not signed”: nobody denies anything by it. */
  readonly unsaid?: boolean;
  readonly stance: Stance;
  /** Whose verdict it is, where the words that tell it are themselves an act of saying: “blamed”. */
  readonly speaker?: Speaker;
  readonly doubt: number;
  readonly because: readonly string[];
}

/**
 * The claim, or nothing for what is told neither as a happening nor in an auxiliary mode.
 * @param alone whether its sentence tells of nothing else: then the whole sentence is the passage.
 */
export function claimOf(
  draft: Draft,
  alone: boolean,
  context: Context,
  takesUp?: string,
): Happening | UnrealHappening | undefined {
  const actors = [...draft.initiators, ...draft.targets];
  const parties = actors.some(actor => isBelligerent(actor, context));
  const ofState = actors.some(actor => /^state/.test(kindOf(actor, context) ?? ''));
  const speech = speechOf(draft, context);
  if (speech === 'unsaid') return undefined;
  const put = speech?.stance ?? stanceAt(draft.trigger, draft.stance, parties, context, ofState, draft);
  const outer = speakersAt(draft.trigger, context);
  const own = draft.speaker ?? speech?.speaker;
  const voice = own ? [...outer.filter(({ start }) => start !== own.start), own] : outer;
  const standing = standingOf(draft, put, voice.length > 0, context);
  if (!standing) return undefined;
  const span = alone ? draft.reading.sentence : clauseOf(draft);
  const parts = partsOf(draft, context);
  const contexts = contextsIn(draft, span, context);
  return {
    ...passageOf(context.document, span.start, span.end),
    ...standing,
    id: claimId(draft, context),
    trigger: draft.trigger,
    type: draft.type,
    ...(draft.mode ? { mode: draft.mode } : {}),
    initiators: draft.initiators,
    targets: draft.targets,
    places: draft.places,
    ...(draft.time ? { time: draft.time } : {}),
    tolls: draft.tolls,
    ...(draft.means ? { means: draft.means } : {}),
    ...(parts.length > 0 ? { parts } : {}),
    ...(contexts.length > 0 ? { contexts } : {}),
    ...(draft.aggregate ? { aggregate: true } : {}),
    ...(takesUp === undefined ? {} : { takesUp }),
    voice,
    doubt: Math.min(0.95, Math.round(draft.doubt * 100) / 100),
    because: draft.because,
  };
}

/** Says where the claim stands. */
export function claimId({ trigger, type }: Draft, { document }: Context): string {
  return `${document.id}/${trigger.start}-${trigger.end}/${type}`;
}

/** The words that the claim was read from: trigger, arguments, tolls, place and time as far as they stand in its sentence. */
function clauseOf({ trigger, initiators, targets, places, time, tolls, reading, part, at }: Draft): Span {
  const counts: readonly QuantityMention[] = Object.values(tolls);
  const { sentence, tree, tokens } = reading;
  const parts: Span[] = [trigger, ...initiators, ...targets, ...places, ...(time ? [time] : []), ...counts];
  if (part === 'blame' || part === 'figure') {
    // Few words of their own: the clause around them says what they are about.
    const words = tokens.slice(tree.first[at], tree.past[at]);
    parts.push(...words.filter(({ upos }) => upos !== 'PUNCT').map(({ start, end }) => ({ start, end })));
  }
  return hull(parts.filter(({ start, end }) => start >= sentence.start && end <= sentence.end)) ?? sentence;
}

/** Mentions of which none is told twice, nor named among `others`. */
export function distinct(
  mentions: readonly ActorMention[],
  others: readonly ActorMention[] = [],
): ActorMention[] {
  return mentions.filter(
    (mention, index) =>
      mentions.findIndex(({ start }) => start === mention.start) === index &&
      !others.some(({ start }) => start === mention.start),
  );
}

/** “X”, “Y”, for reasons. */
export function quoted(mentions: readonly { readonly text: string }[]): string {
  return mentions.map(({ text }) => `“${text}”`).join(', ');
}
