/** Dates of other calendars, seen as such and never taken for Gregorian ones: “12 Ramadan 1446”, “1403 SH”, “5 Hidar 2017 E.C.”. */
import type { DatePattern, DateReading } from './read-date.ts';

/** Months by calendar; names that are also common words or names are left out unless a numeral stands beside them. */
const calendars: readonly (readonly [calendar: string, months: string])[] = [
  [
    'Islamic',
    "Muharram|Safar|Rabi(?:'|`)? ?(?:al|ul|ath|I{1,2})?-?(?:[Aa]wwal|[Tt]hani|[Aa]khir)?|Jumada(?: (?:al|I{1,2})-?(?:[Uu]la|[Aa]wwal|[Tt]hani|[Aa]khirah?)?)?|Rajab|Sha'?ban|Rama(?:d|z)an|Shawwal|(?:Dhu|Zul?)[ -]?(?:al|l)?[- ]?(?:[Qq]a'?da[ht]?|[Hh]ijja[ht]?)",
  ],
  [
    'Solar Hijri',
    'Farvardin|Ordibehesht|Khordad|Mordad|Shahrivar|Aban|Bahman|Esfand|Hamal|Sawr|Jawza|Saratan|Sunbula|Aqrab|Qaws|Dalw',
  ],
  ['Ethiopian', 'Meskerem|Tikimt|Hidar|Tahsas|Yekatit|Megabit|Miyazya|Ginbot|Hamle|Nehase|Pagume'],
];
const eras: Readonly<Record<string, string>> = {
  ah: 'Islamic',
  sh: 'Solar Hijri',
  ap: 'Solar Hijri',
  ec: 'Ethiopian',
};
const era = '(?: ?(?:A\\.?H\\.?|S\\.?H\\.?|A\\.?P\\.?|E\\.?C\\.?)(?![A-Za-z]))';

export const otherCalendars: readonly DatePattern[] = [
  ...calendars.map(
    ([calendar, months]): DatePattern => ({
      name: `${calendar} date`,
      example: '12 Ramadan 1446',
      words: new RegExp(
        `\\b(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${months})(?:,? \\d{4})?|(?:${months}) \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?|(?:${months}),? \\d{4})\\b${era}?`,
        'g',
      ),
      read: () => counts(calendar),
    }),
  ),
  {
    name: 'holy-month',
    example: 'during Ramadan',
    words:
      /\b(?:(?:in|during|since|before|after|the (?:holy )?month of) (?:the holy month of )?)(?:Rama[dz]an|Muharram)\b/g,
    read: () => counts('Islamic'),
  },
  {
    name: 'year-of-an-era',
    example: 'in 1446 AH',
    words: /\b(?:in )?(?:the year )?\d{3,4} (A\.?H|S\.?H|A\.?P|E\.?C)\b\.?(?!\w)/g,
    read: ([, letters = '']) => counts(eras[letters.replace(/\./g, '').toLowerCase()] ?? 'other'),
  },
  {
    name: 'named-calendar',
    example: '14 July 2016 in the Ethiopian calendar',
    words:
      /\b\d{1,2} [A-Z][a-z]+,? \d{4},? ?\(?(?:of |in |by |according to )?(?:the )?(Ethiopian|Islamic|Hijri|Persian|Iranian|Afghan|Julian|Hebrew|Coptic|Buddhist) calendar\b/g,
    read: ([, name = '']) => counts(name),
  },
];

function counts(calendar: string): DateReading {
  return { kind: 'open', because: `it counts by the ${calendar} calendar` };
}
