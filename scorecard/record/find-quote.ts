/** Where a quote stands in its document's text, in characters as Python counts them (code points). */

/** `[start, end)` in code points. */
export type Stretch = readonly [start: number, end: number];

/** The text as the reference scorer reads it: UTF-8, every line end a line feed, a byte-order mark kept. */
export function decodeScoredText(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).replace(/\r\n?/g, '\n');
}

/** @param near UTF-16 offset in the text; it only chooses among repeats. */
export function findQuote(text: string, quote: string, near?: number | null): Stretch | undefined {
  if (!quote) return undefined;
  const hits = hitsOf(text, quote).map(at => countCharacters(text.slice(0, at)));
  const wanted = near == null ? undefined : countCharacters(text.slice(0, near));
  const best =
    wanted === undefined ? hits[0] : hits.toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0];
  return best === undefined ? undefined : [best, best + countCharacters(quote)];
}

/** How many characters both hold; below zero where they lie apart. */
export function overlapOf(left: Stretch, right: Stretch): number {
  return Math.min(left[1], right[1]) - Math.max(left[0], right[0]);
}

/** Repeats may overlap. */
function hitsOf(text: string, quote: string): number[] {
  const hits: number[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) hits.push(at);
  return hits;
}

/** A surrogate pair that `near` cuts in two is not counted, as in Python. */
function countCharacters(text: string): number {
  const cut = /[\uD800-\uDBFF]$/.test(text) ? 1 : 0;
  return [...text].length - cut;
}
