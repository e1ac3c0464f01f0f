/** An hour and the day beside it are one time: “at 9:30 a.m. on Tuesday”, “Tuesday at dawn”. */
import type { TimeMention } from '../../model/analysis.ts';

/** @param times of one sentence, in order. */
export function joinClocks(times: readonly TimeMention[], text: string): TimeMention[] {
  const joined: TimeMention[] = [];
  for (const time of times) {
    const before = joined.at(-1);
    const both = before && touches(before, time, text) ? joinedOf(before, time, text) : undefined;
    if (both) joined[joined.length - 1] = both;
    else joined.push(time);
  }
  return joined;
}

function touches(before: TimeMention, time: TimeMention, text: string): boolean {
  return /^[ ,]{0,2}(?:\([^()]{1,20}\),? )?(?:on |of )?$/.test(text.slice(before.end, time.start));
}

function joinedOf(first: TimeMention, second: TimeMention, text: string): TimeMention | undefined {
  const [clock, day] = isClock(first) ? [first, second] : [second, first];
  if (!isClock(clock) || day.kind !== 'date' || day.grain !== 'day' || /\d/.test(day.partOfDay ?? ''))
    return undefined;
  const { start, end } = { start: first.start, end: second.end };
  return {
    ...day,
    start,
    end,
    text: text.slice(start, end),
    ...(clock.partOfDay ? { partOfDay: clock.partOfDay } : {}),
  };
}

function isClock({ kind, date, partOfDay }: TimeMention): boolean {
  return kind === 'date' && !date && partOfDay !== undefined;
}
