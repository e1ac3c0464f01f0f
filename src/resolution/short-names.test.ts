import { expect, test } from 'vitest';
import { smallKnowledge } from '../../test/small-knowledge.ts';
import { namesMetIn } from './names-met.ts';
import { shortNames } from './short-names.ts';

function shortNamesIn(text: string) {
  return [...shortNames(namesMetIn(text, smallKnowledge), smallKnowledge)];
}

test('a parent that is met only by its acronym, after one of its parts, stands for the part', () => {
  const text = 'The Eastern Hill Front attacked Orel. HF said that it had won.';
  expect(shortNamesIn(text)).toEqual([['hill-front', 'hill-front-east']]);
});
test.each([
  'The Eastern Hill Front left the Hill Front. HF did not comment.',
  'HF attacked Orel, helped by the Eastern Hill Front.',
  'HF said that it had won.',
])('kept apart: %s', text => {
  expect(shortNamesIn(text)).toEqual([]);
});

test('all names of an actor are met, also where nothing is claimed of it', () => {
  const met = namesMetIn(
    'HF and the Hill Front are one. The Eastern Hill Front is a part of it.',
    smallKnowledge,
  );
  expect([...(met.get('hill-front')?.surfaces ?? [])]).toEqual(['HF', 'Hill Front']);
  expect(met.get('hill-front-east')?.first).toBe(35);
});
