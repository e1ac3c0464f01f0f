import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clip, displayWidth, pad, safeText, wrap } from './safe-text.ts';

const hostile = fc.string({ unit: 'binary', maxLength: 60 });

describe('text of others on a terminal', () => {
  test.each([
    ['a\u001b[2Jb', 'a<U+001B>[2Jb'],
    ['a\u202eb', 'a<U+202E>b'],
    ['two\r\nlines', 'two lines'],
    ['c1 \u009b31m', 'c1 <U+009B>31m'],
    ['zero\u200bwidth', 'zero<U+200B>width'],
    ['مستونگ', '\u2068مستونگ\u2069'],
    ['Ελλάδα', 'Ελλάδα'],
  ])('%j is shown as %j', (text, shown) => expect(safeText(text)).toBe(shown));

  test('never holds a control character, whatever it was', () => {
    fc.assert(fc.property(hostile, text => !/[\p{Cc}\u202a-\u202e\u2066\u2067]/u.test(safeText(text))));
  });

  test('keeps to its width when cut, filled and wrapped', () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 4, max: 30 }), (text, width) => {
        const safe = safeText(text);
        expect(displayWidth(clip(safe, width))).toBeLessThanOrEqual(width);
        expect(displayWidth(pad(clip(safe, width), width))).toBe(width);
        for (const line of wrap(safe, width)) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  test('loses no letter when wrapped', () => {
    const bare = (text: string) => text.replace(/[ \u2068\u2069]/g, '');
    fc.assert(fc.property(hostile, text => bare(wrap(safeText(text), 10).join('')) === bare(safeText(text))));
  });
});
