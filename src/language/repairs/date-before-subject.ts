/**
 * “On 30 April 2019 armed groups stormed the post”: a date at the head of a sentence, no comma behind it, is when. The
 * parser at times counts the subject by it.
 */
import { monthPattern } from '../times/calendar-words.ts';
import type { Repair } from './repair.ts';
import type { TreeDraft } from './tree-draft.ts';

const opening = new RegExp(
  `^((?:(?:in|at|during|on|by|since) the (?:[a-z]+ ){1,2}of )|(?:(?:on|in|by|since) ))?((?:last|this|next) (?:week|weekend|month|year|night|spring|summer|autumn|winter|${monthPattern})|(?:\\d{1,2}(?:st|nd|rd|th)? )?${monthPattern}(?: \\d{1,2}(?:st|nd|rd|th)?)?(?: ,)?(?: (?:19|20)\\d\\d)?) [^,:]`,
  'i',
);

export const dateBeforeSubject: Repair = {
  name: 'date-before-subject',
  apply(draft) {
    const found = opening.exec(draft.forms.slice(0, 8).join(' '));
    if (!found) return;
    const from = found[1]?.trim().split(' ').length ?? 0;
    const to = from + (found[2]?.split(' ').length ?? 0);
    // “In the last week of January armed men …”: the month hangs on its week.
    if (from > 1) return hangOnPart(draft, from, to);
    if (to - from < 2) return;
    // “Last September two soldiers …”.
    const first = /^(?:last|this|next)$/i.test(draft.forms[from] ?? '') ? to - 1 : from;
    const verb = draft.heads
      .slice(from, to)
      .flatMap(head => (head >= from && head < to ? [] : (verbAbove(draft, head) ?? [])))[0];
    if (verb === undefined || (draft.heads[first] === verb && /subj/.test(draft.relations[first] ?? '')))
      return;
    draft.attach(first, verb, from > 0 ? 'obl' : 'obl:unmarked');
    for (let word = from; word < to; word += 1) {
      const head = draft.heads[word] ?? -1;
      if (word === first || (head >= from && head < to)) continue;
      draft.attach(word, first, word < first ? 'amod' : 'nmod:unmarked');
    }
    if (from > 0) draft.attach(0, first, 'case');
  },
};

/** @param from of the month's first word; “of” stands before it, the part of the month before that. */
function hangOnPart(draft: TreeDraft, from: number, to: number): void {
  const [part, month] = [from - 2, to - 1];
  const head = draft.heads[month] ?? -1;
  if (head < to || draft.tags[head]?.upos === 'VERB') return;
  const verb = verbAbove(draft, head);
  if (verb === undefined) return;
  const subject = draft.heads[head] === part ? head : undefined;
  draft.attach(month, part, 'nmod');
  draft.attach(from - 1, month, 'case');
  if (subject !== undefined) draft.attach(subject, verb, 'nsubj');
}

/** The verb that the noun at `at` is a subject of, or `at` itself where it is a verb. */
function verbAbove(draft: TreeDraft, at: number): number | undefined {
  for (let here = at, steps = 0; here >= 0 && steps < 6; steps += 1) {
    if (draft.tags[here]?.upos === 'VERB') return here;
    here = draft.heads[here] ?? -1;
  }
  return undefined;
}
