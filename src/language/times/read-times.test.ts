import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../knowledge/load-knowledge.ts';
import type { TimeMention } from '../../model/analysis.ts';
import { analyse } from '../analyse.ts';
import { sampleDocument } from '../sample-document.ts';

const knowledge = await loadKnowledge();

/** Published on Sunday, 25 May 2025. */
function read(text: string, published: string | undefined = '2025-05-25') {
  return analyse(sampleDocument(text, published ? { published } : {}), knowledge);
}

/** `words|kind|days or length`, one a time. */
function told({ text, kind, date, length, partOfDay, turn }: TimeMention): string {
  const days = date && (date.from === date.to ? date.from : `${date.from ?? ''}..${date.to ?? ''}`);
  return [text, kind, days ?? length ?? turn, partOfDay].filter(part => part !== undefined).join('|');
}

describe('the tense of the clause tells which weekday and which year', () => {
  test.each([
    ['The delegations will meet on Friday.', 'on Friday|date|2025-05-30'],
    ['The delegations met on Friday.', 'on Friday|date|2025-05-23'],
    ['On the night of Friday the rebels blew up a pylon.', 'of Friday|date|2025-05-23'],
    ['Since Monday, 30 people have been killed.', 'Since Monday|date|2025-05-19'],
    ['The mediators said on Friday that talks would resume.', 'on Friday|date|2025-05-23'],
    ['The prisoners are to be freed on Tuesday.', 'on Tuesday|date|2025-05-27'],
    ["Tuesday's ambush killed two soldiers.", "Tuesday's|date|2025-05-20"],
    ['Elections will be held on 12 July.', 'on 12 July|date|2025-07-12'],
    ['Talks were postponed until Tuesday.', 'until Tuesday|date|2025-05-27'],
    ['The garrison fell on 12 July.', 'on 12 July|date|2024-07-12'],
    ['The ceasefire expires on Saturday, 7 June.', 'on Saturday, 7 June|date|2025-06-07'],
    ['The Front declared a truce from 2 June.', '2 June|date|2025-06-02'],
    ['Commanders announced a pause starting June 2.', 'June 2|date|2025-06-02'],
    ['The Front took the mill on 2 June.', 'on 2 June|date|2024-06-02'],
    ['Nine men were held on Tuesday, the 4th Brigade said.', 'on Tuesday|date|2025-05-20'],
    ['Nine men were held on Tuesday, the 20th of May.', '20th of May|date|2025-05-20'],
  ])('%s → %s', (sentence, expected) => {
    expect(read(sentence).times.map(told)).toEqual([expected]);
  });
});

describe('so many days later is counted from the day told before', () => {
  test.each([
    [
      'Raiders burned Haro on 2 May. Two days later, they took a nurse, who was freed on 12 May.',
      ['on 2 May|date|2025-05-02', 'Two days later|date|2025-05-04', 'on 12 May|date|2025-05-12'],
    ],
    [
      'On 11 May, our men met the column that had left Haro two days earlier.',
      ['On 11 May|date|2025-05-11', 'two days earlier|date|2025-05-09'],
    ],
    [
      'The Front split in 2008. It had robbed a bank a day earlier.',
      ['in 2008|date|2008-01-01..2008-12-31', 'a day earlier|date'],
    ],
  ] as const)('%s', (sentence, expected) => {
    expect(read(sentence).times.map(told)).toEqual(expected);
  });
});

describe('lengths and sets are times without a date', () => {
  test.each([
    ['The siege lasted for three weeks.', ['for three weeks|duration|P3W']],
    ['A 36-hour curfew was declared.', ['36-hour|duration|PT36H']],
    ['They held out nearly two and a half years.', ['nearly two and a half years|duration|P2Y6M']],
    ['The decades-long war goes on.', ['decades-long|duration|PXY']],
    ['Shells fall on the town every night.', ['every night|recurrence|P1D']],
    ['The council meets on Fridays.', ['on Fridays|recurrence|XXXX-WXX-5']],
    ['The army loses forty men a month.', ['a month|recurrence|P1M']],
    ['Two bombs went off minutes apart.', ['minutes|duration|PTXM']],
    ['A second bomb went off.', []],
    ['The crew of 60 Minutes was arrested.', []],
    ['A twelve-year-old boy was shot.', []],
    ['Three-quarters of the town is in ruins.', []],
  ] as const)('%s', (sentence, expected) => {
    expect(read(sentence).times.map(told)).toEqual(expected);
  });
});

describe('an hour and its day are one time', () => {
  test.each([
    ['The raid began at 4:30 a.m. on Tuesday.', ['at 4:30 a.m. on Tuesday|date|2025-05-20|T04:30']],
    ['The raid began on Tuesday at dawn.', ['on Tuesday at dawn|date|2025-05-20|TMO']],
    ['The raid began late on Tuesday night.', ['late on Tuesday night|date|2025-05-20|TNI']],
    ['The raid began at 25:70.', []],
    ['The raid began at noon.', ['at noon|date|T12:00']],
  ] as const)('%s', (sentence, expected) => {
    expect(read(sentence).times.map(told)).toEqual(expected);
  });
});

describe('words that point and give no date', () => {
  test.each([
    ['The town is now quiet.', 'now|vague|present'],
    ['The group recently moved.', 'recently|vague|past'],
    ['It was founded several years ago.', 'several years ago|vague|past'],
    ['An attack is feared in the coming days.', 'in the coming days|vague|future'],
  ])('%s → %s', (sentence, expected) => {
    expect(read(sentence).times.map(told)).toEqual([expected]);
  });
});

describe('the day of an update anchors where no day of publication is told', () => {
  const words = 'Updated 18 June 2025\n\nThe garrison fell on Monday. It had lost the mill on 3 June.';
  test('weekdays and days without a year', () => {
    const told = analyse(sampleDocument(words, {}), knowledge).times.map(({ text, date }) => [
      text,
      date?.from,
    ]);
    expect(told).toEqual(
      expect.arrayContaining([
        ['on Monday', '2025-06-16'],
        ['on 3 June', '2025-06-03'],
      ]),
    );
  });
  test('but not beside one', () => {
    const told = read(words).times.map(({ text, date }) => [text, date?.from]);
    expect(told).toContainEqual(['on Monday', '2025-05-19']);
  });
});

describe('a quarter and the year before it', () => {
  test('“a year earlier” is compared with the quarter just told', () => {
    const { times } = read('Seizures rose by a third in the first quarter. They were lower a year earlier.');
    expect(times.map(told)).toEqual([
      'in the first quarter|date|2025-01-01..2025-03-31',
      'a year earlier|date|2024-01-01..2024-03-31',
    ]);
  });
});

describe('a date that cannot be told is no date, and says why', () => {
  test.each([
    ['He died on 31 February 2025.', 'the calendar has no such day'],
    ['He died on 03/04/2025.', 'either number may be the month'],
    ['The raid came on 12 Ramadan 1446.', 'the Islamic calendar'],
    ['It was signed on 14 Khordad 1404.', 'the Solar Hijri calendar'],
    ['It was signed on 5 Hidar 2017 E.C. in the capital.', 'the Ethiopian calendar'],
    ['The dynasty fell in 1343 AH.', 'the Islamic calendar'],
    ['Fasting began at the start of the month of Ramadan.', 'the Islamic calendar'],
  ])('%s', (sentence, because) => {
    const { times, findings } = read(sentence);
    expect(times.filter(({ date }) => date)).toEqual([]);
    expect(findings.map(({ code, message }) => [code, message.includes(because)])).toEqual([
      ['date-unread', true],
    ]);
  });

  test.each([
    'The permit was dated 12 March 20255.',
    'The permit had the number 12025-05-01.',
    'The code was 2025-05-0112.',
    'They called 9/11 a warning.',
    'The shop is open 24/7.',
    'He met Pavol Hrad of Orland and Jan Kellar of Marland.',
    'He told the programme This Week of it.',
  ])('no date at all: %s', sentence => {
    expect(read(sentence).times.filter(({ date }) => date)).toEqual([]);
  });

  test('25/05/2025 has one reading only', () => {
    expect(read('He died on 25/05/2025.').times.map(told)).toEqual(['25/05/2025|date|2025-05-25']);
  });
});

test('names of the calendar: holidays, spelled years, short years, centuries', () => {
  const text = [
    'They freed him on Christmas Eve 2024.',
    'It was founded in nineteen ninety-six.',
    "The border closed in '98.",
    'Raids were common in the late eighties.',
    'The fort dates from the 19th century.',
  ].join(' ');
  expect(read(text).times.map(({ date }) => `${date?.from}..${date?.to}`)).toEqual([
    '2024-12-24..2024-12-24',
    '1996-01-01..1996-12-31',
    '1998-01-01..1998-12-31',
    '1987-01-01..1989-12-31',
    '1801-01-01..1900-12-31',
  ]);
});

test('texts in capitals or in small letters have the same dates', () => {
  const days = (text: string) => read(text).times.map(({ date }) => date);
  const plain = days('The rebels struck on Monday and on 12 January 1990, after a truce in March 1989.');
  expect(plain.length).toBe(3);
  expect(days('THE REBELS STRUCK ON MONDAY AND ON 12 JANUARY 1990, AFTER A TRUCE IN MARCH 1989.')).toEqual(
    plain,
  );
  expect(days('the rebels struck on monday and on 12 january 1990, after a truce in march 1989.')).toEqual(
    plain,
  );
});
