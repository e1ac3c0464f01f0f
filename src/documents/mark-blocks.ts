/** Blocks as their lines show them to blocks as a reader takes them: title, byline, dateline, boiler-plate, repeats. */

import type { Block } from '../model/document.ts';
import { type FoldedDraft, foldDrafts, matchPhrase, type PhraseRule, phraseRules } from './boilerplate.ts';
import type { Draft, Facts, LaidOutText, ReadingContext } from './draft.ts';
import { endsSentence } from './fold-words.ts';
import { markHead } from './mark-head.ts';
import { markRepeats } from './mark-repeats.ts';
import { isNote, markTail } from './mark-tail.ts';

export interface MarkedText {
  readonly blocks: readonly Block[];
  readonly facts: Facts;
}

/** Every rule about blocks, in its order: phrases, the head, the tail, then what is printed twice. */
export function markBlocks(laidOut: LaidOutText, context: ReadingContext): MarkedText {
  const { text, facts } = laidOut;
  const folded = foldDrafts(text, laidOut.drafts);
  const phrased = markPhrases(text, folded, context);
  const head = markHead(text, phrased, beginOfBody(text, phrased), facts, context);
  const tail = markTail(text, head.drafts, head.facts, context);
  return { blocks: markRepeats(foldDrafts(text, tail.drafts, folded)).map(withoutHints), facts: tail.facts };
}

/** Where the article's own paragraphs begin; behind the last block when nothing reads like one. */
function beginOfBody(text: string, drafts: readonly Draft[]): number {
  const first = drafts.findIndex(draft => isBody(text, draft));
  return first < 0 ? drafts.length : first;
}

const prose = new Set<Block['kind']>(['paragraph', 'quote', 'list-item', 'table']);

function isBody(text: string, draft: Draft): boolean {
  if (draft.boilerplate !== undefined || draft.byline || !prose.has(draft.kind)) return false;
  const length = draft.end - draft.start;
  if (draft.kind === 'list-item' && length >= 50) return true;
  return length >= 200 || (length >= 50 && endsSentence(text.slice(draft.start, draft.end)));
}

function markPhrases(text: string, folded: readonly FoldedDraft[], context: ReadingContext): Draft[] {
  const rules = phraseRules(context.phrases);
  const marked = folded.map(block => markPhrase(text, block, rules, false));
  const atEdge = (at: number) => {
    const draft = marked[at] as Draft;
    if (draft.boilerplate === undefined) {
      marked[at] = markPhrase(text, folded[at] as FoldedDraft, rules, true);
    }
    return marked[at]?.boilerplate !== undefined || !isBody(text, draft);
  };
  // From either side inwards, up to the first paragraph that is the article's own.
  let first = 0;
  while (first < marked.length && atEdge(first)) first++;
  let last = marked.length - 1;
  while (last > first && (atEdge(last) || isNote(text, marked[last] as Draft, context))) last--;
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
