/** Patterns for hours and parts of a day: “9:30 a.m.”, “at noon”, “in the morning”. The day beside them is joined to them later. */
import type { DatePattern } from './read-date.ts';

const zone = '(?: (?:GMT|UTC|EST|EDT|CST|CDT|MST|MDT|PST|PDT|CET|BST|IST|local time))?';

const parts: Readonly<Record<string, string>> = {
  morning: 'TMO',
  dawn: 'TMO',
  sunrise: 'TMO',
  afternoon: 'TAF',
  evening: 'TEV',
  dusk: 'TEV',
  sunset: 'TEV',
  night: 'TNI',
  overnight: 'TNI',
  nightfall: 'TNI',
  tonight: 'TNI',
};
const partWords =
  /\b(morning|dawn|sunrise|afternoon|evening|dusk|sunset|night|overnight|nightfall|tonight)\b/i;

export const clockTimes: readonly DatePattern[] = [
  {
    name: 'clock',
    example: '9:30 a.m.; 6 pm GMT',
    words: new RegExp(`\\b(?:at )?(\\d{1,2})(?:[:.](\\d\\d))? ?([ap])\\.?m\\b\\.?${zone}`, 'gi'),
    read: ([, hour, minute, half]) => clock((Number(hour) % 12) + (/p/i.test(half ?? '') ? 12 : 0), minute),
  },
  {
    name: 'clock-of-24',
    example: 'at 14:30',
    words: new RegExp(
      `(?<![\\d:.,])\\b(?:at )?(\\d{1,2}):(\\d\\d)(?::\\d\\d)?(?![\\d:])${zone}( [ap]\\.?m\\b\\.?)?`,
      'gi',
    ),
    read: ([, hour, minute, half]) => (half ? undefined : clock(Number(hour), minute)),
  },
  {
    name: 'hour-in-the-morning',
    example: 'two in the morning',
    words: /\b(?:at )?(\d{1,2}) (?:o'clock )?(?:in the|at) (morning|afternoon|evening|night)\b/gi,
    read: ([, hour, part]) => clock((Number(hour) % 12) + (/morning/i.test(part ?? '') ? 0 : 12), undefined),
  },
  {
    name: 'noon',
    example: 'around noon; at midnight',
    words: /(?<!\b[Hh]igh )\b(?:at )?(noon|midday|midnight)\b/gi,
    read: ([, which]) => clock(/midnight/i.test(which ?? '') ? 0 : 12, '00'),
  },
  {
    name: 'part-of-day',
    example: 'in the morning; at dawn; mid-afternoon',
    words:
      /\b(?:(?:(?:early|late|later) )?(?:in|during|through) the (?:early |late )?(morning|afternoon|evening|night)(?: hours)?|at (?:around |about )?(night|dawn|dusk|nightfall|sunrise|sunset)|mid[- ](morning|afternoon))\b/gi,
    read: match => {
      const partOfDay = partOfDayIn(match[0]);
      return partOfDay ? { kind: 'clock', partOfDay } : undefined;
    },
  },
];

/** “On Wednesday night” is a night, and which; nothing where the words name no part of a day. */
export function partOfDayIn(words: string): string | undefined {
  const part = partWords.exec(words)?.[1];
  return part && parts[part.toLowerCase()];
}

function clock(hour: number, minute: string | undefined) {
  if (hour > 23 || Number(minute ?? 0) > 59) return undefined;
  return { kind: 'clock', partOfDay: `T${String(hour).padStart(2, '0')}:${minute ?? '00'}` } as const;
}
