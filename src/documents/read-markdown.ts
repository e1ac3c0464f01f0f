/** Markdown to blocks that point at the words inside the markup. The text stays the file as it is; nothing is rendered. */
import type { Draft, LaidOutText } from './draft.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { type Line, splitLines } from './lines.ts';

/** Longer lines carry no mark but the one they begin with; it also keeps every pattern cheap. */
const longestMark = 300;
const atx = /^(#{1,6})[ \t]+(?=\S)/;
const listMark = /^(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(?=\S)/;
const rule = /^(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const fence = /^(?:`{3,}|~{3,})/;
const tableRule = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/;
const onlyImage = /^!\[[^\]]*\]\([^)]*\)$/;
const linkDefinition = /^\[[^\]]+\]:[ \t]*\S/;

/** Blocks of a Markdown file; front matter gives its facts. */
export function layOutMarkdown(text: string): LaidOutText {
  const lines = splitLines(text);
  const front = readFrontMatter(lines);
  const drafts = [...frontBlocks(front, lines), ...blocksOf(lines.slice(front.lines))];
  return { text, drafts, facts: front.facts };
}

function frontBlocks(front: FrontMatter, lines: readonly Line[]): Draft[] {
  const [first, last] = [lines[0], lines[front.lines - 1]];
  if (!first || !last || front.lines === 0) return [];
  return [
    {
      kind: 'paragraph',
      start: first.start,
      end: last.end,
      boilerplate: 'facts about the file, not part of the text',
    },
  ];
}

function blocksOf(lines: readonly Line[]): Draft[] {
  const drafts: Draft[] = [];
  let open: { -readonly [Key in keyof Draft]: Draft[Key] } | undefined;
  let fenced = false;
  const add = (draft: Draft, goesOn = true) => {
    const block = { ...draft };
    drafts.push(block);
    open = goesOn ? block : undefined;
  };
  for (const line of lines) {
    if (line.start === line.end) {
      if (!fenced) open = undefined;
    } else if (fence.test(line.text)) {
      add(
        { kind: 'paragraph', start: line.start, end: line.end, boilerplate: 'a mark of the layout' },
        false,
      );
      fenced = !fenced;
    } else if (fenced) {
      if (open) open.end = line.end;
      else add({ kind: 'paragraph', start: line.start, end: line.end });
    } else if (open?.kind === 'paragraph' && open.boilerplate === undefined && isUnderline(line.text)) {
      // The line under a heading, in the older way of writing it.
      open.kind = line.text.startsWith('=') ? 'title' : 'heading';
      open.level = line.text.startsWith('=') ? 1 : 2;
      open = undefined;
    } else {
      const draft = draftOf(line);
      const joins = open !== undefined && open.boilerplate === undefined && continues(open, draft);
      if (joins && open) open.end = draft.end;
      else add(draft, draft.kind !== 'heading' && draft.kind !== 'title');
    }
  }
  return drafts;
}

function isUnderline(line: string): boolean {
  if (line.length > longestMark) return false;
  return /^=+$/.test(line) || /^-{2,}$/.test(line);
}

/** A plain line goes on with the paragraph, item or quote above it; a row with its table; a quoted line with its quote. */
function continues(open: Draft, draft: Draft): boolean {
  if (draft.boilerplate !== undefined) return false;
  if (draft.kind === 'table' || draft.kind === 'quote') return open.kind === draft.kind;
  return (
    draft.kind === 'paragraph' &&
    (open.kind === 'paragraph' || open.kind === 'list-item' || open.kind === 'quote')
  );
}

function draftOf(line: Line): Draft {
  const { start, end, text } = line;
  const boilerplate = layoutMark(text);
  if (boilerplate) return { kind: 'paragraph', start, end, boilerplate };
  const heading = atx.exec(text);
  if (heading) {
    const level = heading[1]?.length ?? 1;
    const words = text.length > longestMark ? text : text.replace(/[ \t]+#+$/, '');
    return {
      kind: level === 1 ? 'title' : 'heading',
      level,
      start: start + heading[0].length,
      end: start + words.length,
    };
  }
  const item = listMark.exec(text)?.[0].length;
  if (item) return { kind: 'list-item', level: 1 + Math.floor(line.indent / 2), start: start + item, end };
  const quoted = /^(?:>[ \t]?)+(?=[^\s>])/.exec(text)?.[0].length;
  if (quoted) return { kind: 'quote', start: start + quoted, end };
  if (text.startsWith('|') && text.endsWith('|')) return { kind: 'table', start, end };
  return { kind: 'paragraph', start, end };
}

function layoutMark(text: string): string | undefined {
  if (text.length > longestMark) return undefined;
  if (rule.test(text) || (text.includes('-') && tableRule.test(text) && !text.includes('|')))
    return 'a mark of the layout';
  if (onlyImage.test(text)) return 'an image';
  if (linkDefinition.test(text)) return 'an address, not part of the text';
  if (/^<[^>]*>$/.test(text)) return 'markup';
  return undefined;
}
