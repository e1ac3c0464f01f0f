/** What one voice says in one passage: a happening, a standing relation, an announcement, a link of two happenings. Its arguments are mentions. */
import type { QuantityMention, TimeMention } from './analysis.ts';
import type { Passage, Span } from './passage.ts';
import type { AuxiliaryMode, ContextName, EventType, UnrealMode } from './plover.ts';
import type { TollField } from './quantity.ts';

export const stances = ['asserted', 'hedged', 'claimed', 'denied', 'questioned'] as const;
/** How the voice puts it. `claimed`: said by a party to what it says. */
export type Stance = (typeof stances)[number];

/** A passage that names an actor, in the words of the text. */
export interface ActorMention extends Span {
  /** The naming words without determiner, “BLA militants”. */
  readonly text: string;
  /** The name inside the mention when it holds one, “BLA”. */
  readonly name?: string;
  /** Head noun's lemma when it is a common noun: “militant”, “gunman”, “camp”. */
  readonly head?: string;
  /** What the mention stands for in this document, when it is “the group”, “they”, “Islamabad”. */
  readonly refersTo?: {
    readonly text: string;
    readonly start: number;
    readonly end: number;
    readonly because: string;
  };
  /** How many of them, when stated. */
  readonly count?: QuantityMention;
}

/** A passage that names a place. */
export interface PlaceMention extends Span {
  readonly text: string;
  /** “near”, “in the area of”, “outside”: the event is not in the place itself. */
  readonly near?: boolean;
  /** A larger place named with it, “in Mastung, Balochistan”. */
  readonly within?: string;
}

/** Some of those whom a toll counts. */
export interface TollPart extends QuantityMention {
  readonly field: TollField;
}

/** Words that tell one of PLOVER's contexts. */
export interface ContextMention extends Span {
  readonly text: string;
  readonly context: ContextName;
}

export interface MeansMention extends Span {
  readonly text: string;
}

/** One speaker of a chain. */
export interface Speaker extends Span {
  /** The speaker in the text's words, “the group's media wing”; the work's words when no speaker is named. */
  readonly text: string;
  readonly actor?: ActorMention;
  /** The work that carries the words, “a 36-minute video”, when one is named. */
  readonly work?: Span & { readonly text: string };
  /** Lemma of the verb, noun or phrase that reports. */
  readonly cue: string;
}

/** Outermost speaker first, innermost last; empty when the document speaks in its own voice. */
export type Voice = readonly Speaker[];

interface ClaimBase extends Passage {
  /** `document/start-end/LABEL` of the trigger: says where the claim stands. */
  readonly id: string;
  /** The word or phrase that the claim was read from. */
  readonly trigger: Span & { readonly lemma: string };
  readonly voice: Voice;
  readonly stance: Stance;
  /** The coder's own doubt about its reading, 0 to 1; nothing about the speaker. */
  readonly doubt: number;
  /** The rule that read it, and the words it went by, in plain sentences. */
  readonly because: readonly string[];
}

/** Something that happened, or is denied. */
export interface Happening extends ClaimBase {
  readonly kind: 'happening';
  readonly type: EventType;
  readonly mode?: string;
  /** “Historical” where it is told as what came long before; another mode only where it is denied. */
  readonly auxiliary?: AuxiliaryMode;
  readonly initiators: readonly ActorMention[];
  readonly targets: readonly ActorMention[];
  readonly places: readonly PlaceMention[];
  readonly time?: TimeMention;
  readonly tolls: Readonly<Partial<Record<TollField, QuantityMention>>>;
  /** “Including 11 children”: some of a toll, never added to it. */
  readonly parts?: readonly TollPart[];
  readonly means?: MeansMention;
  /** What it is about, in the order of the text; a context may have several words. */
  readonly contexts?: readonly ContextMention[];
  /** More than one happening of the kind: “a series of attacks”, “1,240 raids this year”. */
  readonly aggregate?: boolean;
  /** Id of the earlier claim of this document that the words point back to: “the raid”, “blamed them for the attack”. */
  readonly takesUp?: string;
}

/** A happening told as to come, as hypothetical or as not having happened, where nobody denies it: no event comes of it. */
export interface UnrealHappening extends Omit<Happening, 'kind' | 'auxiliary'> {
  readonly kind: 'unreal';
  readonly auxiliary: UnrealMode;
}

export const relationNames = [
  'fights',
  'supports',
  'uses_as_proxy',
  'tolerates',
  'sponsors',
  'allied_with',
  'member_of',
  'affiliated_with',
  'truce_with',
  'opposes',
  'operates_in',
  'controls',
  'links_with',
] as const;
export type RelationName = (typeof relationNames)[number];

/** Relations whose object is a place. */
export const placeRelations: ReadonlySet<RelationName> = new Set(['operates_in', 'controls']);

/** How two parties, or a party and a place, stand to each other over a time. */
export interface StandingRelation extends ClaimBase {
  readonly kind: 'relation';
  readonly relation: RelationName;
  readonly subjects: readonly ActorMention[];
  readonly objects: readonly ActorMention[];
  readonly places: readonly PlaceMention[];
  readonly time?: TimeMention;
}

export const announcementKinds = ['threat', 'ultimatum', 'promise', 'warning', 'prediction'] as const;
export type AnnouncementKind = (typeof announcementKinds)[number];

/** What may come, according to the voice: a threat by the one who would carry it out, a warning, a prediction. */
export interface Announcement extends ClaimBase {
  readonly kind: 'announcement';
  readonly announcement: AnnouncementKind;
  readonly against: readonly ActorMention[];
  /** The words for what may come. */
  readonly what: string;
  readonly issued?: TimeMention;
  readonly until?: TimeMention;
}

export const linkNames = ['caused_by', 'reprisal_for', 'part_of', 'follows'] as const;
/** How one happening stands to another, in the words of a document. */
export type LinkName = (typeof linkNames)[number];

/** “In retaliation for”, “during the battle”, “hours later”: how two happenings of one document are said to hang together. */
export interface StatedLink extends ClaimBase {
  readonly kind: 'link';
  readonly link: LinkName;
  /** Claim id of the effect, the reprisal, the part or the later one. */
  readonly subject: string;
  /** Claim id of the cause, what is avenged, the whole or the earlier one. */
  readonly object: string;
}

export type Claim = Happening | UnrealHappening | StandingRelation | Announcement | StatedLink;
