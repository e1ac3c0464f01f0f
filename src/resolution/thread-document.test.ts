import { expect, test } from 'vitest';
import { makeClaim, makeDocument, type Told } from '../../test/made-claims.ts';
import { smallKnowledge } from '../../test/small-knowledge.ts';
import type { BlockKind } from '../model/document.ts';
import { resolve } from './resolve.ts';

const blast = 'The Hill Front raided Orel on 2 May.';
const raid: Told = {
  trigger: 'raided',
  lemma: 'raid',
  by: [['Hill Front', 'Hill Front']],
  place: 'Orel',
  when: ['2 May', '2024-05-02', '2024-05-02'],
};

/** How many events two claims make that stand in two blocks of a text, the second of `kind`. */
function eventsOf(sentence: string, told: Told, kind: BlockKind = 'paragraph', first: Told = raid): number {
  const text = `${blast}\n${sentence}`;
  const blocks = [
    { start: 0, end: blast.length, kind: 'paragraph' as const },
    { start: blast.length + 1, end: text.length, kind },
  ];
  const document = makeDocument('d1', text, { blocks });
  const claims = [makeClaim(document, blast, first), makeClaim(document, sentence, told)];
  return resolve([document], claims, [], smallKnowledge).events.length;
}

const killed: Told = {
  trigger: 'killed',
  lemma: 'kill',
  against: [['teachers', undefined, 'teacher']],
  deaths: ['Nine', 9],
};

test('a toll goes on about the raid before it', () => {
  expect(eventsOf('Nine teachers were killed.', killed)).toBe(1);
});
test('not so in another item of a list', () => {
  expect(eventsOf('Nine teachers were killed.', killed, 'list-item')).toBe(2);
});
test('nor when the raid was on others', () => {
  const onSoldiers: Told = { ...raid, by: [], against: [['Hill Front', 'Hill Front']] };
  expect(eventsOf('Nine teachers were killed.', killed, 'paragraph', onSoldiers)).toBe(2);
});
test('“in the raid” names what it goes on about', () => {
  const onSoldiers: Told = { ...raid, by: [], against: [['Hill Front', 'Hill Front']] };
  expect(eventsOf('Nine teachers were killed in the raid.', killed, 'paragraph', onSoldiers)).toBe(1);
});
test('a deed told in other words is another one', () => {
  const shot: Told = { trigger: 'shot', lemma: 'shoot', against: [['teachers', undefined, 'teacher']] };
  expect(eventsOf('Some teachers were shot.', shot)).toBe(2);
});
test('a blame by itself is about what was told last; a fight is not', () => {
  const blame: Told = { trigger: 'blamed', lemma: 'blame', by: [['Marland Union', 'Marland Union']] };
  expect(eventsOf('Elders blamed the Marland Union.', blame)).toBe(1);
  const fight: Told = { trigger: 'fought', lemma: 'fight', by: [['Marland Union', 'Marland Union']] };
  expect(eventsOf('The Marland Union fought on.', fight)).toBe(2);
});
test('“the shelling” points back, “the shelling of Sul” says itself which one it means', () => {
  const shelling: Told = { trigger: 'shelling', lemma: 'shelling' };
  expect(eventsOf('It denied the shelling.', shelling)).toBe(1);
  expect(eventsOf('It denied the shelling of Sul.', shelling)).toBe(2);
});
test('“the fighting began on” goes on about the fighting told before, and dates no more than its beginning', () => {
  const died = 'Eighty people died in fighting.';
  const began: Told = {
    trigger: 'fighting',
    lemma: 'fighting',
    by: [['Hill Front', 'Hill Front']],
    when: ['2 May', '2024-05-02', '2024-05-02'],
  };
  const dead: Told = { trigger: 'died', lemma: 'die', deaths: ['Eighty', 80] };
  const text = `${died}\nThe fighting began on 2 May when the Hill Front came.`;
  const blocks = [
    { start: 0, end: died.length, kind: 'paragraph' as const },
    { start: died.length + 1, end: text.length, kind: 'paragraph' as const },
  ];
  const document = makeDocument('d1', text, { blocks });
  const claims = [makeClaim(document, died, dead), makeClaim(document, text.slice(died.length + 1), began)];
  expect(resolve([document], claims, [], smallKnowledge).events).toHaveLength(1);
});

test('“the attack” goes on about a base that was taken', () => {
  const taken: Told = { ...raid, type: 'COERCE', trigger: 'raided', lemma: 'overrun' };
  const text = `${blast}\nNine soldiers died in the attack.`;
  const blocks = [
    { start: 0, end: blast.length, kind: 'paragraph' as const },
    { start: blast.length + 1, end: text.length, kind: 'paragraph' as const },
  ];
  const document = makeDocument('d1', text, { blocks });
  const died: Told = { trigger: 'died', lemma: 'die', deaths: ['Nine', 9] };
  const first = { ...makeClaim(document, blast, taken), mode: 'seize' };
  const claims = [first, makeClaim(document, 'Nine soldiers died in the attack.', died)];
  expect(resolve([document], claims, [], smallKnowledge).events).toHaveLength(1);
});
