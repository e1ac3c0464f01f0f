/** What people judged. Decisions point at passages, which never change, not at events, which come and go. */
import type { Description } from './document.ts';
import type { Span } from './passage.ts';
import type { EventType } from './plover.ts';

/** A passage as a decision names it; `quote` lets a reader see that it is still the one meant. */
export interface DecidedPassage extends Span {
  readonly document: string;
  readonly quote: string;
}

export type Judgement =
  | { readonly kind: 'same' | 'different'; readonly left: DecidedPassage; readonly right: DecidedPassage }
  | { readonly kind: 'reject' | 'confirm'; readonly passage: DecidedPassage; readonly type?: EventType }
  | {
      readonly kind: 'add';
      readonly passage: DecidedPassage;
      readonly type: EventType;
      readonly mode?: string;
    }
  | { readonly kind: 'name-actor' | 'name-place'; readonly passage: DecidedPassage; readonly id: string }
  | { readonly kind: 'describe'; readonly sha256: string; readonly description: Description }
  | { readonly kind: 'origin-reliable' | 'origin-unreliable'; readonly origin: string }
  | {
      /** Whether an event answers a warning; `answers-open` takes back what was judged. The latest on a pair counts. */
      readonly kind: 'answers' | 'answers-not' | 'answers-open';
      readonly warning: DecidedPassage;
      readonly outcome: DecidedPassage;
    };

/** A person's judgement, with who, when and why. */
export interface ReviewDecision {
  readonly judgement: Judgement;
  readonly by: string;
  /** UTC, ISO 8601. */
  readonly at: string;
  readonly why?: string;
}

/** Two passages that may tell of one happening, with reasons for and against, for a person to decide. */
export interface Suggestion {
  readonly kind: 'same-event';
  readonly left: DecidedPassage;
  readonly right: DecidedPassage;
  readonly because: readonly string[];
  readonly against: readonly string[];
}
