/** Text as phrases are compared: lower case, no accents, no punctuation, single blanks. Refuses to drop any word. */

const isPlain = /^[\0-\x7f‘’“”–—…]*$/;

/** The words of `text`, folded, joined by one blank. */
export function foldWords(text: string): string {
  // Most text has no accents, and taking them off is most of the work.
  const plain = isPlain.test(text) ? text : text.normalize('NFKD').replace(/\p{M}+/gu, '');
  return plain
    .toLowerCase()
    .replace(/[’‘`´ʿʾʻ']/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** How many folded words. */
export function countWords(folded: string): number {
  if (folded === '') return 0;
  let count = 1;
  for (let at = folded.indexOf(' '); at >= 0; at = folded.indexOf(' ', at + 1)) count++;
  return count;
}

const sentenceEnds = new Set([...'.!?…。！？؟۔।']);
const closers = new Set([...'"”’\'»)]*_']);

/** Whether the last sign, closing quotes and brackets aside, ends a sentence. */
export function endsSentence(text: string): boolean {
  let at = text.length - 1;
  while (at >= 0 && (closers.has(text[at] ?? '') || /\s/.test(text[at] ?? ''))) at--;
  return at >= 0 && sentenceEnds.has(text[at] ?? '');
}
