import { expect, test } from 'vitest';
import { makeClaim, makeDocument } from '../../test/made-claims.ts';
import { smallKnowledge } from '../../test/small-knowledge.ts';
import type { Claim } from '../model/claim.ts';
import { resolve } from './resolve.ts';

const army = ['Freelandic Army', 'Freelandic Army'] as const;
const front = ['Hill Front', 'Hill Front'] as const;

const document = makeDocument(
  'd1',
  [
    'Freeland: The Hill Front attacked the Freelandic Army in Orel on 2 May, killing 12.',
    'The Hill Front attacked the Freelandic Army in Sul on 7 May, killing 3.',
    'The Hill Front attacked the Freelandic Army in Orel on 20 April, killing 4.',
    'The Freelandic Army attacked the Hill Front in Orel on 3 May, killing 5.',
    'In May the Hill Front killed 30 people in Orel.',
  ].join('\n'),
  { published: '2024-06-02' },
);
const sentences = document.text.split('\n');

function attack(
  index: number,
  by: typeof army | typeof front,
  place: string,
  day: string,
  deaths: number,
): Claim {
  const sentence = sentences[index] ?? '';
  const date = /(?<=on )\d+ \w+/.exec(sentence)?.[0] ?? '';
  return makeClaim(document, sentence.replace('Freeland: ', ''), {
    trigger: 'attacked',
    lemma: 'attack',
    by: [by],
    against: [by === army ? front : army],
    place,
    when: [date, day, day],
    deaths: [String(deaths), deaths],
  });
}

const total = {
  ...makeClaim(document, sentences[4] ?? '', {
    trigger: 'killed',
    lemma: 'kill',
    by: [front],
    place: 'Orel',
    when: ['May', '2024-05-01', '2024-05-31'],
    deaths: ['30', 30],
  }),
  aggregate: true,
};
const claims = [
  attack(0, front, 'Orel', '2024-05-02', 12),
  attack(1, front, 'Sul', '2024-05-07', 3),
  attack(2, front, 'Orel', '2024-04-20', 4),
  attack(3, army, 'Orel', '2024-05-03', 5),
  total,
];

test('a total counts what lies within its time and place and is by the same party, and joins none of it', () => {
  const { events, counted } = resolve([document], claims, [], smallKnowledge);
  expect(events).toHaveLength(5);
  const eventOf = (claim: Claim | undefined) =>
    events.find(({ accounts }) => accounts.some(account => account.claims.includes(claim?.id ?? '')))?.id ??
    '';
  expect([...counted.keys()]).toEqual([eventOf(total)]);
  expect(counted.get(eventOf(total))).toEqual([
    {
      event: eventOf(claims[0]),
      because: [
        'it is of one kind with the total, and lies within its time',
        'it lies in Orel',
        'by the same party',
        "its deaths are no more than the total's",
      ],
    },
  ]);
});

test('without a total nothing is counted, and a total smaller than its part does not count it', () => {
  expect(resolve([document], claims.slice(0, 4), [], smallKnowledge).counted.size).toBe(0);
  const deaths = { start: 0, end: 1, text: '10', quantity: { low: 10, high: 10 }, sentence: 0 };
  const small = { ...total, tolls: { deaths } };
  expect(resolve([document], [...claims.slice(0, 4), small], [], smallKnowledge).counted.size).toBe(0);
});

test('an open total counts nothing after it was told', () => {
  const time = { ...total.time, date: { from: '2024-05-01' } } as typeof total.time;
  const open = { ...total, ...(time ? { time } : {}) };
  const early = { ...document, published: '2024-05-01' };
  expect(resolve([document], [...claims.slice(0, 4), open], [], smallKnowledge).counted.size).toBe(1);
  expect(resolve([early], [...claims.slice(0, 4), open], [], smallKnowledge).counted.size).toBe(0);
});
