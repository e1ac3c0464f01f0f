import { describe, expect, test } from 'vitest';
import type { Account } from '../model/account.ts';
import type { Actor } from '../model/actor.ts';
import { compareFields } from './compare-fields.ts';

const actors: Actor[] = [
  { id: 'front', name: 'Hill Front', aliases: [], kind: 'armed_group', partOf: [] },
  { id: 'speaker', name: 'Abu Amin', aliases: [], kind: 'person', partOf: ['front'] },
  { id: 'rivals', name: 'River Front', aliases: [], kind: 'armed_group', partOf: [] },
  { id: 'army', name: 'Army', aliases: [], kind: 'state_force', partOf: [] },
  { id: 'brothers', name: 'two brothers', aliases: [], kind: 'people', partOf: [], unnamed: true },
];

function accountOf(id: string, more: Partial<Account> = {}): Account {
  const base = {
    document: id,
    start: 0,
    end: 5,
    quote: 'words',
    claims: [id],
    voice: [],
    grounds: {},
    doubt: 0,
  };
  return {
    id,
    ...base,
    type: 'ASSAULT',
    stance: 'asserted',
    fields: { initiators: ['front'], targets: ['army'] },
    ...more,
  };
}

const by = (actor: string) => [{ actor, text: actor }];
const count = (number: number) => ({ low: number, high: number, text: String(number) });

/** The fields that somebody denies, each with its readings' values. */
function deniedIn(...accounts: Account[]) {
  const known = {
    actors: new Map(actors.map(actor => [actor.id, actor])),
    places: new Map(),
    textOf: () => '',
    originOf: (id: string) => id,
  };
  return compareFields('e-1', accounts, known)
    .filter(({ kind }) => kind === 'denial')
    .map(({ field, readings }) => ({
      field,
      values: readings.map(({ value }) => value),
      denies: readings.at(-1)?.denies,
    }));
}

describe('a denial', () => {
  test('by the one who is accused denies who did it', () => {
    const denial = accountOf('b', { stance: 'denied', voice: by('speaker'), fields: {} });
    expect(deniedIn(accountOf('a'), denial)).toEqual([
      { field: 'initiators', values: [['front'], 'denied'], denies: ['a'] },
    ]);
  });
  test('that repeats what it denies states nothing of its own', () => {
    const denial = accountOf('b', { stance: 'denied', voice: by('front') });
    expect(deniedIn(accountOf('a'), denial)).toEqual([
      { field: 'initiators', values: [['front'], 'denied'], denies: ['a'] },
    ]);
  });
  test('may accuse another', () => {
    const denial = accountOf('b', {
      stance: 'denied',
      voice: by('front'),
      fields: { initiators: ['rivals'] },
    });
    expect(deniedIn(accountOf('a'), denial)).toEqual([
      { field: 'initiators', values: [['front'], ['rivals']], denies: ['a'] },
    ]);
  });
  test('of a toll leaves the happening as it is', () => {
    const told = accountOf('a', { fields: { injured: count(7) } });
    const denial = accountOf('b', { stance: 'denied', voice: by('army'), fields: { injured: count(0) } });
    expect(deniedIn(told, denial)).toMatchObject([{ field: 'injured', denies: ['a'] }]);
  });
  test('of a toll that nobody states denies nothing told', () => {
    const denial = accountOf('b', { stance: 'denied', voice: by('army'), fields: { deaths: count(0) } });
    expect(deniedIn(accountOf('a'), denial)).toEqual([]);
  });
  test('by anybody else denies the happening', () => {
    const denial = accountOf('b', { stance: 'denied', voice: by('army'), fields: {} });
    expect(deniedIn(accountOf('a'), denial)).toEqual([
      { field: 'stance', values: ['asserted', 'denied'], denies: ['a'] },
    ]);
  });
  test('by those who were arrested is of their guilt', () => {
    const arrest = accountOf('a', {
      type: 'COERCE',
      fields: { initiators: ['army'], targets: ['brothers'] },
    });
    const denial = accountOf('b', { type: 'COERCE', stance: 'denied', voice: by('brothers'), fields: {} });
    expect(deniedIn(arrest, denial)).toEqual([]);
  });
  test('alone contradicts nobody', () =>
    expect(deniedIn(accountOf('a', { stance: 'denied', voice: by('army') }))).toEqual([]));
});
