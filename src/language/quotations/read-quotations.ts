/** Quoted stretches of a document: speech, also over sentences and paragraphs, apart from scare quotes; an unclosed one ends with its paragraph. */
import type { Quotation } from '../../model/analysis.ts';
import { type Block, type Document, isCodable } from '../../model/document.ts';

interface Open {
  readonly start: number;
  readonly closing: string;
}

const closingMark: Readonly<Record<string, string>> = {
  '"': '"',
  "''": "''",
  '``': "''",
  '“': '”',
  '„': '”',
  '«': '»',
  '‘': '’',
};
/** Longest quotation without an end mark or a comma that is still taken for a term, in words. */
const termLength = 4;

export function readQuotations({ text, blocks }: Document): Quotation[] {
  const quotations: Quotation[] = [];
  let unclosed: Open | undefined;
  for (const block of blocks.filter(isCodable)) {
    const carried = unclosed && reopens(text, block) ? unclosed : undefined;
    if (unclosed && !carried)
      quotations.push(quotationAt(text, unclosed.start, endBefore(text, block.start)));
    unclosed = readBlock(text, block, carried, quotations);
  }
  if (unclosed) quotations.push(quotationAt(text, unclosed.start, endBefore(text, text.length)));
  return quotations.filter(({ start, end }) => end > start);
}

/** A quotation of several paragraphs opens each of them anew and closes only the last. */
function reopens(text: string, block: Block): boolean {
  return block.kind === 'paragraph' && /^\s*(?:["“„«]|''|``)/.test(text.slice(block.start, block.start + 8));
}

function readBlock(
  text: string,
  block: Block,
  carried: Open | undefined,
  quotations: Quotation[],
): Open | undefined {
  let open = carried;
  let at = block.start;
  if (carried) at = block.start + text.slice(block.start, block.end).search(/["“„«]|''|``/) + 1;
  for (; at < block.end; at += 1) {
    const mark = markAt(text, at);
    if (open) {
      if (closes(text, at, open.closing)) {
        quotations.push(quotationAt(text, open.start, at + mark.length));
        open = undefined;
        at += mark.length - 1;
      }
    } else if (opens(text, at, mark)) open = { start: at, closing: closingMark[mark] as string };
  }
  // A stray mark (inches, an apostrophe) must not swallow what follows; only full speech runs on.
  if (open && open.closing === '’') return undefined;
  return open;
}

/** Two apostrophes or two grave accents are one mark. */
function markAt(text: string, at: number): string {
  const two = text.slice(at, at + 2);
  return two === "''" || two === '``' ? two : (text[at] as string);
}

function opens(text: string, at: number, mark: string): boolean {
  if (!(mark in closingMark)) return false;
  if (mark === '"' && /\d/.test(text[at - 1] ?? '') && !/\S/.test(text[at + 1] ?? ' ')) return false;
  return mark !== '‘' || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ');
}

function closes(text: string, at: number, closing: string): boolean {
  const mark = markAt(text, at);
  if (closing === '”') return mark === '”' || mark === '"';
  if (mark !== closing) return false;
  return closing !== '’' || !/[\p{L}\p{N}]/u.test(text[at + 1] ?? ' ');
}

function endBefore(text: string, limit: number): number {
  return limit - (/\s*$/.exec(text.slice(0, limit))?.[0].length ?? 0);
}

function quotationAt(text: string, start: number, end: number): Quotation {
  const inner = text.slice(start + 1, end - 1).trim();
  const words = inner.split(/\s+/).length;
  const introduced = /[,:]\s*$/.test(text.slice(Math.max(0, start - 3), start));
  const speech = words > termLength || /[.!?,…]$/.test(inner) || (introduced && words > 1);
  return { start, end, kind: speech ? 'speech' : 'scare' };
}
