/**
 * “In Haro, at least 20 villagers, half of them children, were killed”: a noun phrase without a preposition before a verb
 * that has no subject is its subject. The parser at times hangs it on the verb as if “at” were its preposition.
 */
import type { Repair } from './repair.ts';
import { dependents, type TreeDraft } from './tree-draft.ts';

export const countedSubject: Repair = {
  name: 'counted-subject',
  apply(draft) {
    for (const [verb, { upos, xpos }] of draft.tags.entries()) {
      if (upos !== 'VERB') continue;
      const passive = dependents(draft, verb, 'aux:pass').length > 0;
      if (!passive && xpos !== 'VBD') continue;
      const told = dependents(
        draft,
        verb,
        'nsubj',
        'nsubj:pass',
        'csubj',
        'csubj:pass',
        'expl',
        'cc',
        'mark',
      );
      if (!told.every(word => isPartOfThem(draft, word))) continue;
      const subject = dependents(draft, verb, 'obl').findLast(word => word < verb && isCounted(draft, word));
      if (subject === undefined) continue;
      for (const part of told) draft.attach(part, subject, 'appos');
      draft.attach(subject, verb, passive ? 'nsubj:pass' : 'nsubj');
      for (const mark of dependents(draft, subject, 'case')) draft.attach(mark, mark + 1, 'case');
      // “On Sunday at least nine nurses”: what stands before the noun with a preposition is not part of it.
      for (const before of dependents(draft, subject, 'nmod'))
        if (before < subject && dependents(draft, before, 'case').length > 0)
          draft.attach(before, verb, 'obl');
    }
  },
};

/** A noun with a number of its own, no preposition, and no time: “at least 20 villagers”. */
function isCounted(draft: TreeDraft, noun: number): boolean {
  return (
    /^(?:NNS|NNPS)$/.test(draft.tags[noun]?.xpos ?? '') &&
    !/^(?:second|minute|hour|day|night|week|month|year|time|kilometre|kilometer|mile|metre|meter)$/.test(
      draft.lemmas[noun] ?? '',
    ) &&
    dependents(draft, noun, 'nummod').length > 0 &&
    dependents(draft, noun, 'case').every(mark => isBound(draft, mark))
  );
}

/** “A third of them”, “most of them”: part of those named before, and no subject beside them. */
function isPartOfThem(draft: TreeDraft, word: number): boolean {
  return dependents(draft, word, 'nmod').some(whole => /^(?:them|whom)$/i.test(draft.forms[whole] ?? ''));
}

/** “At least” and “at most” belong to the number. */
function isBound(draft: TreeDraft, mark: number): boolean {
  return /^at$/i.test(draft.forms[mark] ?? '') && /^(?:least|most)$/i.test(draft.forms[mark + 1] ?? '');
}
