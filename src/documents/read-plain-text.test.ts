import { describe, expect, test } from 'vitest';
import { body, more, read, tell } from '../../test/documents/reading.ts';

const told = async (text: string) => tell(await read(text));

describe('paragraphs', () => {
  test('each line is one where lines are long', async () => {
    expect(await told(`${body}\n${more}`)).toEqual([`paragraph: ${body}`, `paragraph: ${more}`]);
  });

  test('lines broken at a width are joined, also without blank lines between paragraphs', async () => {
    const wrapped = [
      'Fighters from the hills attacked the market of the town on Tuesday and',
      'killed four traders, the mayor said. They came on motorcycles before',
      'noon and left after a quarter of an hour, taking two cars with them to',
      'the valley.',
      'A second group closed the road to the north for several hours before',
      'soldiers from the garrison came and took it back without a shot being',
      'fired by either side.',
    ];
    expect(await told(wrapped.join('\r\n'))).toEqual([
      `paragraph: ${wrapped.slice(0, 4).join('\r\n')}`,
      `paragraph: ${wrapped.slice(4).join('\r\n')}`,
    ]);
  });

  test('a sentence that a link broke is joined', async () => {
    const broken =
      'The mayor said in an interview with the\nlocal paper, which printed it on Friday, that four traders died.';
    expect(await told(broken)).toEqual([`paragraph: ${broken}`]);
  });
});

describe('headings', () => {
  test('wiki headings, their marks left out', async () => {
    expect(await told(`= Battle of the Ford =\n\n${body}\n\n== Background ==\n${more}`)).toEqual([
      'title: Battle of the Ford',
      `paragraph: ${body}`,
      'heading2: Background',
      `paragraph: ${more}`,
    ]);
  });

  test('short lines and capitals above a paragraph', async () => {
    expect(await told(`${body}\n\nA road is closed\n\n${more}\n\nWHAT CAME NEXT\n\n${body} Later.`)).toEqual([
      `paragraph {4}: ${body}`,
      'heading2: A road is closed',
      `paragraph: ${more}`,
      'heading2: WHAT CAME NEXT',
      `paragraph: ${body} Later.`,
    ]);
  });

  test('a short sentence is no heading', async () => {
    expect((await told(`${body}\n\nNobody was hurt.\n\n${more}`))[1]).toBe('paragraph: Nobody was hurt.');
  });
});

test('list items without their marks, quotes without theirs, rows as one table', async () => {
  const rows = 'Day\tDead\tHurt\n1 May\t4\t9\n2 May\t1\t3';
  expect(
    await told(
      `${body}\n\n- First, a road was closed\n2. Second, it was opened\n\n> We saw it all.\n\n${rows}`,
    ),
  ).toEqual([
    `paragraph: ${body}`,
    'list-item: First, a road was closed',
    'list-item: Second, it was opened',
    'quote: We saw it all.',
    `table: ${rows}`,
  ]);
});
