/** Blocks as their lines show them to blocks as a reader takes them: title, byline, dateline, boiler-plate, repeats. */

import type { Block } from '../model/document.ts';
import { type FoldedDraft, foldDrafts, matchPhrase, type PhraseRule, phraseRules } from './boilerplate.ts';
import type { Draft, Facts, LaidOutText, ReadingContext } from './draft.ts';
import { endsSentence } from './fold-words.ts';
import { markHead } from './mark-head.ts';
import { markRepeats } from './mark-repeats.ts';
import { markTail } from './mark-tail.ts';

export interface MarkedText {
  readonly blocks: readonly Block[];
  readonly facts: Facts;
}

/** Every rule about blocks, in its order: phrases, the head, the tail, then what is printed twice. */
export function markBlocks(laidOut: LaidOutText, context: ReadingContext): MarkedText {
  const { text, facts } = laidOut;
  const rules = phraseRules(context.phrases).filter(rule => rule.match !== 'bio' && rule.match !== 'label');
  const phrased = markPhrases(text, foldDrafts(text, laidOut.drafts), rules);
  const head = markHead(text, phrased, bodyOf(text, phrased).first, facts, context);
  const tail = markTail(text, head.drafts, head.facts, context);
  return { blocks: markRepeats(foldDrafts(text, tail.drafts)).map(withoutHints), facts: tail.facts };
}

/** Where the article's own paragraphs begin and end; an empty body when nothing reads like one. */
export function bodyOf(
  text: string,
  drafts: readonly Draft[],
): { readonly first: number; readonly last: number } {
  const first = drafts.findIndex(draft => isBody(text, draft));
  const last = drafts.findLastIndex(draft => isBody(text, draft));
  return first < 0 ? { first: drafts.length, last: -1 } : { first, last };
}

const prose = new Set<Block['kind']>(['paragraph', 'quote', 'list-item', 'table']);

function isBody(text: string, draft: Draft): boolean {
  if (draft.boilerplate !== undefined || draft.byline || !prose.has(draft.kind)) return false;
  const length = draft.end - draft.start;
  if (draft.kind === 'list-item' && length >= 50) return true;
  return length >= 200 || (length >= 50 && endsSentence(text.slice(draft.start, draft.end)));
}

function markPhrases(text: string, folded: readonly FoldedDraft[], rules: readonly PhraseRule[]): Draft[] {
  const anywhere = folded.map(block => markPhrase(text, block, rules, false));
  // Rules that hold only at the edges need to know where the body is, and other rules tell that.
  const { first, last } = bodyOf(text, anywhere);
  const marked = folded.map((block, at) => {
    const draft = anywhere[at] as Draft;
    return draft.boilerplate !== undefined || (at >= first && at < last)
      ? draft
      : markPhrase(text, block, rules, true);
  });
  return marked;
}

function markPhrase(text: string, block: FoldedDraft, rules: readonly PhraseRule[], atEdge: boolean): Draft {
  const { draft, words } = block;
  if (draft.boilerplate !== undefined) return draft;
  if (words === '') return { ...draft, boilerplate: 'no words' };
  if (/^(?:©|\(c\) ?\d{4})/i.test(text.slice(draft.start, draft.start + 12))) {
    return { ...draft, boilerplate: 'a note on copyright' };
  }
  const rule = matchPhrase(block, rules, atEdge);
  return rule ? { ...draft, boilerplate: rule.reason } : draft;
}

function withoutHints({ byline: _, ...block }: Draft): Block {
  return block;
}
