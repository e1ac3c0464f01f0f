/** What tells two claims of one document apart although they stand close together. */
import { spansMeet } from '../model/calendar.ts';
import { comparePlaces } from '../model/place.ts';
import type { Told } from './told.ts';

/** Their days or places lie apart, or one was taken and the other abducted. */
export function areTwoDeeds(left: Told, right: Told): boolean {
  const [{ claim: one, time: day }, { claim: other, time: otherDay }] = [left, right];
  if (left.place && right.place && comparePlaces(left.place.place, right.place.place) === 'apart')
    return true;
  if (day?.date && otherDay?.date && day.start !== otherDay.start && !spansMeet(day.date, otherDay.date))
    return true;
  return (
    one.type === 'COERCE' && one.mode !== undefined && other.mode !== undefined && one.mode !== other.mode
  );
}

/** A few who are singled out among those whom days of fighting have killed fell in a happening of their own. */
export function isOneOfMany(many: Told, one: Told): boolean {
  if (!many.isDrawnOut || one.isDrawnOut || one.document !== many.document) return false;
  const [all, few] = [many.claim.tolls.deaths?.quantity.low, one.claim.tolls.deaths?.quantity];
  return (
    one.position > many.position &&
    one.targets.length > 0 &&
    all !== undefined &&
    (few?.high ?? few?.low ?? all) * 2 <= all
  );
}
