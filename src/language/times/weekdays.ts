/** Patterns for weekdays, weekends and the night before, counted from the day of publication; the tense of the clause tells which way. */
import { addDays } from '../../model/calendar.ts';
import { lastWeekend, singleDay } from './calendar-units.ts';
import { monthPattern, weekdayNumber, weekdayOf, weekdayPattern } from './calendar-words.ts';
import { fromAnchor } from './date-readings.ts';
import type { DateContext, DatePattern, DateReading } from './read-date.ts';

/** Its day follows; but “on Tuesday, the 6th Brigade said” and “since Monday, 30 people” hold none. */
const noDay = `(?!,? (?:the )?\\d(?!\\d?(?:st|nd|rd|th) (?!of |${monthPattern}))(?![\\d,.]* (?!of |[ap]\\.?m\\b)[a-z]))`;

export const weekdays: readonly DatePattern[] = [
  {
    name: 'weekday',
    example: 'on Sunday; late on Tuesday; last Friday; Wednesday night',
    words: new RegExp(
      `(?<!\\b(?:Black|Bloody|Good|Easter|Palm|Ash|Holy|Super|Red|Man|Ruby) )\\b(?:(?:(?:early|late|later|earlier) )?(?:[Oo]n|[Bb]y|[Ss]ince|[Uu]ntil|[Ff]rom|[Bb]efore|[Aa]fter|of) )?(?:(last|next|this|this past|this coming|the previous|the following|the coming) )?(${weekdayPattern})(?:'s)?(?: (?:and|to) (${weekdayPattern}))?(?: (?:early|late))?(?: (?:morning|afternoon|evening|night))?\\b${noDay}(?! [A-Z](?![A-Z]))(?!,? [A-Z][a-z]+\\.? \\d)(?!-)`,
      'g',
    ),
    read: ([words, turn, name = '', second], context) => weekdayFrom(words, turn, name, second, context),
  },
  {
    name: 'overnight',
    example: 'overnight',
    words: /\bovernight\b/gi,
    read: (_, context) => fromAnchor(context, day => ({ from: addDays(day, -1), to: day }), { grain: 'day' }),
  },
  {
    name: 'weekend',
    example: 'over the weekend',
    words: /\b(?:(?:over|during|at|on) the|(last|this)|the) weekend\b/gi,
    read: (_, context) => fromAnchor(context, lastWeekend),
  },
];

/** The last such day on or before publication; “last Sunday” printed on a Sunday is a week ago. */
function weekdayFrom(
  words: string,
  turn: string | undefined,
  name: string,
  second: string | undefined,
  context: DateContext,
): DateReading | undefined {
  return fromAnchor(context, day => {
    const back = (weekdayOf(day) - weekdayNumber(name) + 7) % 7;
    const low = turn?.toLowerCase();
    const ahead = !low && context.outlook === 'ahead' && !/'s/.test(words);
    if (/next|coming|following/.test(low ?? '') || (ahead && !second))
      return singleDay(addDays(day, back === 0 ? (low ? 7 : 0) : 7 - back));
    const first = addDays(day, low === 'last' && back === 0 ? -7 : -back);
    // “Friday and Thursday” runs backwards: the first is told, the second left.
    if (!second || gapBetween(name, second) > 3) return singleDay(first);
    const last = addDays(first, gapBetween(name, second));
    const shift = last > day && !ahead ? -7 : 0;
    return { from: addDays(first, shift), to: addDays(last, shift) };
  });
}

/** Days from one weekday to the next such other one. */
function gapBetween(name: string, second: string): number {
  return (weekdayNumber(second) - weekdayNumber(name) + 7) % 7;
}
