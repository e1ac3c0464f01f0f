/** Plain text to blocks: paragraphs, headings, list items and rows as their lines show them. The text stays as it is. */
import type { Span } from '../model/passage.ts';
import { type Draft, type LaidOutText, noFacts } from './draft.ts';
import { countWords, endsSentence, foldWords } from './fold-words.ts';
import { goesOn, isFull, type Line, lineGroups, splitLines, wrapWidth } from './lines.ts';

/** Longer lines are never headings, bylines or datelines; it also keeps every pattern cheap. */
const longestMark = 300;
const bullet = /^(?:[•●▪◦‣⁃∙·*+–—-]|\(?\d{1,2}[.)]|\(?[a-z]\)(?!\s*\d{4}))\s+(?=\S)/;
const wikiHeading = /^(={1,6})[^=](?:.*[^=])?(={1,6})$/;

/** Blocks of a text without markup; wiki headings and list bullets are known all the same. */
export function layOutPlainText(text: string): LaidOutText {
  const groups = lineGroups(splitLines(text));
  const width = wrapWidth(groups, hasMark);
  const drafts = groups.flatMap(group =>
    joinRows(joinLines(group, width).map(block => draftOf(text, block))),
  );
  return { text, drafts: findHeadings(text, drafts), facts: noFacts };
}

function hasMark(line: Line): boolean {
  const head = line.text.slice(0, 12);
  return bullet.test(head) || head.startsWith('= ') || head.startsWith('==') || head.startsWith('>');
}

/** Lines of one run that make one block: all up to a break that neither the width nor the sentence explains. */
function joinLines(group: readonly Line[], width: number | undefined): Span[] {
  const blocks: { start: number; end: number }[] = [];
  let last: Line | undefined;
  for (const line of group) {
    const open = blocks.at(-1);
    const joins = last && open && !hasMark(line) && !isWikiHeading(last.text) && belongs(last, line, width);
    if (joins) open.end = line.end;
    else blocks.push({ start: line.start, end: line.end });
    last = line;
  }
  return blocks;
}

function belongs(line: Line, next: Line, width: number | undefined): boolean {
  if (width === undefined) return goesOn(line, next);
  const indented = next.indent >= line.indent + 2 && endsSentence(line.text);
  return !indented && (isFull(line, next, width) || /^[\p{Ll}]/u.test(next.text));
}

function isWikiHeading(line: string): boolean {
  if (line.length > longestMark) return false;
  const marks = wikiHeading.exec(line);
  return marks !== null && marks[1] === marks[2];
}

function draftOf(text: string, { start, end }: Span): Draft {
  const words = text.slice(start, Math.min(end, start + longestMark + 1));
  if (isWikiHeading(words)) {
    const level = /^=+/.exec(words)?.[0].length ?? 1;
    return { kind: level === 1 ? 'title' : 'heading', level, ...within(text, start + level, end - level) };
  }
  const mark = bullet.exec(words)?.[0].length;
  if (mark) return { kind: 'list-item', level: 1, start: start + mark, end };
  const quoted = /^>+\s*(?=[^\s>])/.exec(words)?.[0].length;
  if (quoted) return { kind: 'quote', start: start + quoted, end };
  if (words.split('\t').length > 2 || /^\|.*\|$/.test(words)) return { kind: 'table', start, end };
  return { kind: 'paragraph', start, end };
}

function within(text: string, start: number, end: number): Span {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: from + words.trim().length };
}

/** Neighbouring rows are one table; a single row is no table. */
function joinRows(drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = [];
  let rows = 0;
  for (const draft of drafts) {
    const open = joined.at(-1);
    if (draft.kind === 'table' && open?.kind === 'table') {
      joined[joined.length - 1] = { ...open, end: draft.end };
      rows++;
    } else {
      if (rows === 1 && open) joined[joined.length - 1] = { ...open, kind: 'paragraph' };
      joined.push(draft);
      rows = draft.kind === 'table' ? 1 : 0;
    }
  }
  const last = joined.at(-1);
  if (rows === 1 && last) joined[joined.length - 1] = { ...last, kind: 'paragraph' };
  return joined;
}

/** Lines in capitals, and short lines without a final sign that a longer paragraph follows. */
function findHeadings(text: string, drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft, index) => {
    if (draft.kind !== 'paragraph' || draft.end - draft.start > 100) return draft;
    const words = text.slice(draft.start, draft.end);
    const next = drafts[index + 1];
    const previous = drafts[index - 1];
    const introduces =
      next !== undefined && next.end - next.start > 2 * words.length && next.end - next.start > 60;
    const standsAlone =
      previous === undefined || previous.end - previous.start > 60 || previous.kind === 'title';
    const isHeading = isInCapitals(words) || (introduces && standsAlone && looksLikeTitle(words));
    return isHeading ? { ...draft, kind: 'heading' as const, level: 2 } : draft;
  });
}

function isInCapitals(words: string): boolean {
  return (
    /\p{Lu}{2}/u.test(words) &&
    !/\p{Ll}/u.test(words) &&
    !endsSentence(words) &&
    countWords(foldWords(words)) <= 12
  );
}

/** Whether a line reads like a title: it begins large, has few words and no final sign. */
export function looksLikeTitle(words: string): boolean {
  return (
    /^["“‘'«]?[\p{Lu}\p{Lo}\p{N}]/u.test(words) &&
    !/[.!;:,…]["”’']?$/u.test(words) &&
    countWords(foldWords(words)) <= 14
  );
}
