import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../model/document.ts';
import { CopyIndex } from './copy-index.ts';
import { findCopies, KeptCopies } from './find-copies.ts';
import { readWords } from './read-words.ts';

/** One paragraph a line. */
function documentOf(id: string, lines: readonly string[], more: Partial<Document> = {}): Document {
  const text = lines.join('\n');
  let end = -1;
  const blocks = lines.map(line => {
    const start = end + 1;
    end = start + line.length;
    return { kind: 'paragraph' as const, start, end };
  });
  return {
    id,
    sha256: '0'.repeat(64),
    path: `${id}.txt`,
    authors: [],
    language: 'en',
    text,
    blocks,
    grounds: {},
    ...more,
  };
}

const report = [
  'Gunmen on motorcycles attacked a convoy of grain lorries near the river town of Tessalan on Monday evening.',
  'Three drivers died and a mechanic lost his left hand, the district nurse Awa Diarra told visitors at the clinic.',
  'The lorries had left the northern depot at noon with a small escort of volunteer guards armed with old rifles.',
  'Villagers later buried the drivers beside the mosque while a drone circled above the burnt vehicles.',
  'Traders in the regional capital closed their stalls for a day to protest against the missing army patrols.',
];

const independent = [
  'A grain convoy came under fire close to Tessalan, killing three men who drove the trucks, a hospital worker said.',
  'It was the second ambush on that stretch of road this month, according to the transport union.',
  'Soldiers reached the place only at dawn, when the attackers had long crossed the river into the forest.',
];

test('a reprint is found, the later date is the copy, and both sides have their passages', () => {
  const [link] = findCopies([
    documentOf('reprint', report.slice(0, 4), { published: '2024-05-08', outlet: 'Courier' }),
    documentOf('first', report, { published: '2024-05-07', outlet: 'Wire' }),
  ]);
  expect(link).toMatchObject({
    original: 'first',
    copy: 'reprint',
    direction: 'date',
    whole: true,
    shareOfCopy: 1,
  });
  expect(link?.passages).toHaveLength(4);
  const text = report.join('\n');
  expect(text.slice(link?.passages[1]?.from.start, link?.passages[1]?.from.end)).toBe(report[1]);
});

test('a partly rewritten article shows which sentences are copied', () => {
  const rewritten = [
    'Shops stayed shut in the regional capital after a deadly week on the roads.',
    'Gunmen on motorbikes assaulted a convoy of grain trucks near the river town of Tessalan late on Monday.',
    'The trucks had left the northern depot at noon with a small escort of volunteer guards carrying old rifles.',
    'Nobody has offered families of the dead any help so far, a teacher complained.',
  ];
  const [link] = findCopies([
    documentOf('a', report, { published: '2024-05-07' }),
    documentOf('b', rewritten, { published: '2024-05-08' }),
  ]);
  const copied = link?.passages.map(({ to }) => rewritten.join('\n').slice(to.start, to.end));
  expect(copied).toEqual([rewritten[1], rewritten[2]]);
  expect(link?.whole).toBe(true);
});

test('two reporters of one happening copy nothing', () => {
  expect(findCopies([documentOf('a', report), documentOf('b', independent)])).toEqual([]);
});

describe('direction', () => {
  const directionOf = (left: Partial<Document>, right: Partial<Document>, lines = report) =>
    findCopies([documentOf('a', report, left), documentOf('b', lines, right)])[0];
  test('without dates it is unknown, and said so', () => {
    const link = directionOf({}, { published: '2024-05-08' });
    expect(link?.direction).toBe('unknown');
    expect(link?.because.join(' ')).toContain('a date is missing');
  });
  test('of one day, the shorter is the copy', () => {
    const day = { published: '2024-05-07' };
    expect(directionOf(day, day, report.slice(1))).toMatchObject({ direction: 'length', copy: 'b' });
  });
  test('who credits the agency copies it, whatever the dates', () => {
    expect(
      directionOf(
        { outlet: 'Courier', agency: 'Desert Wire', published: '2024-05-07' },
        { outlet: 'Desert Wire', published: '2024-05-08' },
      ),
    ).toMatchObject({
      direction: 'credit',
      copy: 'a',
    });
  });
  test('who gives the other page as canonical copies it', () => {
    const original = { url: 'https://wire.example/1', published: '2024-05-08' };
    expect(
      directionOf(
        { url: 'https://courier.example/9', canonicalUrl: 'https://wire.example/1', published: '2024-05-07' },
        original,
      ),
    ).toMatchObject({
      direction: 'credit',
      copy: 'a',
    });
  });
});

test('papers that quote one speech share the quotation, not the article', () => {
  const speech =
    '“Our columns will not leave the valley before every single prisoner has been handed back to his mother,” the general said.';
  const [link] = findCopies([
    documentOf('a', [...report, speech]),
    documentOf('b', [...independent, speech]),
  ]);
  expect(link).toMatchObject({ whole: false });
  expect(link?.passages.map(({ quotation }) => quotation)).toEqual([true]);
});

test('what all pages of an outlet carry is no copy', () => {
  const standing =
    'The Courier is an independent newspaper owned by its readers and printed every morning in four languages.';
  const topics = [
    'The harvest of millet failed in nine of twelve districts after swarms of birds came back early.',
    'A court in the capital postponed the hearing of the former customs director until September.',
    'Engineers began to mend the old railway bridge with timber from the southern plantations.',
  ];
  const pages = topics.map((topic, index) =>
    documentOf(`p${index}`, [topic, standing], { outlet: 'Courier' }),
  );
  expect(findCopies(pages)).toEqual([]);
  expect(findCopies(pages.slice(0, 2)).length).toBe(1);
});

test('three versions of one article are no standing text', () => {
  const versions = [0, 1, 2].map(index => documentOf(`v${index}`, report, { outlet: 'Courier' }));
  expect(findCopies(versions)).toHaveLength(3);
});

test('the order of arrival changes nothing, nor whether documents come one by one', () => {
  const documents = [
    documentOf('a', report, { published: '2024-05-07', outlet: 'Wire' }),
    documentOf('b', report.slice(0, 3), { published: '2024-05-08', outlet: 'Courier' }),
    documentOf('c', [...report.slice(1, 4), ...independent.slice(1)], { outlet: 'Herald' }),
    documentOf('d', independent, { published: '2024-05-07', outlet: 'Courier' }),
    documentOf(
      'e',
      [
        ...independent.slice(0, 2),
        'A spokesman for the transport union called for an armed escort on all northern roads.',
      ],
      { published: '2024-05-09' },
    ),
  ];
  const expected = findCopies(documents);
  expect(expected.length).toBeGreaterThan(3);
  fc.assert(
    fc.property(fc.shuffledSubarray(documents, { minLength: 5 }), shuffled => {
      expect(findCopies(shuffled)).toEqual(expected);
      const index = new CopyIndex();
      for (const document of shuffled) index.add(document);
      expect(index.links()).toEqual(expected);
      const kept = new KeptCopies();
      for (let count = 1; count <= shuffled.length; count += 1) {
        const present = shuffled.slice(0, count);
        expect(kept.of(present)).toEqual(findCopies(present));
      }
    }),
    { numRuns: 20 },
  );
});

test('a title before a name ends no sentence', () => {
  const line =
    'The order to close the bridge came from Gov. Maria Luna herself, according to two toll collectors.';
  expect(readWords(line, { start: 0, end: line.length })).toHaveLength(1);
});
