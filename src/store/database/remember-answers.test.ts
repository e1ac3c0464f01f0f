import { expect, test } from 'vitest';
import type { Generation } from './generations.ts';
import { rememberAnswers } from './remember-answers.ts';

const generation = (schema: string) => ({ schema }) as Generation;

test('a question is asked once of a generation, and again of the next', async () => {
  const asked: string[] = [];
  const remember = rememberAnswers<string>(10);
  const ask = (of: Generation, question: string) =>
    remember(of, question, async () => {
      asked.push(`${of.schema} ${question}`);
      return `${question}!`;
    });
  const [first, second] = [generation('one'), generation('two')];
  expect(await Promise.all([ask(first, 'a'), ask(first, 'a'), ask(first, 'b')])).toEqual(['a!', 'a!', 'b!']);
  expect(await ask(second, 'a')).toBe('a!');
  expect(asked).toEqual(['one a', 'one b', 'two a']);
});

test('what failed or was not there is asked again; the longest unasked goes', async () => {
  const remember = rememberAnswers<string>(2);
  const only = generation('one');
  let asked = 0;
  const failing = () => {
    asked += 1;
    return Promise.reject(new Error('gone'));
  };
  await expect(remember(only, 'a', failing)).rejects.toThrow('gone');
  await expect(remember(only, 'a', failing)).rejects.toThrow('gone');
  expect(asked).toBe(2);
  const counting = async () => {
    asked += 1;
    return asked === 3 ? undefined : 'found';
  };
  expect(await remember(only, 'b', counting)).toBeUndefined();
  expect(await remember(only, 'b', counting)).toBe('found');
  await remember(only, 'c', counting);
  await remember(only, 'b', counting);
  await remember(only, 'd', counting);
  const before = asked;
  await remember(only, 'b', counting);
  expect(asked).toBe(before);
  await remember(only, 'c', counting);
  expect(asked).toBe(before + 1);
});
