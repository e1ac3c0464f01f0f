/** A text's lines with their offsets, and whether its lines are paragraphs or were broken at a width. */
import type { Span } from '../model/passage.ts';
import { endsSentence } from './fold-words.ts';

/** One line without the blanks around it; `start === end` for a blank one. */
export interface Line extends Span {
  readonly text: string;
  /** Blanks before the first sign. */
  readonly indent: number;
}

/** Every line of the text; all line endings are known, mixed ones too. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const { index, 0: ending } of text.matchAll(/\r\n|[\n\r\f\v\u2028\u2029]/g)) {
    lines.push(lineAt(text, start, index));
    start = index + ending.length;
  }
  lines.push(lineAt(text, start, text.length));
  return lines;
}

function lineAt(text: string, start: number, end: number): Line {
  const raw = text.slice(start, end);
  const indent = raw.length - raw.trimStart().length;
  const trimmed = raw.trim();
  const from = trimmed === '' ? start : start + indent;
  return { text: trimmed, start: from, end: from + trimmed.length, indent };
}

/** Runs of lines without a blank one between. */
export function lineGroups(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  let open: Line[] | undefined;
  for (const line of lines) {
    if (line.start === line.end) open = undefined;
    else if (open) open.push(line);
    else {
      open = [line];
      groups.push(open);
    }
  }
  return groups;
}

const widest = 110;
const narrowest = 40;

/**
 * The width at which the text was broken into lines; undefined where each line is a paragraph.
 * Broken text shows by two signs together: most lines end where the next word would not have fitted, and many end
 * in the middle of a sentence.
 * @param startsAnew whether a line begins a new block by its own mark.
 */
export function wrapWidth(
  groups: readonly Line[][],
  startsAnew: (line: Line) => boolean,
): number | undefined {
  const lines = groups.flat();
  const lengths = lines.map(line => line.text.length).filter(length => length <= widest);
  if (lengths.length < lines.length * 0.9) return undefined;
  const width = lengths.reduce((most, length) => Math.max(most, length), 0);
  if (width < narrowest) return undefined;
  let pairs = 0;
  let full = 0;
  let open = 0;
  for (const group of groups) {
    for (let at = 1; at < group.length; at++) {
      const [line, next] = [group[at - 1] as Line, group[at] as Line];
      if (startsAnew(next)) continue;
      pairs++;
      if (isFull(line, next, width)) full++;
      if (!endsSentence(line.text)) open++;
    }
  }
  return pairs >= 3 && full >= pairs * 0.7 && open >= pairs * 0.4 ? width : undefined;
}

/** Whether the next line's first word would not have fitted, with some grace for ragged breaking. */
export function isFull(line: Line, next: Line, width: number): boolean {
  const space = next.text.indexOf(' ');
  const word = space < 0 ? next.text.length : space;
  return line.indent + line.text.length + 1 + word > width * 0.95;
}

/** Whether the line goes on in the middle of a sentence: links in captured pages often stand on a line of their own. */
export function goesOn(line: Line, next: Line): boolean {
  return (
    line.text.length >= 30 &&
    !endsSentence(line.text) &&
    !line.text.endsWith(':') &&
    /^[\p{Ll},;)]/u.test(next.text)
  );
}
