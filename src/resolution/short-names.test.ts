import { expect, test } from 'vitest';
import { smallKnowledge } from '../../test/small-knowledge.ts';
import { shortNamesIn } from './short-names.ts';

test('a parent that is met only by its acronym, after one of its parts, stands for the part', () => {
  const text = 'The Eastern Hill Front attacked Orel. HF said that it had won.';
  expect([...shortNamesIn(text, smallKnowledge)]).toEqual([['hill-front', 'hill-front-east']]);
});
test.each([
  'The Eastern Hill Front left the Hill Front. HF did not comment.',
  'HF attacked Orel, helped by the Eastern Hill Front.',
  'HF said that it had won.',
])('kept apart: %s', text => {
  expect([...shortNamesIn(text, smallKnowledge)]).toEqual([]);
});
