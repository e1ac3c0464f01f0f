import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { body, read, readBytes } from './reading.ts';

/** Marks of headings, lists and quotes stand outside the blocks; nothing else may. */
const marks = /^(?:[=#>\s•●▪◦‣⁃∙·*+–—-]|\(?\d{1,9}[.)]|\(?[a-z]\)|[-*+] \[[ xX]\])*$/;

const line = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 90 }),
  fc.string({ unit: 'grapheme', maxLength: 90 }),
  fc.constantFrom(
    body,
    '= Title =',
    '## A heading',
    '- an item',
    '1. one',
    '> a quote',
    '---',
    '```',
    '| a | b |',
    'By Jane Doe',
    '👩‍👩‍👧 🔥',
    'هاجم مسلحون السوق يوم الثلاثاء.',
    '\uD800 broken \uDC00',
    'a\tb\tc',
    '*',
    '=',
    '<b>',
    'KABUL, May 3 (Reuters) —',
    'KABUL (AP) - The army',
    '[i] A note.',
    '---\ntitle: x\n---',
    '',
  ),
);
const texts = fc
  .array(line, { maxLength: 14 })
  .chain(lines =>
    fc.constantFrom('\n', '\r\n', '\n\n', '\r', '\u2028', ' \n \n').map(ending => lines.join(ending)),
  );

describe.each(['text/plain', 'text/markdown'])('blocks of %s', mediaType => {
  test('cover every non-blank character but the marks, in order, without overlap', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async text => {
        const { documents } = await readBytes(new TextEncoder().encode(text), { mediaType });
        for (const document of documents) {
          let at = 0;
          for (const { start, end, repeats } of document.blocks) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(end).toBeGreaterThan(start);
            expect(document.text.slice(at, start)).toMatch(marks);
            expect(document.text.slice(start, end).trim()).toBe(document.text.slice(start, end));
            if (repeats !== undefined) expect(document.blocks[repeats]?.repeats).toBeUndefined();
            at = end;
          }
          expect(document.text.slice(at)).toMatch(marks);
        }
      }),
      { numRuns: 300 },
    );
  });
});

test('the same in any time zone', async () => {
  const zone = process.env.TZ;
  const seen = new Set<string>();
  for (const name of ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles']) {
    process.env.TZ = name;
    seen.add(JSON.stringify(await read(`Raid on the market today\n1 January 2025, 00:30\n\n${body}`)));
  }
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
  expect(seen.size).toBe(1);
});
