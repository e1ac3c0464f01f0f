/** Others' text made harmless for a terminal: no control sequence runs, no direction mark reorders the line. */

/** C0 and C1 controls, direction marks and overrides, invisible separators and tags; a lone half of a character. */
const harmful =
  /[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]|\p{Cs}/gu;

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** `text` on one line, blanks as one blank, everything harmful written as its code point. */
export function safeText(text: string): string {
  const shown = text.replace(/[ \t\r\n\f\v\u0085\u2028\u2029]+/g, ' ').replace(harmful, codePoint);
  // An isolate keeps right-to-left words from reordering what stands beside them.
  return rightToLeft.test(shown) ? `\u2068${shown}\u2069` : shown;
}

/** How many columns `text` takes. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width;
}

/** `text` cut to at most `width` columns, with “…” where something was cut. */
export function clip(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  let used = 1;
  for (const character of text) {
    used += widthOf(character);
    if (used > width) break;
    kept += character;
  }
  return `${kept.trimEnd()}…${kept.includes('\u2068') ? '\u2069' : ''}`;
}

/** `text` filled up with blanks to `width` columns. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** `text` in lines of at most `width` columns, broken at blanks where there are any. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap(word => pieces(word, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && displayWidth(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line].map(isolated);
}

/** A line break ends an isolate's reach: each line of right-to-left words gets its own. */
function isolated(line: string): string {
  const bare = line.replace(/[\u2068\u2069]/g, '');
  return rightToLeft.test(bare) ? `\u2068${bare}\u2069` : bare;
}

function pieces(word: string, width: number): string[] {
  const found: string[] = [];
  let piece = '';
  for (const character of word) {
    if (displayWidth(piece + character) > width) {
      found.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...found, piece];
}

function codePoint(character: string): string {
  const number = character.codePointAt(0) ?? 0;
  return `<U+${number.toString(16).toUpperCase().padStart(4, '0')}>`;
}

const noWidth = /[\p{Mn}\p{Me}\p{Cf}]/u;
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

function widthOf(character: string): number {
  return noWidth.test(character) ? 0 : wide.test(character) ? 2 : 1;
}
