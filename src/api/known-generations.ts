/** The records as of a day that were asked for lately: each a generation of its own beside the current one; the oldest go. */
import type { Kysely } from 'kysely';
import { UserError } from '../model/user-error.ts';
import {
  currentGeneration,
  dropCollection,
  dropKnown,
  type Generation,
  knownBase,
} from '../store/database/generations.ts';
import type { Tables } from '../store/database/tables.ts';

/** How many days are kept at a time. */
const mostDays = 3;

type KnownGenerations = (
  db: Kysely<Tables>,
  base: string,
  current: Generation,
  day: string,
) => Promise<Generation>;

/** @param load makes the record as of a day and loads it under `knownBase(base, day)`. */
export function knownGenerations(load: (day: string) => Promise<void>): KnownGenerations {
  const days = new Map<string, Promise<Generation>>();
  let madeOf = '';
  let cleared = Promise.resolve();
  return async (db, base, current, day) => {
    // After a build, and when the server starts, what was made of another record goes.
    if (madeOf !== current.schema) {
      madeOf = current.schema;
      days.clear();
      cleared = dropKnown(db, base);
    }
    await cleared;
    const there = days.get(day) ?? make(db, base, day, load);
    // The last one asked for stays longest.
    days.delete(day);
    days.set(day, there);
    there.catch(() => days.delete(day));
    const generation = await there;
    const [oldest] = days.keys();
    if (days.size > mostDays && oldest !== undefined && oldest !== day) {
      days.delete(oldest);
      await dropCollection(db, knownBase(base, oldest));
    }
    return generation;
  };
}

async function make(
  db: Kysely<Tables>,
  base: string,
  day: string,
  load: (day: string) => Promise<void>,
): Promise<Generation> {
  await load(day);
  const generation = await currentGeneration(db, knownBase(base, day));
  if (generation) return generation;
  throw new UserError(`What was known on ${day} could not be made ready.`, {
    status: 503,
    hint: 'Try again; /api/build tells whether a build is going on.',
  });
}
