/**
 * “In Haro, at least 20 villagers, half of them children, were killed”; “On 3 May rebel fighters, some of them boys, raided the
 * camp”: people without a preposition before a verb that has no subject are its subject. The parser at times hangs them on the verb
 * as if the words before them were their preposition.
 */
import type { Lexicon } from '../../model/knowledge.ts';
import type { Repair } from './repair.ts';
import { dependents, type TreeDraft } from './tree-draft.ts';

export const bareSubject: Repair = {
  name: 'bare-subject',
  apply(draft, lexicon) {
    for (const [verb, { upos, xpos }] of draft.tags.entries()) {
      if (upos !== 'VERB') continue;
      const passive = dependents(draft, verb, 'aux:pass').length > 0;
      if (!passive && xpos === 'VBG') continue;
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
      const subject = dependents(draft, verb, 'obl', 'obl:unmarked').findLast(
        word =>
          word < verb && isBare(draft, word) && (isCounted(draft, word) || isPeople(draft, word, lexicon)),
      );
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

/** A noun with no preposition: “at least” and “at most” belong to its number. */
function isBare(draft: TreeDraft, noun: number): boolean {
  return (
    /^(?:NNS|NNPS)$/.test(draft.tags[noun]?.xpos ?? '') &&
    dependents(draft, noun, 'case').every(mark => isBound(draft, mark))
  );
}

/** With a number of its own, and no time: “at least 20 villagers”. */
function isCounted(draft: TreeDraft, noun: number): boolean {
  return (
    !/^(?:second|minute|hour|day|night|week|month|year|time|kilometre|kilometer|mile|metre|meter)$/.test(
      draft.lemmas[noun] ?? '',
    ) && dependents(draft, noun, 'nummod').length > 0
  );
}

function isPeople(draft: TreeDraft, noun: number, { agents }: Lexicon): boolean {
  return agents.has(draft.lemmas[noun] ?? '');
}

/** “A third of them”, “most of them”: part of those named before, and no subject beside them. */
function isPartOfThem(draft: TreeDraft, word: number): boolean {
  return dependents(draft, word, 'nmod').some(whole => /^(?:them|whom)$/i.test(draft.forms[whole] ?? ''));
}

/** “At least” and “at most” belong to the number. */
function isBound(draft: TreeDraft, mark: number): boolean {
  return /^at$/i.test(draft.forms[mark] ?? '') && /^(?:least|most)$/i.test(draft.forms[mark + 1] ?? '');
}
