/** A claim in an auxiliary mode to a reading of its own: its mentions are ids, it joins nothing and no event comes of it. */
import type { UnrealReading } from '../model/event.ts';
import { sortedDistinct } from '../model/order.ts';
import type { ResolvedClaim } from './resolve-claims.ts';

/** One for a happening told as to come, as hypothetical or as not having happened; none for any other claim. */
export function unrealReading(told: ResolvedClaim): UnrealReading[] {
  const { claim, initiators, targets, place, time, voice } = told;
  if (claim.kind !== 'unreal') return [];
  const { id, document, start, end, quote, auxiliary, type, mode, stance, doubt } = claim;
  return [
    {
      id: `${id}/unreal`,
      document,
      start,
      end,
      quote,
      auxiliary,
      type,
      ...(mode ? { mode } : {}),
      voice,
      stance,
      initiators: sortedDistinct(initiators.map(one => one.id)),
      targets: sortedDistinct(targets.map(one => one.id)),
      ...(time?.date ? { date: { ...time.date, text: time.text } } : {}),
      ...(place ? { place: place.place.id } : {}),
      doubt,
    },
  ];
}
