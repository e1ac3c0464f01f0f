/** Days to the weeks, weekends, months, seasons, years, decades and centuries that hold them or lie beside them. */
import { addDays, type DateSpan, type Day, wholeMonth } from '../../model/calendar.ts';
import type { TimeGrain } from '../../model/time.ts';
import { hullOf, monthOf, seasonOf, weekdayOf, weekOf, wholeYear, yearOf } from './calendar-words.ts';

/** So many units before (negative) or after the one that holds the span; nothing where the span is wider than the unit. */
export function unitAround({ from, to }: DateSpan, what: string, steps: number): DateSpan | undefined {
  if (!from || !to) return undefined;
  if (what === 'year') return wholeYear(yearOf(from) + steps);
  if (what === 'decade') return years(Math.floor(yearOf(from) / 10 + steps) * 10, 10);
  if (what === 'century') return years(Math.floor(yearOf(from) / 100 + steps) * 100, 100);
  if (what === 'month')
    return yearOf(from) === yearOf(to) && monthOf(from) === monthOf(to) ? monthAt(from, steps) : undefined;
  if (what === 'week') return hullOf(weekOf(addDays(from, steps * 7)), weekOf(addDays(to, steps * 7)));
  if (what === 'weekend') return lastWeekend(addDays(weekOf(from).to as Day, steps * 7));
  return from === to || steps === 0 ? { from: addDays(from, steps), to: addDays(to, steps) } : undefined;
}

function years(first: number, many: number): DateSpan {
  return hullOf(wholeYear(first), wholeYear(first + many - 1));
}

function monthAt(day: Day, steps: number): DateSpan {
  const index = yearOf(day) * 12 + monthOf(day) - 1 + steps;
  return wholeMonth(Math.floor(index / 12), (index % 12) + 1);
}

export function singleDay(day: Day): DateSpan {
  return { from: day, to: day };
}

export function lastWeekend(day: Day): DateSpan {
  const back = (weekdayOf(day) - 6 + 7) % 7;
  const saturday = addDays(day, -back);
  return { from: saturday, to: addDays(saturday, 1) };
}

/** “This”, “last”, “next” and “that” season as seen from a day. */
export function seasonFrom(turn: string, name: string, day: Day): DateSpan | undefined {
  const here = yearOf(day);
  if (turn === 'next')
    return [here, here + 1].map(year => seasonOf(name, year)).find(({ from = '' }) => from > day);
  const begun = [here, here - 1, here - 2]
    .map(year => seasonOf(name, year))
    .filter(season => (season.from ?? '') <= day);
  if (turn !== 'last' && turn !== 'this past') {
    // A summer that is about to begin is “this summer” as well.
    const thisYear = seasonOf(name, here);
    return (begun[0]?.to ?? '') >= day || name.toLowerCase() === 'winter' ? begun[0] : thisYear;
  }
  return begun.find(season => (season.to ?? '') < day);
}

/** The grain of a unit's name; a fortnight is told in weeks. */
export function grainNamed(unit: string): TimeGrain | undefined {
  const low = unit.toLowerCase();
  if (low === 'fortnight') return 'week';
  return (
    grains.find(grain => grain === low) ??
    (/^(?:morning|afternoon|evening|night)$/.test(low) ? 'day' : undefined)
  );
}
const grains: readonly TimeGrain[] = ['day', 'week', 'weekend', 'month', 'year', 'decade', 'century'];
