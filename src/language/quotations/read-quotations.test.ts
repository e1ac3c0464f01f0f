import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Quotation } from '../../model/analysis.ts';
import { sampleDocument } from '../sample-document.ts';
import { readQuotations } from './read-quotations.ts';

/** `kind: words`, those within in brackets behind. */
function read(text: string): string[] {
  const told = ({ kind, start, end, inner }: Quotation): string =>
    `${kind}: ${text.slice(start, end)}${inner ? ` [${inner.map(told).join(' ')}]` : ''}`;
  return readQuotations(sampleDocument(text)).quotations.map(told);
}

function findings(text: string): string[] {
  return readQuotations(sampleDocument(text)).findings.map(({ code }) => code);
}

describe('speech', () => {
  test.each([
    ['“We will return to the town,” he said.', ['speech: “We will return to the town,”']],
    ['"We will return to the town," he said.', ['speech: "We will return to the town,"']],
    ['He said: "No." And left.', ['speech: "No."']],
    ['«We will return to the town», he said.', ['speech: «We will return to the town»']],
    ['»We will return to the town«, he said.', ['speech: »We will return to the town«']],
    ['„We will return to the town“, he said.', ['speech: „We will return to the town“']],
    ['„We will return to the town”, he said.', ['speech: „We will return to the town”']],
    ["``We will return to the town,'' he said.", ["speech: ``We will return to the town,''"]],
    ['‘We will return to the town,’ he said.', ['speech: ‘We will return to the town,’']],
    ["''We will return to the town,'' he said.", ["speech: ''We will return to the town,''"]],
    ["'We will return to the town,' he said.", ["speech: 'We will return to the town,'"]],
    [
      '“We left,” he said. “Then we came back to the river.”',
      ['speech: “We left,”', 'speech: “Then we came back to the river.”'],
    ],
    [
      '“We left. The bridge was gone. Nobody came.” He wept.',
      ['speech: “We left. The bridge was gone. Nobody came.”'],
    ],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));
});

describe('terms and titles in marks are no speech', () => {
  test.each([
    ['The army calls them “terrorists”.', ['scare: “terrorists”']],
    ['The so-called "safe zone" was shelled.', ['scare: "safe zone"']],
    ['It is named “Operation Clear Sky over the River”.', ['scare: “Operation Clear Sky over the River”']],
    ["They call it 'the wall' here.", ["scare: 'the wall'"]],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));
});

describe('quotations within quotations', () => {
  test.each([
    [
      '“He told us ‘Leave the town now’ and we left,” she said.',
      ['speech: “He told us ‘Leave the town now’ and we left,” [scare: ‘Leave the town now’]'],
    ],
    [
      `"He told us, 'You must leave the town now,' and we left," she said.`,
      [
        `speech: "He told us, 'You must leave the town now,' and we left," [speech: 'You must leave the town now,']`,
      ],
    ],
    [
      '‘The soldiers said “go away from here” to us,’ she said.',
      ['speech: ‘The soldiers said “go away from here” to us,’ [scare: “go away from here”]'],
    ],
    [
      '“He said “we will come back soon” to us,” she said.',
      ['speech: “He said “we will come back soon” to us,” [speech: “we will come back soon”]'],
    ],
    [
      '«He said «we will come back soon» to us», she said.',
      ['speech: «He said «we will come back soon» to us» [speech: «we will come back soon»]'],
    ],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));
});

describe('single marks against apostrophes', () => {
  test.each([
    ["The soldiers' weapons were gone.", []],
    ['The soldiers’ weapons weren’t there.', []],
    ["It's the rebels' town, isn't it?", []],
    ["In '98 they took 'em all.", []],
    ["Rock 'n' roll was banned.", []],
    ["'The soldiers' weapons were taken,' he said.", ["speech: 'The soldiers' weapons were taken,'"]],
    ['‘The soldiers’ weapons weren’t there,’ he said.', ['speech: ‘The soldiers’ weapons weren’t there,’']],
    [
      "'We don't know,' he said. 'It's the rebels' doing.'",
      ["speech: 'We don't know,'", "speech: 'It's the rebels' doing.'"],
    ],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));
});

describe('inches and minutes', () => {
  test.each([
    ['A 6" pipe and a 12" gun were found.', []],
    ['The wreck lies at 34°12\'30" north.', []],
    ['He was 5\'10" tall.', []],
    ['"The 6" pipe burst in the night," he said.', ['speech: "The 6" pipe burst in the night,"']],
    ['"We counted 12," he said.', ['speech: "We counted 12,"']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));
});

describe('over paragraphs', () => {
  test.each(['“', '"', '‘', '„'])('each opens anew with %s, the last closes', mark => {
    const close = { '“': '”', '"': '"', '‘': '’', '„': '“' }[mark] ?? '';
    const text = `${mark}We left the town.\n${mark}We came back.\n${mark}Nobody was there,${close} he said. ${mark}Nobody at all.${close}`;
    expect(read(text)).toEqual([
      `speech: ${mark}We left the town.\n${mark}We came back.\n${mark}Nobody was there,${close}`,
      `speech: ${mark}Nobody at all.${close}`,
    ]);
    expect(findings(text)).toEqual([]);
  });

  test('a heading ends what is open', () => {
    const text = '“We left the town and never came back.\n== Later ==\nThey “returned”.';
    expect(read(text)).toEqual(['speech: “We left the town and never came back.', 'scare: “returned”']);
  });
});

describe('marks that never close', () => {
  test.each([
    ['He said: “We left the town.\nThe army moved in.', ['speech: “We left the town.'], 1],
    [
      'He said: "We left the town.\nThe army "moved" in.',
      ['speech: "We left the town.', 'scare: "moved"'],
      1,
    ],
    [
      'He said: “We left. And then: “We returned to it.”',
      ['speech: “We left. And then:', 'speech: “We returned to it.”'],
      1,
    ],
    ['The town” fell.', [], 0],
    ['A lone " mark.', [], 0],
    ['The end is here: “', [], 0],
  ])('%s', (text, expected, many) => {
    expect(read(text)).toEqual(expected);
    expect(findings(text)).toEqual(Array.from({ length: many }, () => 'quotation-unclosed'));
  });
});

test('any text: spans lie in the document, in order, properly nested, and open with a mark', () => {
  const pieces = fc.constantFrom(
    '“',
    '”',
    '"',
    "'",
    '‘',
    '’',
    '„',
    '«',
    '»',
    '``',
    "''",
    ' ',
    '\n',
    'a',
    'town',
    's',
    '6',
    '.',
    ',',
    ':',
    '(',
    '🙂',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), parts => {
      const text = parts.join('');
      const check = (quotations: readonly Quotation[], from: number, to: number) => {
        let done = from;
        for (const { start, end, inner } of quotations) {
          expect(start).toBeGreaterThanOrEqual(done);
          expect(end).toBeGreaterThan(start + 1);
          expect(end).toBeLessThanOrEqual(to);
          expect(text.slice(start, start + 2)).toMatch(/^(?:["'“„«»‘]|``|'')/);
          check(inner ?? [], start + 1, end);
          done = end;
        }
      };
      check(readQuotations(sampleDocument(text)).quotations, 0, text.length);
    }),
    { numRuns: 3000, seed: 7 },
  );
});
