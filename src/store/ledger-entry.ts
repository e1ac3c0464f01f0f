/** One line of the ledger: what it holds, how it is sealed with a hash, and whether a line still is what was sealed. */
import type { Capture } from '../model/capture.ts';
import type { ReviewDecision } from '../model/decision.ts';
import { canonicalJson } from './canonical-json.ts';
import { sha256 } from './disk.ts';

export const ledgerName = 'ledger.jsonl';
export const ledgerFormat = 'variorum-ledger/1';

/** What an entry before the first would have as its hash. */
export const beforeTheFirst = '0'.repeat(64);

/** What is recorded; the ledger adds its place in the chain. */
export type LedgerContent =
  | { readonly kind: 'opened'; readonly format: string; readonly tool: string }
  | { readonly kind: 'capture'; readonly capture: Capture }
  | { readonly kind: 'decision'; readonly decision: ReviewDecision };

/** `hash` is the SHA-256 over the canonical JSON of all the rest; `previous` is the hash of the entry before. */
export type LedgerEntry = LedgerContent & {
  /** 1, 2, 3, … without gaps. */
  readonly seq: number;
  readonly previous: string;
  /** UTC, ISO 8601. */
  readonly at: string;
  readonly hash: string;
};

/** The last entry that a reader has seen: where the next one joins the chain. */
export interface LedgerHead {
  readonly seq: number;
  readonly hash: string;
}

export const emptyHead: LedgerHead = { seq: 0, hash: beforeTheFirst };

/** The entry that follows `head`. */
export function sealEntry(content: LedgerContent, head: LedgerHead, at: string): LedgerEntry {
  const open = { ...content, seq: head.seq + 1, previous: head.hash, at };
  return { ...open, hash: sha256(canonicalJson(open)) };
}

/** The line that stands for an entry, with its newline. */
export function lineOf(entry: LedgerEntry): string {
  return `${canonicalJson(entry)}\n`;
}

/** The first line of a new ledger. */
export function openedEntry({ format, tool, at }: { format: string; tool: string; at: string }): string {
  return lineOf(sealEntry({ kind: 'opened', format, tool }, emptyHead, at));
}

/** The entry of a line (without newline), or in words what is wrong with it. */
export function readLine(line: string, head: LedgerHead): LedgerEntry | { readonly wrong: string } {
  const entry = parsed(line);
  if (!entry) return { wrong: 'it is no ledger entry' };
  const { hash, ...open } = entry;
  if (sha256(canonicalJson(open)) !== hash) return { wrong: 'its content does not match its hash' };
  // A second key of the same name, or a blank, would pass the hash: the line has one spelling only.
  if (canonicalJson(entry) !== line) return { wrong: 'it was written in another spelling' };
  if (entry.previous !== head.hash) return { wrong: 'it does not follow the entry before it' };
  if (entry.seq !== head.seq + 1) return { wrong: `it has number ${entry.seq}` };
  return entry;
}

const kinds: readonly string[] = ['opened', 'capture', 'decision'];

function parsed(line: string): LedgerEntry | undefined {
  try {
    const entry = JSON.parse(line);
    const known = typeof entry === 'object' && entry !== null && kinds.includes(entry.kind);
    return known && typeof entry.hash === 'string' ? entry : undefined;
  } catch {
    return undefined;
  }
}
