import { describe, expect, test } from 'vitest';
import { body, more, read } from '../../test/documents/reading.ts';

const reasonAtEnd = async (line: string) =>
  (await read(`${body}\n${more}\n${line}`)).blocks.at(-1)?.boilerplate;

describe('lines of the page', () => {
  test.each([
    ['Follow us on Facebook and X', 'an invitation to follow'],
    ['Subscribe to our newsletter', 'an invitation to subscribe'],
    ['Please make a donation today.', 'an appeal for money'],
    ['Read more: Market reopened', 'a link to more'],
    ['READ MORE +', 'a link to more'],
    ['© 2025 The Harbour Herald', 'a note on copyright'],
    ['(c) 2025 The Harbour Herald', 'a note on copyright'],
    ['Copyright The Harbour Herald. All rights reserved.', 'a note on copyright'],
    ['Image credit: Jane Doe', 'an image credit'],
    ['The views expressed here are the columnist’s alone.', 'a disclaimer'],
    ['The views expressed in these lines are not the paper’s.', 'a disclaimer'],
    [
      'This article was originally published by The Harbour Herald.',
      'a note on where it was first published',
    ],
    ['Leave a comment', 'an invitation to comment'],
    ['* * *', 'no words'],
  ])('%s', async (line, reason) => expect(await reasonAtEnd(line)).toBe(reason));
});

describe('sentences of the text', () => {
  test.each([
    'The group asked its followers to subscribe to its channel and to share the video of the attack, police said.',
    'The rebels made a donation box for the families of the dead, as the mayor told the paper on Monday evening.',
    'Nobody read more into the attack than the army, which said it was the work of a few local bandits.',
    'The director of the market was hurt.',
  ])('%s', async line => expect(await reasonAtEnd(line)).toBeUndefined());

  test('a phrase of the edges inside the body', async () => {
    const line = 'Copyright disputes between the two papers led to the attack, the mayor said on Monday.';
    expect((await read(`${body}\n${line}\n${more}`)).blocks[1]?.boilerplate).toBeUndefined();
  });
});

test('phrases of the edges hold for every line behind the body, notes on the author between them', async () => {
  const { blocks } = await read(
    [
      body,
      more,
      'Help us stay independent of any government: this paper lives on what its readers give.',
      'Jane Doe is a reporter at The Harbour Herald who writes from the north.',
      'Opinions expressed in this article do not necessarily reflect those of the paper.',
    ].join('\n\n'),
  );
  expect(blocks.map(block => block.boilerplate)).toEqual([
    undefined,
    undefined,
    'an appeal for money',
    'a note on the author',
    'a disclaimer',
  ]);
});
