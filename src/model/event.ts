/** Happenings, relations, links and warnings as resolution finds them: known only through their accounts. */
import type { Account, AccountSpeaker, WithWords } from './account.ts';
import type { DateSpan } from './calendar.ts';
import type { AnnouncementKind, LinkName, RelationName, Stance } from './claim.ts';
import type { Passage } from './passage.ts';
import type { EventType, UnrealMode } from './plover.ts';

/** One happening in the world, as told by its accounts. */
export interface Event {
  /** Stable while its first claim stays: `e-` and eight hex digits. */
  readonly id: string;
  readonly type: EventType;
  /** Sorted by document path, then place in the document; never empty. */
  readonly accounts: readonly Account[];
  /** Why accounts were joined, in plain sentences. */
  readonly because: readonly string[];
}

/** An event that a total may count, with the reasons; it is never joined with the total. */
export interface CountedEvent {
  readonly event: string;
  readonly because: readonly string[];
}

/** How two actors (or an actor and a place) are said to stand to each other. */
export interface Relation {
  readonly id: string;
  readonly subject: string;
  readonly relation: RelationName;
  /** An actor id; a place id for `operates_in` and `controls`. */
  readonly object: string;
  readonly when?: DateSpan;
  readonly accounts: readonly Account[];
}

/** How one event is said to stand to another; the subject is the effect, the reprisal, the part or the later one. */
export interface EventLink {
  readonly id: string;
  /** Event ids. */
  readonly subject: string;
  readonly link: LinkName;
  readonly object: string;
  readonly accounts: readonly Account[];
}

/** A happening that is told in one of PLOVER's auxiliary modes but historical: no event, and in none. */
export interface UnrealReading extends Passage {
  readonly id: string;
  readonly auxiliary: UnrealMode;
  readonly type: EventType;
  readonly mode?: string;
  readonly voice: readonly AccountSpeaker[];
  readonly stance: Stance;
  readonly initiators: readonly string[];
  readonly targets: readonly string[];
  readonly date?: WithWords<DateSpan>;
  readonly place?: string;
  /** The coder's own doubt about its reading, 0 to 1. */
  readonly doubt: number;
}

/** Something announced: threat, ultimatum, promise, warning or prediction. */
export interface Warning {
  readonly id: string;
  readonly kind: AnnouncementKind;
  readonly voice: readonly AccountSpeaker[];
  readonly against: readonly string[];
  readonly what: string;
  readonly issued?: DateSpan;
  readonly until?: DateSpan;
  readonly passages: readonly Passage[];
  readonly outcomes: readonly Outcome[];
  /** Set once outcomes were looked for. */
  readonly status?: WarningStatus;
}

/** answered: a person confirmed an outcome · lapsed: its term passed, nothing confirmed · open: everything else. */
export const warningStatuses = ['open', 'answered', 'lapsed'] as const;
export type WarningStatus = (typeof warningStatuses)[number];

/** An event that may answer a warning; a person confirms it. */
export interface Outcome {
  readonly event: string;
  readonly because: readonly string[];
  readonly confirmed: boolean;
  /** A person judged that it does not answer. */
  readonly rejected?: true;
}
