/** For one field of one event: which values, by which accounts, from how many origins, and how they differ. */
import type { AccountFieldName, AccountFields } from './account.ts';

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

/** One of the readings that a field has: accounts with the same value read alike. */
export interface Reading {
  readonly value: AccountFields[AccountFieldName] | string;
  readonly accounts: readonly string[];
  readonly origins: readonly string[];
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
