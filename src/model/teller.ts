/** Voices and outlets as they are counted: how often each told first, alone, and what others made of it. Never a score. */
import type { Quantity, TollField } from './quantity.ts';

export const tellerKinds = ['voice', 'outlet'] as const;
export type TellerKind = (typeof tellerKinds)[number];

export const tellerCounts = ['first', 'alone', 'joined', 'contradicted', 'denied', 'denies'] as const;
/**
 * first: of all who tell the event, its document came out on an earlier day than every other one's · alone: nobody else tells
 * it · joined: it was first, and an account of another origin came later · contradicted: another teller's value cannot be so
 * together with its own · denied: another teller denies what it says · denies: it denies what another says.
 */
export type TellerCount = (typeof tellerCounts)[number];

/** A toll as one account states it. */
export interface StatedToll extends Quantity {
  readonly text: string;
  readonly account: string;
  readonly document: string;
  /** Who says it: the innermost voice, else the document's outlet, title or path. */
  readonly by: string;
}

/** One toll of one event in which the teller is a party: what it says, what the other side says, what everyone else does. */
export interface PartyToll {
  readonly event: string;
  readonly field: TollField;
  readonly own: readonly StatedToll[];
  readonly otherSide: readonly StatedToll[];
  readonly others: readonly StatedToll[];
}

export interface Teller {
  /** `actor:` and an id, `words:` and the folded words, `outlet:` and the folded name. */
  readonly id: string;
  readonly kind: TellerKind;
  readonly name: string;
  /** Of a voice that the documents name. */
  readonly actor?: string;
  readonly accounts: number;
  readonly documents: number;
  /** Ids of events that it tells of, denials too, in the record's order; the counts are among them. */
  readonly events: readonly string[];
  readonly counts: Readonly<Record<TellerCount, readonly string[]>>;
  /** Of voices that are a party to what they tell; else empty. */
  readonly tolls: readonly PartyToll[];
}
