/** How well the days that two tellings state fit together. */
import type { DayRange } from './tellings.ts';

/** The dates that fit best; apart only when none meet. */
export function compareDays(left: readonly DayRange[], right: readonly DayRange[]): Timing {
  let best: Timing = { points: 0, reason: '', apart: left.length > 0 && right.length > 0 };
  for (const one of left) {
    for (const other of right) {
      const timing = compareTimes(one, other);
      if (!timing.apart && (best.apart || timing.points > best.points)) best = timing;
    }
  }
  return best;
}

export interface Timing {
  readonly points: number;
  readonly reason: string;
  readonly apart: boolean;
}

const apart: Timing = { points: 0, reason: '', apart: true };
const softEnds: Timing = { points: 0, reason: '', apart: false };
const sameDay: Timing = { points: 3.2, reason: 'same day', apart: false };
/** Points from which on two tellings are of the same day, or of two or three that are one. */
export const nearlySameDay = 3;
const sameFewDays: Timing = { points: nearlySameDay, reason: 'same day', apart: false };
const sameDays: Timing = { points: 2.2, reason: 'same days', apart: false };
const withinWeeks: Timing = { points: 1.8, reason: 'same weeks', apart: false };
const sameWeeks: Timing = { points: 1.4, reason: 'same weeks', apart: false };
const sameYear: Timing = { points: 0.6, reason: 'same year', apart: false };
const datesMeet: Timing = { points: 0.1, reason: 'dates meet', apart: false };

/** Days by which dates may miss each other and still mean the same time; further apart is always a veto. */
export const softestEnds = 7;

/** Two dates a few days apart are two happenings; a month and a day in it may be one. */
function compareTimes(left: DayRange, right: DayRange): Timing {
  const widest = Math.max(left.to - left.from, right.to - right.from) + 1;
  const gap = Math.max(left.from - right.to, right.from - left.to);
  // "About two months ago" has soft ends; named days have hard ones.
  if (gap > 0) return gap > (widest > 20 && widest < 60 ? softestEnds : 0) ? apart : softEnds;
  if (widest === 1) return sameDay;
  if (widest <= 4) return sameFewDays;
  if (widest <= 10) return sameDays;
  if (widest <= 45) return holds(left, right) || holds(right, left) ? withinWeeks : sameWeeks;
  return widest <= 370 ? sameYear : datesMeet;
}

function holds(outer: DayRange, inner: DayRange): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}
