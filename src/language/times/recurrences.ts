/** Patterns for sets of times: “every week”, “daily”, “on Fridays”, “twice a month”. They are no dates, and their numbers count nobody. */
import { weekdayNumber, weekdayPattern } from './calendar-words.ts';
import { countOf, lengthOf, loosePattern, numberPattern, unitPattern } from './counted-units.ts';
import type { DatePattern } from './read-date.ts';

const adverbs: Readonly<Record<string, string>> = {
  hourly: 'PT1H',
  daily: 'P1D',
  nightly: 'P1D',
  weekly: 'P1W',
  fortnightly: 'P2W',
  monthly: 'P1M',
  yearly: 'P1Y',
  annually: 'P1Y',
};

export const recurrences: readonly DatePattern[] = [
  {
    name: 'every-unit',
    example: 'every week; each of the past three years; every six months',
    words: new RegExp(
      `\\b(?:each|every)(?: (other))?(?: (${numberPattern}|${loosePattern}))?(?: of the (?:past|last|next) (${numberPattern}|${loosePattern}))? (${unitPattern}|morning|afternoon|evening|night)\\b`,
      'gi',
    ),
    read: ([, other, count, stretch, unit = '']) =>
      recurring(
        other ? '2' : stretch ? '1' : (count ?? '1'),
        /morning|noon|evening|night$/i.test(unit) ? 'day' : unit,
      ),
  },
  {
    name: 'every-weekday',
    example: 'every Friday; on Fridays',
    words: new RegExp(`\\b(?:(?:each|every) (${weekdayPattern})|(?:on )?(${weekdayPattern})s)\\b(?!')`, 'g'),
    read: ([, one, many]) => ({
      kind: 'recurrence',
      length: `XXXX-WXX-${weekdayNumber(one ?? many ?? '') || 7}`,
    }),
  },
  {
    name: 'adverb',
    example: 'daily; annually',
    words: /(?:\b|^[A-Z]?)(?:hourly|daily|nightly|weekly|fortnightly|monthly|yearly|annually)\b/g,
    read: ([word]) => ({ kind: 'recurrence', length: adverbs[word.toLowerCase()] ?? 'PXX' }),
  },
  {
    name: 'per-unit',
    example: 'twice a day; 40 attacks a month; per year',
    words:
      /\bper (day|week|month|quarter|year|hour|minute)\b|(?<=\b(?:once|twice|thrice|times|percent|%|dollars|people|troops|deaths|attacks|tons|barrels|\d|million|billion|(?:\d|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|sixty|hundreds?|thousands?|dozens?(?: of)?) [a-z]+) )an? (day|week|month|year|hour)\b(?! (?:ago|later|earlier|before|after|and))/gi,
    read: ([, per, each]) => recurring('1', per ?? each ?? ''),
  },
];

function recurring(count: string, unit: string) {
  const value = countOf(count);
  const length = lengthOf(value === undefined ? undefined : String(value), unit);
  return length ? ({ kind: 'recurrence', length } as const) : undefined;
}
