/**
 * “The following week, the general visited the camp”: a span of time at the head of a sentence is when, not who. The parser
 * at times makes it the subject, or takes the subject for another name of it.
 */
import type { Repair } from './repair.ts';
import { dependents, type TreeDraft } from './tree-draft.ts';

export const timeForSubject: Repair = {
  name: 'time-for-subject',
  apply(draft) {
    for (const [time, { upos }] of draft.tags.entries()) {
      if (!/^(?:NOUN|PROPN)$/.test(upos) || !isTime(draft.lemmas[time] ?? '')) continue;
      if (/^nsubj/.test(draft.relations[time] ?? '')) freeSubject(draft, time);
      else if (draft.relations[time] === 'obl:unmarked') freeApposed(draft, time);
    }
  },
};

/** “This month rebels kidnapped …”, the month hanging on the rebels, who are the subject of a verb. */
function freeSubject(draft: TreeDraft, time: number): void {
  const noun = draft.heads[time] ?? -1;
  const verb = draft.heads[noun] ?? -1;
  if (time > noun || draft.tags[noun]?.upos === 'VERB' || draft.tags[verb]?.upos !== 'VERB') return;
  if (/^nsubj/.test(draft.relations[noun] ?? '') && dependents(draft, noun, 'cop').length === 0)
    draft.attach(time, verb, dependents(draft, time, 'case').length > 0 ? 'obl' : 'obl:unmarked');
}

/** “The following week, the general, …, visited”, the general taken for another name of the week. */
function freeApposed(draft: TreeDraft, time: number): void {
  const verb = draft.heads[time] ?? -1;
  if (
    draft.tags[verb]?.upos !== 'VERB' ||
    dependents(draft, verb, 'nsubj', 'nsubj:pass', 'csubj', 'expl').length > 0
  )
    return;
  const subject = dependents(draft, time, 'appos').find(word => word > time && word < verb);
  if (subject === undefined || isTime(draft.lemmas[subject] ?? '')) return;
  const passive = dependents(draft, verb, 'aux:pass').length > 0;
  draft.attach(subject, verb, passive ? 'nsubj:pass' : 'nsubj');
}

function isTime(lemma: string): boolean {
  return /^(?:second|minute|hour|day|night|morning|afternoon|evening|week|weekend|month|year|decade|spring|summer|autumn|winter|today|yesterday|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)$/.test(
    lemma,
  );
}
