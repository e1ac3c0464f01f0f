/** Quoted stretches of a document: speech, also over sentences and paragraphs, apart from terms in marks; quotations within quotations; an unclosed one ends with its paragraph. */
import type { Quotation } from '../../model/analysis.ts';
import { type Block, type Document, isCodable } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';
import {
  carriedInto,
  closesTwice,
  closingLength,
  isSingle,
  type OpenMark,
  openMarkAt,
  reopensAt,
} from './marks.ts';

/** Longest quotation without an end mark or a comma that is still taken for a term, in words. */
const termLength = 4;

interface Open extends OpenMark {
  readonly inner: Quotation[];
}

/** In reading order, not overlapping; those within others are their `inner`. */
export function readQuotations(document: Document): { quotations: Quotation[]; findings: Finding[] } {
  const { text } = document;
  const reading: Reading = { text, quotations: [], findings: [], document: document.id };
  let carried: Open | undefined;
  let last = 0;
  for (const block of document.blocks.filter(isCodable)) {
    const after =
      carried && block.kind === 'paragraph' ? reopensAt(text, block.start, block.end, carried) : -1;
    if (carried && after < 0) endUnclosed(reading, carried, last);
    carried = readBlock(reading, block, carried && after >= 0 ? carried : undefined, after);
    last = block.end;
  }
  if (carried) endUnclosed(reading, carried, last);
  return { quotations: reading.quotations, findings: reading.findings };
}

interface Reading {
  readonly text: string;
  readonly document: string;
  readonly quotations: Quotation[];
  readonly findings: Finding[];
}

/** @returns the outermost quotation that the block leaves open. */
function readBlock(
  reading: Reading,
  block: Block,
  carried: Open | undefined,
  after: number,
): Open | undefined {
  const { text } = reading;
  let stack: Open[] = carried
    ? [{ ...carriedInto(text, carried, after, block.end), inner: carried.inner }]
    : [];
  for (let at = carried ? after : block.start; at < block.end; ) {
    const depth = stack.findLastIndex(open => closingLength(text, at, open) > 0);
    if (depth >= 0) {
      const open = stack[depth] as Open;
      const end = at + closingLength(text, at, open);
      add(reading, stack.slice(0, depth), quotationAt(text, open, end));
      // What was opened inside and never closed is no quotation: an apostrophe, as a rule.
      stack = stack.slice(0, depth);
      at = end;
      continue;
    }
    const open = openMarkAt(text, at, block.end);
    if (!open || (isSingle(open) && open.closeAt === -1 && !mayRunOn(stack, open, block, text))) {
      at += 1;
      continue;
    }
    // A second mark of the same kind inside the first: the first was never closed.
    if (stack[0]?.mark === open.mark && !isSingle(open) && !closesTwice(text, at, block.end, open)) {
      endUnclosed(reading, stack[0], at);
      stack = [];
    }
    stack.push({ ...open, inner: [] });
    at = open.after;
  }
  return stack[0];
}

/** A single mark without its other half is speech over paragraphs only at the head of one. */
function mayRunOn(stack: readonly Open[], { start, mark }: OpenMark, block: Block, text: string): boolean {
  return stack.length === 0 && mark === '‘' && text.slice(block.start, start).trim() === '';
}

function add({ quotations }: Reading, around: readonly Open[], quotation: Quotation): void {
  const outer = around.at(-1);
  if (outer) outer.inner.push(quotation);
  else quotations.push(quotation);
}

/** The quotation ends with its paragraph, before `limit`; a reader is told. */
function endUnclosed(reading: Reading, open: Open, limit: number): void {
  const { text, document, findings, quotations } = reading;
  const end = limit - (/\s*$/.exec(text.slice(open.start, limit))?.[0].length ?? 0);
  if (end <= open.after) return;
  quotations.push(quotationAt(text, open, end));
  findings.push({
    code: 'quotation-unclosed',
    message: 'A quotation is never closed: it was read to the end of its paragraph.',
    document,
    start: open.start,
    end,
  });
}

function quotationAt(text: string, { start, mark, after, inner }: Open, end: number): Quotation {
  const closing = mark.length;
  const words = text.slice(after, Math.max(after, end - closing)).trim();
  const count = words.split(/\s+/).length;
  const introduced = /[,:]\s*$/.test(text.slice(Math.max(0, start - 3), start));
  // “Unity, Faith, Discipline”, “Operation Clear Sky”: a title is no speech.
  const title =
    count <= 8 &&
    words
      .split(/\s+/)
      .every(word => /^(?:\P{Ll}|(?:of|the|and|in|on|over|under|from|with|at|by|for|to|an?)$)/u.test(word));
  const speech =
    (count > termLength && !title) || /[.!?,…]$/.test(words) || (introduced && count > 1 && !title);
  return { start, end, kind: speech ? 'speech' : 'scare', ...(inner.length > 0 ? { inner } : {}) };
}
