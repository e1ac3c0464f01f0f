import { describe, expect, test } from 'vitest';
import { makeClaim, makeDocument, type Told } from '../../test/made-claims.ts';
import { smallKnowledge } from '../../test/small-knowledge.ts';
import type { Claim } from '../model/claim.ts';
import { resolve } from './resolve.ts';

/** How many events the claims of two documents make. */
function eventsOf(left: [string, Told, Partial<Claim>?], right: [string, Told, Partial<Claim>?]): number {
  const made = [left, right].map(([text, told, more], index) => {
    const document = makeDocument(`d${index}`, `Freeland: ${text}`);
    return { document, claim: { ...makeClaim(document, text, told), ...more } as Claim };
  });
  const documents = made.map(({ document }) => document);
  return resolve(
    documents,
    made.map(({ claim }) => claim),
    [],
    smallKnowledge,
  ).events.length;
}

const second: Told['when'] = ['2 May', '2024-05-02', '2024-05-02'];

describe('one happening told by two documents', () => {
  const captured: Told = {
    type: 'COERCE',
    trigger: 'overran',
    lemma: 'overrun',
    by: [['Hill Front', 'Hill Front']],
    place: 'Orel',
    when: second,
  };
  const attack: Told = {
    trigger: 'attacked',
    lemma: 'attack',
    by: [['Hill Front', 'Hill Front']],
    place: 'Orel',
    when: second,
  };
  test('as the capture of a base and as an attack on it', () => {
    const text = 'The Hill Front overran Orel on 2 May.';
    const told = 'The Hill Front attacked Orel on 2 May.';
    expect(eventsOf([text, captured, { mode: 'seize' }], [told, attack])).toBe(1);
    expect(eventsOf([text, captured, { mode: 'arrest' }], [told, attack])).toBe(2);
  });
  test('on two units of one army in one town and on one day', () => {
    const on = (unit: string): [string, Told] => [
      `The ${unit} was hit in Orel on 2 May.`,
      { trigger: 'hit', lemma: 'hit', against: [[unit, unit]], place: 'Orel', when: second },
    ];
    expect(eventsOf(on('5th Engineer Battalion'), on('Iron Task Force'))).toBe(1);
    expect(eventsOf(on('Union of Miners'), on('League of Farmers'))).toBe(2);
  });
  test('as the killing of one person, whom nobody kills twice', () => {
    const killed = (verb: string): [string, Told] => [
      `Ana Example was ${verb}.`,
      { trigger: verb, lemma: verb, against: [['Ana Example', 'Ana Example']], deaths: ['Ana Example', 1] },
    ];
    expect(eventsOf(killed('killed'), killed('shot'))).toBe(1);
  });
  test('with one number rounded', () => {
    const displaced = (words: string, low: number): [string, Told] => [
      `${words} people died in May.`,
      { trigger: 'died', lemma: 'die', deaths: [words, low], when: ['May', '2024-05-01', '2024-05-31'] },
    ];
    expect(eventsOf(displaced('More than 5,600', 5600), displaced('5,612', 5612))).toBe(1);
    expect(eventsOf(displaced('More than 5,600', 5600), displaced('4,100', 4100))).toBe(2);
  });
});

test('the same group in the same town on no stated day: it strikes again and again', () => {
  const raid: Told = { trigger: 'raided', lemma: 'raid', by: [['Hill Front', 'Hill Front']], place: 'Orel' };
  const dated: Told = { ...raid, trigger: 'shelled', lemma: 'shell', when: second };
  expect(
    eventsOf(['The Hill Front raided Orel.', raid], ['The Hill Front shelled Orel on 2 May.', dated]),
  ).toBe(2);
});

describe('modes that one happening may be told by', () => {
  const struck = (text: string, verb: string, mode: string): [string, Told, Partial<Claim>] => [
    text,
    {
      trigger: verb,
      lemma: verb,
      against: [['market', undefined, 'market']],
      place: 'Orel',
      when: ['2024', '2024-01-01', '2024-12-31'],
    },
    { mode },
  ];
  test('a drone strike is a bombing to others, a shooting is not', () => {
    const drone = struck('A market in Orel was struck in 2024.', 'struck', 'drone');
    const told = (verb: string) => `It was in 2024 that the Orel traders saw their market ${verb}.`;
    expect(eventsOf(drone, struck(told('bombed'), 'bombed', 'aerial'))).toBe(1);
    expect(eventsOf(drone, struck(told('shot'), 'shot', 'firearms'))).toBe(2);
  });
});

test('a clause of a copied sentence is of the whole', () => {
  const cut = 'Several hundred men on motorcycles overran the camp';
  const overran: Told = { trigger: 'overran', lemma: 'overrun', against: [['camp', undefined, 'camp']] };
  const whole: [string, Told] = [`${cut} at dawn and set it on fire, a guard told the council.`, overran];
  expect(eventsOf([`${cut}.`, overran], whole)).toBe(1);
  const short = 'Men overran the camp';
  expect(
    eventsOf([`${short}.`, overran], [`${short} at dawn and set it on fire, a guard said.`, overran]),
  ).toBe(2);
});

test('rebels attack the army, the army kills townspeople: two happenings of one day and town', () => {
  type Words = readonly [string, (string | undefined)?, string?];
  const front: Words = ['Hill Front', 'Hill Front'];
  const army: Words = ['Freelandic Army', 'Freelandic Army'];
  const people: Words = ['teachers', undefined, 'teacher'];
  const attacked = (by: Words, on: Words): [string, Told] => [
    `On 2 May the ${by[0]} attacked the ${on[0]} in Orel.`,
    { trigger: 'attacked', lemma: 'attack', by: [by], against: [on], place: 'Orel', when: second },
  ];
  const shot: [string, Told] = [
    'The Freelandic Army shot teachers in Orel on 2 May, said a man from there.',
    { trigger: 'shot', lemma: 'shoot', by: [army], against: [people], place: 'Orel', when: second },
  ];
  expect(eventsOf(attacked(front, army), shot)).toBe(2);
  expect(eventsOf(attacked(army, people), shot)).toBe(1);
});
