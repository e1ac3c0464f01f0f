/** One text as published: its characters, its blocks, and what it says about itself. Never changed, never guessed at. */
import type { Span } from './passage.ts';

export const documentKinds = ['encyclopedia', 'news', 'analysis', 'statement', 'report'] as const;
export type DocumentKind = (typeof documentKinds)[number];

export type BlockKind =
  | 'title'
  | 'heading'
  | 'dateline'
  | 'byline'
  | 'paragraph'
  | 'list-item'
  | 'quote'
  | 'table'
  | 'caption';

/** A stretch of the text that stands by itself: a paragraph, a heading, an item of a list. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** Depth of a heading (1 is the title) or of a list item. */
  readonly level?: number;
  /** Menus, share lines, appeals for money: kept, shown, never coded. The value says why it was taken for that. */
  readonly boilerplate?: string;
  /** Index of the block, earlier or later, that holds these words too (this one is a pull quote); never coded twice. */
  readonly repeats?: number;
}

/** What may be stated of a document, by itself or by a person. */
export interface Description {
  readonly title?: string;
  readonly outlet?: string;
  readonly authors?: readonly string[];
  /** Calendar day of publication, `YYYY-MM-DD`. */
  readonly published?: string;
  readonly kind?: DocumentKind;
}

/** Where a fact about a document was read, so that a reader can judge it. */
export type DescriptionGround =
  | 'json-ld'
  | 'meta'
  | 'byline'
  | 'dateline'
  | 'heading'
  | 'front-matter'
  | 'stated';

export interface Document extends Description {
  /** First 16 hex digits of the SHA-256 of the text: one text is one document, however many files hold it. */
  readonly id: string;
  /** SHA-256 of the capture's bytes. */
  readonly sha256: string;
  readonly path: string;
  readonly url?: string;
  readonly canonicalUrl?: string;
  readonly authors: readonly string[];
  /** ISO 639-1 (or -3) code; `und` when too little text to tell. */
  readonly language: string;
  /** An agency that the text or its byline marks as its origin, e.g. “(AP)”. */
  readonly agency?: string;
  /** The dateline's words for its place, as `[start, end)`, when the text opens with one. */
  readonly datelinePlace?: Span;
  /** For plain text the decoded file character for character, without a byte-order mark. */
  readonly text: string;
  /**
   * In reading order, not overlapping. They cover every non-blank character but the marks of headings, lists and
   * quotes (`==`, `#`, `-`, `1.`, `>`).
   */
  readonly blocks: readonly Block[];
  readonly grounds: Readonly<Partial<Record<keyof Description, DescriptionGround>>>;
}

/** Whether claims may be read from the block: no boiler-plate, no repeat. */
export function isCodable(block: Block): boolean {
  return block.boilerplate === undefined && block.repeats === undefined && block.kind !== 'byline';
}
