import { expect, test } from 'vitest';
import type { Judgement, ReviewDecision } from '../model/decision.ts';
import { decisionsOn } from './decisions-on.ts';

const at = '2026-05-01T10:00:00.000Z';
const passage = (document: string, start: number, quote: string) => ({
  document,
  start,
  end: start + quote.length,
  quote,
});
const raid = passage('a', 100, 'attacked the camp');
const market = passage('b', 0, 'bombed a market');
const decided = (judgement: Judgement, why?: string): ReviewDecision => ({
  judgement,
  by: 'M. Editor',
  at,
  ...(why ? { why } : {}),
});

test('decisions about passages that an account overlaps, with who, when and why', () => {
  const decisions = [
    decided({ kind: 'different', left: raid, right: market }, 'another day'),
    decided({ kind: 'reject', passage: passage('a', 300, 'a parade') }),
    decided({ kind: 'name-actor', passage: passage('a', 90, 'the front attacked'), id: 'x-front' }),
    decided({ kind: 'add', passage: market, type: 'ASSAULT', mode: 'explosives' }),
    decided({ kind: 'answers', warning: raid, outcome: raid }),
  ];
  const shown = decisionsOn([{ document: 'a', start: 95, end: 120 }], decisions, id =>
    id === 'x-front' ? 'Northern Front' : undefined,
  );
  expect(shown).toEqual([
    { kind: 'different', passages: [raid, market], by: 'M. Editor', at, why: 'another day' },
    {
      kind: 'name-actor',
      passages: [passage('a', 90, 'the front attacked')],
      named: { id: 'x-front', name: 'Northern Front' },
      by: 'M. Editor',
      at,
    },
  ]);
  expect(decisionsOn([{ document: 'b', start: 0, end: 5 }], decisions, () => undefined)).toMatchObject([
    { kind: 'different' },
    { kind: 'add', type: 'ASSAULT', mode: 'explosives' },
  ]);
  expect(decisionsOn([], decisions, () => undefined)).toEqual([]);
});
