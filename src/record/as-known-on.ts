/** What was known on a day: the same stages over fewer inputs. Nothing is computed twice, nothing is remembered. */
import { byText } from '../model/order.ts';

/** Something read from a document. */
interface Dated {
  readonly document: { readonly id: string; readonly published?: string };
}

export interface KnownOn<Reading, Decision> {
  /** Of documents published by that day. */
  readonly readings: readonly Reading[];
  /** Made by that day, in UTC. */
  readonly decisions: readonly Decision[];
  /** Ids of the documents without a date, sorted: nobody knows whether they were there, so they are left out and named. */
  readonly undated: readonly string[];
}

/** Readings and decisions as of `day` (`YYYY-MM-DD`, inclusive). */
export function asKnownOn<Reading extends Dated, Decision extends { readonly at: string }>(
  day: string,
  readings: readonly Reading[],
  decisions: readonly Decision[],
): KnownOn<Reading, Decision> {
  return {
    readings: readings.filter(
      ({ document }) => document.published !== undefined && document.published <= day,
    ),
    decisions: decisions.filter(({ at }) => at.slice(0, 10) <= day),
    undated: readings
      .filter(({ document }) => document.published === undefined)
      .map(({ document }) => document.id)
      .sort(byText),
  };
}
