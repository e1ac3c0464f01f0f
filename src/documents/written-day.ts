/** A calendar day as people write it at the head of an article. Refuses days whose order of day and month is open. */
import { type Day, isDay } from '../model/calendar.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthNames =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec';
const month = `(?<month>${monthNames})\\.?`;
const dayNumber = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';

/** Patterns of datelines tell large letters from small, but months come as May, MAY and may. */
const monthInAnyCase = `(?:${monthNames.replace(/[a-z]/g, letter => `[${letter}${letter.toUpperCase()}]`)})\\.?`;

/** A day inside a dateline, the year often left out: “May 3”, “3 May 2025”. Source of a regular expression, no groups. */
export const dayPattern = `(?:${monthInAnyCase} \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)? ${monthInAnyCase})(?:,? \\d{4})?`;

const weekday = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? +)?';
const clock =
  '(?:(?:,| at| -| \\||T)? *\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2}(?:\\.\\d+)?)? *(?:[ap]\\.?m\\.?)? *(?:[A-Z]{1,4}|[+-]\\d{2}:?\\d{2})?(?: *\\([^()]{1,20}\\))?)?';
const forms = [
  `${dayNumber} (?:of )?${month},? (?<year>\\d{4})`,
  `${month} ${dayNumber},? (?<year>\\d{4})`,
  '(?<year>\\d{4})[-/.](?<monthNumber>\\d{1,2})[-/.](?<day>\\d{1,2})',
  '(?<first>\\d{1,2})[-/.](?<second>\\d{1,2})[-/.](?<year>\\d{4})',
].map(form => new RegExp(`^${weekday}${form}${clock}$`, 'i'));

/** The day that `words`, and nothing else in them, name; undefined for “03/04/2025”, which is two days. */
export function readWrittenDay(words: string): Day | undefined {
  const line = words.trim().replace(/\s+/g, ' ');
  if (line.length > 60) return undefined;
  for (const form of forms) {
    const parts = form.exec(line)?.groups;
    if (!parts) continue;
    const [monthPart, dayPart] = orderOf(parts);
    const day = `${parts.year}-${String(monthPart).padStart(2, '0')}-${String(dayPart).padStart(2, '0')}`;
    return isDay(day) ? day : undefined;
  }
  return undefined;
}

function orderOf(parts: Record<string, string>): readonly [month: number, day: number] {
  if (parts.month) return [months.indexOf(parts.month.slice(0, 3).toLowerCase()) + 1, Number(parts.day)];
  if (parts.monthNumber) return [Number(parts.monthNumber), Number(parts.day)];
  const [first, second] = [Number(parts.first), Number(parts.second)];
  if (first === second || second > 12) return [first, second];
  return first > 12 ? [second, first] : [0, 0];
}
