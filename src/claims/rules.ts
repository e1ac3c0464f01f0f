/** The ways of reading claims, in their order; each with a sentence that it codes. Happenings become claims once they are joined. */

import type { Happening } from '../model/claim.ts';
import { announcements } from './announcements.ts';
import type { SentenceReading } from './chunks.ts';
import type { Context, Rule } from './context.ts';
import { claimOf, type Draft } from './drafts.ts';
import { joinHappenings } from './join-happenings.ts';
import { nounHappenings } from './noun-happenings.ts';
import { relations } from './relations.ts';
import { takeUp } from './take-up.ts';
import { verbHappenings } from './verb-happenings.ts';

export const rules: readonly Rule[] = [
  {
    name: 'verb-happening',
    example: 'Gunmen attacked a convoy near Gao on 3 May 2024, killing two soldiers.',
    code: (reading, context) => happeningClaims(verbHappenings(reading, context), context),
  },
  {
    name: 'noun-happening',
    example: 'A drone strike by the army on a market in Zalingei killed nine people on 3 May 2024.',
    code: (reading, context) =>
      happeningClaims(nounHappenings(reading, verbHappenings(reading, context), context), context),
  },
  {
    name: 'announcement',
    example: 'The rebels threatened to attack the capital if the army did not withdraw.',
    code: announcements,
  },
  {
    name: 'relation',
    example: 'Russia supports the Malian army.',
    code: relations,
  },
];

/** Happenings of the whole document: read by verb and noun, joined within their sentence, taken up across sentences. */
export function happeningsOf(readings: readonly SentenceReading[], context: Context): Happening[] {
  const drafts = takeUp(readings.flatMap(reading => draftsOf(reading, context)));
  return happeningClaims(drafts, context);
}

function draftsOf(reading: SentenceReading, context: Context): Draft[] {
  const verbs = verbHappenings(reading, context);
  return joinHappenings([...verbs, ...nounHappenings(reading, verbs, context)], reading, context);
}

function happeningClaims(drafts: readonly Draft[], context: Context): Happening[] {
  const perSentence = new Map<number, number>();
  for (const { reading } of drafts) perSentence.set(reading.index, (perSentence.get(reading.index) ?? 0) + 1);
  return drafts.flatMap(draft => claimOf(draft, perSentence.get(draft.reading.index) === 1, context) ?? []);
}
