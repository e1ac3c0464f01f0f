/** “Two weeks”, “a few months”, “48 hours”, “a year and a half”: words for a length of time, as patterns and as ISO 8601. */
import { readNumberAt } from '../quantities/read-number.ts';

const ones = 'one|two|three|four|five|six|seven|eight|nine';
const number = `(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:${ones}))?|${ones}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:a|one) hundred|(?:\\d+ )?\\d{1,3}(?:,\\d{3})*(?:[./]\\d+)?)`;
/** Counts that are no number. */
const loose = 'several|a few|few|some|many|a couple(?: of)?|a number of';

export const numberPattern = number;
export const loosePattern = loose;
export const unitPattern =
  '(?:seconds?|minutes?|hours?|days?|weeks?|fortnights?|weekends?|months?|quarters?|years?|decades?|centur(?:y|ies))';

/** Words before a length that leave it what it is. */
export const aboutPattern =
  '(?:(?:about|around|some|roughly|nearly|almost|over|up to|at least|at most|more than|less than|fewer than|no more than|no less than|just over|just under|approximately|within|a full|another|an additional|a further) )';

/** The unit's own figure and letter; a decade is ten years, a fortnight two weeks. */
const designators: Readonly<Record<string, readonly [many: number, letter: string, time?: true]>> = {
  second: [1, 'S', true],
  minute: [1, 'M', true],
  hour: [1, 'H', true],
  day: [1, 'D'],
  weekend: [2, 'D'],
  week: [1, 'W'],
  fortnight: [2, 'W'],
  month: [1, 'M'],
  quarter: [1, 'Q'],
  year: [1, 'Y'],
  decade: [10, 'Y'],
  century: [100, 'Y'],
};

/** ISO 8601 with TimeML's Q for quarters: “two weeks” P2W, “a few years” PXY, “half an hour” PT30M. */
export function lengthOf(count: string | undefined, unit: string): string | undefined {
  const name = unit
    .toLowerCase()
    .replace(/^centuries$/, 'century')
    .replace(/s$/, '');
  const designator = designators[name];
  if (!designator) return undefined;
  const [many, letter, ofDay] = designator;
  const value = count === undefined ? undefined : countOf(count);
  return value !== undefined && !Number.isInteger(value * many)
    ? fractionOf(value, name)
    : `P${ofDay ? 'T' : ''}${value === undefined ? 'X' : value * many}${letter}`;
}

const smaller: Readonly<Record<string, readonly [unit: string, many: number]>> = {
  minute: ['second', 60],
  hour: ['minute', 60],
  day: ['hour', 24],
  year: ['month', 12],
};

/** Two and a half hours are two hours and thirty minutes. */
function fractionOf(value: number, unit: string): string | undefined {
  const part = smaller[unit];
  if (!part) return undefined;
  const whole = Math.floor(value);
  const rest = lengthOf(String(Math.round((value - whole) * part[1])), part[0]);
  if (whole === 0 || !rest) return rest;
  return `${lengthOf(String(whole), unit)}${rest.replace(/^PT?/, '')}`;
}

/** The number in the words; nothing for “several”, and nothing for a plural without a count. */
export function countOf(words: string | undefined): number | undefined {
  if (words === undefined) return undefined;
  const low = words.toLowerCase().trim();
  if (low === 'a' || low === 'an' || low === '') return 1;
  if (/^a couple/.test(low)) return 2;
  if (/^half(?: an?)?$/.test(low)) return 0.5;
  const fraction = /^(?:(\d+) )?(\d)\/(\d)$/.exec(low);
  if (fraction) return Number(fraction[1] ?? 0) + Number(fraction[2]) / Number(fraction[3]);
  if (/^\d+\.\d+$/.test(low)) return Number(low);
  const parts = low.split(/ and /);
  if (parts[1] === 'a half') return (countOf(parts[0]) ?? 0) + 0.5;
  return readNumberAt(low.replace(/(\w)-(?=\w)/g, '$1 ').split(' '), 0)?.value;
}

/** Mean length of a unit of the calendar, in days. */
export function daysIn(what: string): number {
  const low = what.toLowerCase();
  if (low.startsWith('day')) return 1;
  if (low.startsWith('week')) return 7;
  if (low.startsWith('fortnight')) return 14;
  if (low.startsWith('month')) return 30.44;
  if (low.startsWith('quarter')) return 91.31;
  if (low.startsWith('decade')) return 3652.4;
  return low.startsWith('centur') ? 36524 : 365.24;
}
