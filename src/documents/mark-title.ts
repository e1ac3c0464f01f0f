/** Which line above the body is the title, and which are menu words and labels. Refuses single words as titles. */
import { addFacts, type Draft, type Facts } from './draft.ts';
import { countWords, foldWords } from './fold-words.ts';

/** A menu word or the name of a section has no more words; a title as short must be shown by what stands around it. */
const fewWords = 3;
const mostWords = 18;
const shortLine = 40;

export interface TitledHead {
  readonly drafts: readonly Draft[];
  readonly facts: Facts;
}

/**
 * The title that the markup shows, else the first of the lines that stand together right above the byline, or
 * above the body where no byline is.
 * @param head the blocks before the body.
 */
export function markTitle(text: string, head: readonly Draft[], facts: Facts): TitledHead {
  const at = head.findIndex(draft => draft.kind === 'title' && draft.boilerplate === undefined);
  const title = at < 0 ? titleLine(text, head) : at;
  const draft = head[title];
  if (!draft) return { drafts: head, facts };
  const drafts = head.with(title, { ...draft, kind: 'title', level: 1 });
  return {
    drafts,
    facts: addFacts(facts, { title: oneLine(text.slice(draft.start, draft.end)) }, 'heading'),
  };
}

function titleLine(text: string, head: readonly Draft[]): number {
  const byline = head.findIndex(draft => draft.kind === 'byline');
  const above = byline > 0 ? lastTogether(text, head.slice(0, byline)) : -1;
  return above >= 0 ? above : lastTogether(text, head);
}

/** The first of the last lines that stand together: what follows a title without a break is its second line. */
function lastTogether(text: string, head: readonly Draft[]): number {
  const wordsOf = (draft: Draft) => text.slice(draft.start, draft.end);
  const lines = head.map(draft => isOpen(draft) && isTitleLike(wordsOf(draft)));
  const small = lines.map((is, at) => is && !isCapitals(wordsOf(head[at] as Draft)));
  const candidates = [small, lines, shortTitle(head)].find(marks => marks.includes(true)) ?? [];
  let at = candidates.lastIndexOf(true);
  while (at > 0 && candidates[at - 1]) at--;
  return at;
}

/** A caption is longer, or ends with its credit in brackets; a sentence ends with its full stop. */
function isTitleLike(words: string): boolean {
  const count = countWords(foldWords(words));
  return count > fewWords && count <= mostWords && !/[.;,:)\]]["”’']?$/u.test(words);
}

/** A title of two or three words must be alone, or be what a byline or day follows; menus are never alone. */
function shortTitle(head: readonly Draft[]): boolean[] {
  const alone = head.filter(isOpen).length === 1;
  return head.map((draft, at) => {
    const next = head[at + 1]?.kind;
    return isOpen(draft) && (alone || (at === 0 && (next === 'byline' || next === 'dateline')));
  });
}

/** What is left of short lines above the body: menu words, the name of the section or of the paper. */
export function markLabels(text: string, head: readonly Draft[]): Draft[] {
  return head.map((draft, at) => {
    if (!isOpen(draft) || (draft.kind === 'heading' && at === head.length - 1)) return draft;
    const count = countWords(foldWords(text.slice(draft.start, draft.end)));
    const besideByline = head[at - 1]?.kind === 'byline' && draft.end - draft.start <= shortLine;
    return count <= fewWords || besideByline
      ? { ...draft, boilerplate: 'a menu or a label above the article' }
      : draft;
  });
}

function isOpen(draft: Draft): boolean {
  return draft.boilerplate === undefined && (draft.kind === 'paragraph' || draft.kind === 'heading');
}

function isCapitals(words: string): boolean {
  return !/\p{Ll}/u.test(words) && /\p{Lu}/u.test(words);
}

function oneLine(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .replace(/^[*_]+|[*_]+$/g, '')
    .trim();
}
