/** For one field of one event: which values, by which accounts, from how many origins, and how they differ. */
import type { AccountFieldName, AccountFields } from './account.ts';
import type { Span } from './passage.ts';

export const originKinds = ['outlet', 'voice', 'work', 'copy'] as const;
export type OriginKind = (typeof originKinds)[number];

/** What accounts finally rest on. Accounts of one origin do not corroborate each other. */
export interface Origin {
  readonly id: string;
  readonly kind: OriginKind;
  readonly label: string;
  /** Account ids, sorted. */
  readonly accounts: readonly string[];
  readonly because: readonly string[];
}

export const disagreementKinds = ['conflict', 'precision', 'denial', 'naming'] as const;
/** conflict: cannot all be so · precision: one lies within the other · denial: a voice says it is not so · naming: one thing, several names. */
export type DisagreementKind = (typeof disagreementKinds)[number];

export type ComparedField = 'type' | AccountFieldName | 'stance';

export const copyDirections = ['credit', 'date', 'length', 'unknown'] as const;
/** How it was found which of two documents copies the other; `unknown` where nothing tells. */
export type CopyDirection = (typeof copyDirections)[number];

/** A sentence that two documents share, wholly or reworded. */
export interface CopiedPassage {
  /** `[start, end)` in the original's text. */
  readonly from: Span;
  /** `[start, end)` in the copy's text. */
  readonly to: Span;
  /** From 0 to 1: how much of the copy's sentence, and of its order, stands in the original's. */
  readonly likeness: number;
  /** Most of it stands between quotation marks: both quote one speech, which makes neither a copy of the other. */
  readonly quotation?: true;
}

/** What two documents have in common in wording, with the passages on both sides. */
export interface CopyLink {
  /** Document ids; where the direction is unknown, the lower id stands as the original. */
  readonly original: string;
  readonly copy: string;
  readonly direction: CopyDirection;
  /** Enough of one document's own words stand in the other that it rests on it; otherwise single passages do. */
  readonly whole: boolean;
  /** Shares of each document's own words, quotations aside, that stand in the other; 0 to 1. */
  readonly shareOfCopy: number;
  readonly shareOfOriginal: number;
  /** In the order of the copy; never empty. */
  readonly passages: readonly CopiedPassage[];
  readonly because: readonly string[];
}

/** One of the readings that a field has: accounts with the same value read alike. */
export interface Reading {
  readonly value: AccountFields[AccountFieldName] | string;
  readonly accounts: readonly string[];
  readonly origins: readonly string[];
  /** The accounts whose reading this one denies. */
  readonly denies?: readonly string[];
}

/** One field of one event or relation. `kind` is absent where all stated values read alike; “not stated” never disagrees. */
export interface Corroboration {
  readonly on: string;
  readonly field: ComparedField;
  readonly kind?: DisagreementKind;
  readonly readings: readonly Reading[];
  /** Accounts that do not state the field. */
  readonly silent: readonly string[];
}

export const statuses = ['single-origin', 'corroborated', 'contested', 'denied', 'party-claim'] as const;
export type Status = (typeof statuses)[number];
