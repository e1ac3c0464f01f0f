import { describe, expect, test } from 'vitest';
import { body, more, read, tell } from '../../test/documents/reading.ts';

describe('notes on the author', () => {
  const bio = 'Jane Doe, PhD, is a senior research associate at the Institute of Valley Studies.';

  test('behind the body they give the author, also above a footnote and twice', async () => {
    const document = await read(
      `${body}\n${more}\n${bio}\n[i] The market was built in 1950 by the town and has burned twice.\n${bio.slice(0, 60)} ...\nRead More +`,
    );
    expect(document.authors).toEqual(['Jane Doe']);
    expect(document.grounds.authors).toBe('byline');
    expect(document.blocks.map(block => block.boilerplate ?? '')).toEqual([
      '',
      '',
      'a note on the author',
      '',
      'a note on the author',
      'a link to more',
    ]);
  });

  test('a person whom the text tells of is not its author', async () => {
    const document = await read(`${body} Jane Doe saw it.\n${more}\n${bio}`);
    expect(document.authors).toEqual([]);
    expect(tell(document)[2]).toBe(`paragraph: ${bio}`);
  });

  test('in the middle of the text it is a sentence like others', async () => {
    expect((await read(`${body}\n${bio}\n${more}`)).authors).toEqual([]);
  });
});

test('those who reported are authors, those who edited are not', async () => {
  const document = await read(`${body}\n${more}\n(Reporting by Jane Doe and John Roe; Editing by Max Poe)`);
  expect(document.authors).toEqual(['Jane Doe', 'John Roe']);
  expect(document.blocks.at(-1)?.boilerplate).toBe('who worked on the report');
});

test('a byline at the end', async () => {
  expect((await read(`${body}\n${more}\nBy Jane Doe`)).authors).toEqual(['Jane Doe']);
});
