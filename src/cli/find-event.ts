/** The event that a person means: by its id, the start of its id, or words of its label and quotes. */

import { byText } from '../model/order.ts';
import type { ConflictRecord, RecordEvent } from '../model/record.ts';
import { UserError } from '../model/user-error.ts';

export interface FoundEvent {
  readonly event: RecordEvent;
  /** Others that the words fit as well. */
  readonly others: readonly RecordEvent[];
}

/** @throws UserError with the nearest candidates when nothing fits, or several ids do. */
export function findEvent(record: ConflictRecord, wanted: string): FoundEvent {
  const query = wanted.trim().toLowerCase();
  const exact = record.events.find(({ id }) => id.toLowerCase() === query);
  if (exact) return { event: exact, others: [] };
  const starting = query === '' ? [] : record.events.filter(({ id }) => id.toLowerCase().startsWith(query));
  if (starting.length > 1) {
    throw new UserError(`“${wanted}” is the start of ${starting.length} events.`, {
      hint: `Type one more letter: ${starting.slice(0, 5).map(described).join('; ')}`,
    });
  }
  const only = starting[0];
  return only ? { event: only, others: [] } : byWords(record, wanted);
}

function byWords(record: ConflictRecord, wanted: string): FoundEvent {
  const names = new Map([...record.actors, ...record.places].map(({ id, name }) => [id, name]));
  const words = wordsOf(wanted);
  const scored = record.events
    .map(event => ({ event, ...scoreOf(event, words, names) }))
    .toSorted(
      (left, right) =>
        right.score - left.score ||
        right.event.accounts.length - left.event.accounts.length ||
        byText(left.event.id, right.event.id),
    );
  const best = scored[0];
  // Half of the words must be there: one common word is no match.
  if (!best || best.hits === 0 || best.hits * 2 < words.length) throw unknownEvent(wanted, scored);
  const others = scored.slice(1).filter(({ score }) => score === best.score);
  return { event: best.event, others: others.map(({ event }) => event) };
}

/** How many of the words fit the event; its own words weigh more than those of its quotes. */
function scoreOf(event: RecordEvent, words: readonly string[], names: ReadonlyMap<string, string>) {
  const { label, type, mode = '', initiators, targets, place, accounts } = event;
  const named = [...initiators, ...targets, ...(place ? [place] : [])].map(id => names.get(id) ?? '');
  const own = wordsOf([label, type, mode, ...named].join(' '));
  const quoted = wordsOf(accounts.map(account => account.quote).join(' '));
  const weights = words.map(word => (fits(word, own) ? 2 : fits(word, quoted) ? 1 : 0));
  return {
    hits: weights.filter(weight => weight > 0).length,
    score: weights.reduce<number>((sum, weight) => sum + weight, 0),
  };
}

function fits(word: string, known: readonly string[]): boolean {
  return known.some(other => other === word || (word.length > 3 && other.startsWith(word)));
}

function unknownEvent(wanted: string, nearest: readonly { readonly event: RecordEvent }[]): UserError {
  const candidates = nearest.slice(0, 3).map(({ event }) => described(event));
  return new UserError(`There is no event “${wanted}”.`, {
    hint: candidates.length > 0 ? `Nearest: ${candidates.join('; ')}` : 'The record has no events.',
    status: 404,
  });
}

function described({ id, label }: RecordEvent): string {
  return `${id} (${label})`;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
