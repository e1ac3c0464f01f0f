import { expect, test } from 'vitest';
import type { Account } from '../model/account.ts';
import type { Actor, ActorKind } from '../model/actor.ts';
import { compareTargets, countOthers } from './compare-victims.ts';

function actor(id: string, kind: ActorKind, more: Partial<Actor> = {}): [string, Actor] {
  return [id, { id, name: id, aliases: [], kind, partOf: [], ...more }];
}

const actors = new Map([
  actor('front', 'armed_group'),
  actor('army', 'state_force', { country: 'FL' }),
  actor('police', 'state_force', { country: 'FL' }),
  actor('farmers', 'people', { unnamed: true }),
  actor('ana', 'person'),
  actor('ben', 'person'),
]);

function counting(low: number, ...targets: string[]): Account {
  const fields = { deaths: { low, high: low, text: `${low}` }, ...(targets.length > 0 ? { targets } : {}) };
  return { fields, quote: `${low} died` } as unknown as Account;
}

const differ = (left: Account, right: Account) => countOthers(left, right, 'deaths', actors);

test('the dead of one side and of the other are other people', () => {
  expect(differ(counting(9, 'army'), counting(50, 'front'))).toBe(true);
  expect(differ(counting(9, 'army'), counting(50, 'farmers'))).toBe(true);
  expect(differ(counting(9, 'army'), counting(50, 'police'))).toBe(false);
  expect(differ(counting(9, 'army'), counting(50))).toBe(false);
});

test('one who is named is one of all who died', () => {
  expect(differ(counting(1, 'ana'), counting(80))).toBe(true);
  expect(differ(counting(80, 'ana'), counting(60))).toBe(false);
});

test('some of them are some of those whom another account counts', () => {
  const some = { ...counting(9), quote: '9 of them died on the next day' };
  expect(differ(some, counting(35))).toBe(true);
  expect(differ(counting(35), some)).toBe(true);
  expect(differ({ ...counting(50), quote: '50 of them died' }, counting(35))).toBe(false);
});

test('whom others only count may be who is named', () => {
  expect(compareTargets(['ana'], ['farmers'], actors)).toBe('precision');
});

test('victims named one by one do not exclude each other', () => {
  expect(compareTargets(['ana'], ['ben'], actors)).toBe('precision');
  expect(compareTargets(['army'], ['front'], actors)).toBe('conflict');
  expect(compareTargets(['army'], ['police'], actors)).toBe('precision');
});
