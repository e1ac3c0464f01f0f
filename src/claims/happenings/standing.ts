/**
 * What a telling amounts to by how it is put: that it happened, that somebody denies it, or one of PLOVER's auxiliary
 * modes (historical, future, hypothetical, negation), which tell of no happening but the historical one.
 */

import { dayNumber } from '../../model/calendar.ts';
import type { Happening, Stance, UnrealHappening } from '../../model/claim.ts';
import { type EventType, verbalTypes } from '../../model/plover.ts';
import type { Context } from '../context.ts';
import type { Draft } from './draft.ts';

export type Standing =
  | Pick<Happening, 'kind' | 'stance' | 'auxiliary'>
  | Pick<UnrealHappening, 'kind' | 'stance' | 'auxiliary'>;

/**
 * @param stance as the speakers put it; undefined where they say that it has not happened.
 * @param voiced whether anybody but the document speaks.
 * @returns nothing for what neither happened nor is told of somebody.
 */
export function standingOf(
  draft: Draft,
  stance: Stance | undefined,
  voiced: boolean,
  context: Context,
): Standing | undefined {
  const { auxiliary, part, type, initiators, targets, unsaid } = draft;
  if (stance !== undefined && auxiliary === undefined)
    return {
      kind: 'happening',
      stance,
      ...(isHistorical(draft, context) ? { auxiliary: 'historical' } : {}),
    };
  // Negated in the document's own words: nothing happened and nobody claims it.
  const own = auxiliary === 'negation' && !voiced;
  if (stance === 'denied' && auxiliary && deniable.has(type) && !own && !unsaid)
    return { kind: 'happening', stance, auxiliary };
  // A noun is as a rule definite, and what is definite has happened: only verbs tell of what has not.
  if (part !== 'verb' || verbalTypes.has(type) || initiators.length + targets.length === 0) return undefined;
  return {
    kind: 'unreal',
    auxiliary: auxiliary ?? 'hypothetical',
    stance: stance === undefined || stance === 'denied' ? 'asserted' : stance,
  };
}

/** Days before publication from which a dated happening is history. */
const yearAgo = 365;

/** “In 1988 they attacked”, in a report of today: told as what came before. */
function isHistorical({ time }: Draft, { document }: Context): boolean {
  const last = time?.date?.to;
  if (last === undefined || document.published === undefined) return false;
  return dayNumber(document.published) - dayNumber(last) >= yearAgo;
}

/** What somebody may deny to have done: that no treaty was signed is no denial. */
const deniable: ReadonlySet<EventType> = new Set<EventType>([
  'ASSAULT',
  'COERCE',
  'MOBILIZE',
  'THREATEN',
  'SANCTION',
  'SUPPORT',
  'AID',
]);
