import { expect, test } from 'vitest';
import { body, more, read } from '../../test/documents/reading.ts';

const repeats = async (...lines: string[]) =>
  (await read(lines.join('\n'))).blocks.map(block => block.repeats);

test('a pull quote before or behind its paragraph', async () => {
  expect(await repeats(body, `${body} ${more}`, more)).toEqual([1, undefined, 1]);
});

test('quotation marks and case do not hide it', async () => {
  expect(await repeats(`${body} ${more}`, `“${more.toUpperCase().slice(0, -1)}”`)).toEqual([undefined, 0]);
});

test('a paragraph printed twice: the later one', async () => {
  expect(await repeats(body, more, body)).toEqual([undefined, undefined, 0]);
});

test('a quote of a paragraph that is printed twice repeats the first of the two', async () => {
  expect(await repeats(`${body} ${more}`, `${body} ${more}`, body)).toEqual([undefined, 0, 0]);
});

test('few words may stand twice', async () => {
  expect(await repeats(body, 'Nobody claimed the attack.', more, 'Nobody claimed the attack.')).toEqual(
    Array(4).fill(undefined),
  );
});

test('half a word is no repeat', async () => {
  expect(
    await repeats('The men of the old town left the mar', `${more} The men of the old town left the market.`),
  ).toEqual([undefined, undefined]);
});

test('thousands of lines that begin alike are read in time', async () => {
  const lines = Array.from(
    { length: 20_000 },
    (_, at) => `The town of the north market number ${at} was closed.`,
  );
  const start = performance.now();
  await repeats(...lines);
  expect(performance.now() - start).toBeLessThan(5000);
});
