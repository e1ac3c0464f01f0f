/**
 * “On 30 April 2019 armed groups stormed the post”: a date at the head of a sentence, no comma behind it, is when. The
 * parser at times counts the subject by it.
 */
import { monthPattern } from '../times/calendar-words.ts';
import type { Repair } from './repair.ts';
import type { TreeDraft } from './tree-draft.ts';

const opening = new RegExp(
  `^((?:on|in|by|since) )?((?:\\d{1,2}(?:st|nd|rd|th)? )?${monthPattern}(?: \\d{1,2}(?:st|nd|rd|th)?)?(?: ,)?(?: (?:19|20)\\d\\d)?) [^,:]`,
  'i',
);

export const dateBeforeSubject: Repair = {
  name: 'date-before-subject',
  apply(draft) {
    const found = opening.exec(draft.forms.slice(0, 8).join(' '));
    const from = found?.[1] ? 1 : 0;
    const to = from + (found?.[2]?.split(' ').length ?? 0);
    if (to - from < 2) return;
    let top: number | undefined;
    for (let word = from; word < to; word += 1) {
      const head = draft.heads[word] ?? -1;
      if (head >= from && head < to) continue;
      const verb = verbAbove(draft, head);
      if (top === undefined) {
        top = word;
        if (verb !== undefined && verb !== head) draft.attach(word, verb, from > 0 ? 'obl' : 'obl:unmarked');
      } else if (verb !== undefined) draft.attach(word, top, 'nmod:unmarked');
    }
    if (top !== undefined && from > 0) draft.attach(0, top, 'case');
  },
};

/** The verb that the noun at `at` is a subject of, or `at` itself where it is a verb. */
function verbAbove(draft: TreeDraft, at: number): number | undefined {
  for (let here = at, steps = 0; here >= 0 && steps < 6; steps += 1) {
    if (draft.tags[here]?.upos === 'VERB') return here;
    here = draft.heads[here] ?? -1;
  }
  return undefined;
}
