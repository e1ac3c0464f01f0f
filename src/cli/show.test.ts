import { describe, expect, test } from 'vitest';
import { linkedRecord, recordingTerminal, smallRecord } from '../../test/cli/fixtures.ts';
import { mostContested } from './demo-command.ts';
import { findEvent } from './find-event.ts';
import { eventText } from './show-event.ts';
import { overviewText } from './show-overview.ts';
import { dateText, tollText } from './words-for.ts';

const { terminal } = recordingTerminal();
const raid = smallRecord.events[0]!;

describe('the overview', () => {
  test('counts, and lists each event with on whose word it stands; gaps stay gaps', () => {
    expect(overviewText(smallRecord, terminal)).toBe(
      [
        '2 documents · 3 accounts · 2 events as reported · 2 origins',
        '',
        'event       date     deaths  acc/orig  status',
        'e-11111111  2025-03  ~30     2/2       contested',
        '    Reported raid on camp, Mastung · Mastung',
        '    on the word of Blue Front; Sample Wire',
        'e-12222222  –        –       1/1       single-origin',
        '    Reported protest · –',
        '    on the word of =HYPERLINK("x")<U+001B>[31m<U+202E>',
        'internal, not cleared for publication',
        '',
      ].join('\n'),
    );
  });

  test.each([40, 80, 130, 200])('keeps to %i columns', columns => {
    const text = overviewText(smallRecord, { ...terminal, columns });
    const table = text.split('\n').slice(2, -2);
    expect(Math.max(...table.map(line => [...line].length))).toBeLessThanOrEqual(Math.max(columns, 60));
  });
});

describe('one event', () => {
  const text = eventText(smallRecord, raid, terminal);

  test('has its accounts side by side with their own words', () => {
    expect(text).toMatch(/outlet +Sample Wire +–/);
    expect(text).toMatch(/voice +the document itself +Blue Front/);
    expect(text).toMatch(/stance +asserted +claimed/);
    expect(text).toMatch(/deaths +~30 “nearly 30” +–/);
    expect(text).toMatch(/date +2025-03 “in March” +–/);
    expect(text).toMatch(/initiators +Red Army “RA” +Blue Front/);
  });

  test('marks the rows that accounts disagree in, and how', () => {
    expect(text).toMatch(/initiators.*\n≠ conflict/);
    expect(text.match(/≠/g)).toHaveLength(1);
  });

  test('says who rests on one thing and why, and who denies whom', () => {
    const [told, , other] = [...raid.accounts, raid.accounts[0]!];
    const accounts = [told!, { ...other!, id: 'd1/2' }, raid.accounts[1]!];
    const record: typeof smallRecord = {
      ...smallRecord,
      origins: [
        {
          id: told!.origin,
          kind: 'outlet',
          label: 'Sample Wire',
          accounts: ['d1/1', 'd1/2'],
          because: ['its own words'],
        },
      ],
      disagreements: [
        {
          on: raid.id,
          field: 'stance',
          kind: 'denial',
          values: [
            { value: 'asserted', accounts: ['d1/1', 'd1/2'] },
            { value: 'denied', accounts: ['d2/1'], denies: ['d1/1', 'd1/2'] },
          ],
        },
      ],
    };
    const shown = eventText(record, { ...raid, accounts }, { ...terminal, columns: 120 });
    expect(shown).toContain('A, B rest on one origin, Sample Wire: its own words.');
    expect(shown).toContain('C denies A, B.');
  });

  test('gives every exact quote with its document and offsets', () => {
    expect(text).toContain('A   wire.txt 10–48\n    “RA raided the camp, killing nearly 30.”');
  });

  test('lets no control character of a document through', () => {
    expect(text).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e]/u);
    expect(text).toContain('<U+001B>[2J');
  });

  test('tells from either end how it is said to hang together with others, and who says so', () => {
    expect(text).not.toContain('Links');
    const [total] = linkedRecord.events;
    const raided = eventText(linkedRecord, total!, { ...terminal, columns: 200 });
    expect(raided).toContain('is a total that may count e-12222222 Reported protest\n    it lies in Mastung');
    expect(raided).toContain(
      'Links\nis said to have led to e-12222222 Reported protest\n    local.txt, Blue Front',
    );
    expect(raided).toContain('claimed: “People marched over it<U+001B>[2J”');
    const marched = eventText(linkedRecord, linkedRecord.events[1]!, { ...terminal, columns: 200 });
    expect(marched).toContain('is said to come of e-11111111 Reported raid on camp, Mastung');
  });

  test('puts few accounts beside each other on a narrow terminal', () => {
    const narrow = eventText(smallRecord, raid, { ...terminal, columns: 40 });
    expect(narrow.match(/^stance/gm)).toHaveLength(2);
  });
});

describe('finding an event', () => {
  test.each([
    ['e-11111111', 'e-11111111'],
    ['E-11', 'e-11111111'],
    ['raid mastung', 'e-11111111'],
    ['raid red army', 'e-11111111'],
    ['people marched', 'e-12222222'],
    ['protest', 'e-12222222'],
  ])('“%s” is %s', (wanted, id) => expect(findEvent(smallRecord, wanted).event.id).toBe(id));

  test.each(['e-9', 'flood', 'raid on the far side of nowhere', ''])(
    '“%s” is none, and told with candidates',
    wanted => {
      expect(() => findEvent(smallRecord, wanted)).toThrow(`There is no event “${wanted}”`);
    },
  );

  test('the start of two ids is told with both', () => {
    expect(() => findEvent(smallRecord, 'e-1')).toThrow('start of 2 events');
  });

  test('the most contested is the one with most contradictions', () => {
    expect(mostContested(smallRecord)?.id).toBe('e-11111111');
  });
});

describe('values in words', () => {
  test.each([
    [{ low: 30, high: 30 }, '30'],
    [{ low: 30, high: 30, approximate: true }, '~30'],
    [{ low: 21 }, '≥21'],
    [{ low: 24, approximate: true }, '≥~24'],
    [{ high: 80 }, '≤80'],
    [{ low: 20, high: 30 }, '20–30'],
    [{ low: 0, high: 0 }, '0'],
    [undefined, '–'],
  ])('toll %o is “%s”', (toll, text) => expect(tollText(toll)).toBe(text));

  test.each([
    [{ from: '2025-03-04', to: '2025-03-04' }, '2025-03-04'],
    [{ from: '2024-02-01', to: '2024-02-29' }, '2024-02'],
    [{ from: '2025-01-01', to: '2025-12-31' }, '2025'],
    [{ from: '2025-03-04', to: '2025-03-09' }, '2025-03-04–09'],
    [{ from: '2025-03-04', to: '2025-04-09' }, '2025-03-04–2025-04-09'],
    [{ from: '2025-03-04' }, 'from 2025-03-04'],
    [{ to: '2025-03-04' }, 'until 2025-03-04'],
    [undefined, '–'],
  ])('date %o is “%s”', (date, text) => expect(dateText(date)).toBe(text));
});
