/** Figures worked out from accounts by a named rule, for tables that must show one figure. They are never written over the accounts. */
import type { DateSpan } from './calendar.ts';
import type { Quantity, TollField } from './quantity.ts';

/**
 * representative: the reading with most origins, then the most precise · most-conservative and most-informative: the least
 * and the most that any account commits itself to (van Baalen and Höglund's eventreport) · ucdp: low, best and high, over
 * origins not held unreliable · acled: the lowest that is reported, with ACLED's numbers for vague words · latest: what
 * the last dated document says.
 */
export const viewRules = [
  'representative',
  'most-conservative',
  'most-informative',
  'ucdp',
  'acled',
  'latest',
] as const;
export type ViewRule = (typeof viewRules)[number];

/** A value with the accounts that the rule took it from. */
export interface Viewed<Value> {
  readonly value: Value;
  readonly accounts: readonly string[];
}

/** `best` only under rules that give one beside the bounds. */
export interface ViewedToll extends Quantity {
  readonly best?: number;
}

/** One event under one rule; a field that no account states is absent. */
export interface EventView extends Readonly<Partial<Record<TollField, Viewed<ViewedToll>>>> {
  readonly rule: ViewRule;
  readonly date?: Viewed<DateSpan>;
  readonly place?: Viewed<string>;
  readonly initiators?: Viewed<readonly string[]>;
  readonly targets?: Viewed<readonly string[]>;
  readonly means?: Viewed<string>;
}
