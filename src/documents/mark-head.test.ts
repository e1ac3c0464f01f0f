import { describe, expect, test } from 'vitest';
import { body, more, read, tell } from '../../test/documents/reading.ts';

describe('title, byline and day above the body', () => {
  test('a report with all of them', async () => {
    const document = await read(
      `The Harbour Herald\nWorld\nMonday, January 20, 2025\n\nFour traders killed in market raid\nBy Jane Doe and José van der Roe\n\n${body}\n${more}`,
    );
    expect(document).toMatchObject({
      title: 'Four traders killed in market raid',
      outlet: 'The Harbour Herald',
      authors: ['Jane Doe', 'José van der Roe'],
      published: '2025-01-20',
      grounds: { title: 'heading', outlet: 'heading', authors: 'byline', published: 'dateline' },
    });
    expect(tell(document).slice(0, 5)).toEqual([
      'byline: The Harbour Herald',
      'paragraph [a menu or a label above the article]: World',
      'dateline: Monday, January 20, 2025',
      'title: Four traders killed in market raid',
      'byline: By Jane Doe and José van der Roe',
    ]);
  });

  test('a first line that is only a date', async () => {
    expect(await read(`Sunday, 15 June 2025\n\nA war on two fronts begins\n\n${body}`)).toMatchObject({
      published: '2025-06-15',
      title: 'A war on two fronts begins',
    });
  });

  test('a text that opens with its body has no title, no author, no day', async () => {
    const document = await read(`${body}\n${more} It happened on 3 May 2025.`);
    expect(document.grounds).toEqual({});
    expect(document.authors).toEqual([]);
    expect(document).not.toHaveProperty('title');
    expect(document).not.toHaveProperty('published');
  });

  test('menu words are no title', async () => {
    const document = await read(`Home\nCentres\nOur Experts\n${body}\n${more}`);
    expect(document).not.toHaveProperty('title');
    expect(document.blocks.map(block => block.boilerplate !== undefined)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  test.each([
    ['Published 19 January 2025, 18:40', '2025-01-19'],
    ['Issued: 30 June 2025', '2025-06-30'],
    ['2025-03-04', '2025-03-04'],
    ['25/03/2025', '2025-03-25'],
    ['03/04/2025', undefined],
    ['Updated: 19 January 2025', undefined],
    ['As of 10 February 2025', undefined],
    ['31 February 2025', undefined],
  ])('%s is published %s', async (line, day) => {
    expect((await read(`Four traders killed in raid\n${line}\n\n${body}`)).published).toBe(day);
  });

  test('a label tells the kind', async () => {
    expect((await read(`Analysis\nWhy the market was attacked\n\n${body}`)).kind).toBe('analysis');
    expect((await read(`Press release 018\nWe have reopened the road\n\n${body}`)).kind).toBe('statement');
    for (const opening of [
      'SAND FRONT\nPress statement 7/2025',
      'SAND FRONT\nMilitary communiqué No. 12',
      'Statement by the General Staff of the army, 3 May 2025',
      'Communiqué 14 of the High Command',
      'M23 press release',
    ])
      expect((await read(`${opening}\n\n${body}`)).kind).toBe('statement');
    expect((await read(`Statement by rebels stirs anger.\n\n${body}`)).kind).toBeUndefined();
    expect((await read(`Situation report: Northern valley\n\n${body}`)).kind).toBe('report');
  });
});

describe('datelines', () => {
  test.each([
    ['KABUL, May 3 (Reuters) — ', 'KABUL', 'Reuters', undefined],
    ['KABUL, May 3, 2025 (Sample Wire) - ', 'KABUL', 'Sample Wire', '2025-05-03'],
    ['PORT-AU-PRINCE, Haiti (AP) – ', 'PORT-AU-PRINCE, Haiti', 'AP', undefined],
    ['Kabul (Reuters) - ', 'Kabul', 'Reuters', undefined],
    ['(Reuters) - ', undefined, 'Reuters', undefined],
    ['GENEVA/KYIV -- ', 'GENEVA/KYIV', undefined, undefined],
  ])('%s', async (opening, place, agency, published) => {
    const document = await read(`${opening}${body}`);
    const { datelinePlace, text } = document;
    expect(datelinePlace && text.slice(datelinePlace.start, datelinePlace.end)).toBe(place);
    expect(document.agency).toBe(agency);
    expect(document.published).toBe(published);
    expect(tell(document)).toEqual([`dateline: ${opening.trim()}`, `paragraph: ${body}`]);
  });

  test.each([
    'The militia (Guard) – The old name of the army – attacked the market of the town on Tuesday at noon.',
    'The army – fearing more attacks – closed the market of the town for three days, the mayor said.',
    'BLA — The group attacked the market of the town on Tuesday and killed four traders, the mayor said.',
    'The war began in KABUL (AP) and went on in the hills around the market of the town for three days.',
  ])('left alone: %s', async sentence => {
    expect(tell(await read(sentence))).toEqual([`paragraph: ${sentence}`]);
  });

  test('a place and a day on their own line', async () => {
    const document = await read(`We have reopened the road\n\nBogotá, D.C., 26 January 2025\n\n${body}`);
    const { start, end } = document.datelinePlace ?? { start: 0, end: 0 };
    expect(document.text.slice(start, end)).toBe('Bogotá, D.C.');
    expect(document.published).toBe('2025-01-26');
  });
});
