/**
 * “The Front, which controls the border, released twenty prisoners”: a sentence has a verb, and a noun before it is its
 * subject. The parser at times makes the noun the root and leaves the verb beside it without a subject.
 */
import type { Repair } from './repair.ts';
import { dependents, type TreeDraft } from './tree-draft.ts';

export const subjectForRoot: Repair = {
  name: 'subject-for-root',
  apply(draft) {
    takeBesides(draft);
    const root = draft.heads.indexOf(-1);
    if (
      !/^(?:NOUN|PROPN|PRON)$/.test(draft.tags[root]?.upos ?? '') ||
      dependents(draft, root, 'cop', 'case', 'nsubj').length > 0
    )
      return;
    const verb = dependents(draft, root, 'parataxis', 'acl', 'conj', 'dep', 'xcomp').find(
      word => word > root && isSubjectless(draft, word),
    );
    if (verb === undefined || dependents(draft, verb, 'cc').length > 0 || !isAside(draft, root, verb)) return;
    const passive = dependents(draft, verb, 'aux:pass').length > 0;
    // What was said of when and how the noun was nothing: it was said of the verb.
    for (const word of dependents(draft, root, 'advmod', 'obl', 'obl:unmarked', 'advcl', 'punct')) {
      if (word < root || draft.relations[word] === 'punct')
        draft.attach(word, verb, draft.relations[word] ?? 'dep');
    }
    draft.raise(verb, root, passive ? 'nsubj:pass' : 'nsubj');
  },
};

/** “The Front, which Mali is said to back, entered the town, officials said”: noun and verb hang side by side on “said”. */
function takeBesides(draft: TreeDraft): void {
  for (const [verb, relation] of draft.relations.entries()) {
    if (relation !== 'ccomp' || !isSubjectless(draft, verb)) continue;
    const noun = dependents(draft, draft.heads[verb] ?? -1, 'ccomp').findLast(
      word => word < verb && /^(?:NOUN|PROPN)$/.test(draft.tags[word]?.upos ?? ''),
    );
    if (noun === undefined || dependents(draft, noun, 'cop', 'case', 'nsubj').length > 0) continue;
    const passive = dependents(draft, verb, 'aux:pass').length > 0;
    draft.attach(noun, verb, passive ? 'nsubj:pass' : 'nsubj');
  }
}

function isSubjectless(draft: TreeDraft, verb: number): boolean {
  const helpers = dependents(draft, verb, 'aux', 'aux:pass');
  const finite =
    /^VB[DZP]$/.test(draft.tags[verb]?.xpos ?? '') ||
    isPastWithObject(draft, verb) ||
    helpers.some(word => /^(?:VB[DZP]|MD)$/.test(draft.tags[word]?.xpos ?? ''));
  return finite && dependents(draft, verb, 'nsubj', 'nsubj:pass', 'csubj', 'expl', 'mark').length === 0;
}

/** “Strikes targeted bases”: a participle that says something of a noun has no object, its past tense looks the same. */
function isPastWithObject(draft: TreeDraft, verb: number): boolean {
  return (
    draft.tags[verb]?.xpos === 'VBN' &&
    (draft.forms[verb] ?? '').endsWith('ed') &&
    dependents(draft, verb, 'aux', 'aux:pass', 'obl:agent').length === 0 &&
    dependents(draft, verb, 'obj').some(word => word > verb)
  );
}

/** Between noun and verb stands an aside that a comma closes, or nothing. */
function isAside(draft: TreeDraft, noun: number, verb: number): boolean {
  const between = draft.forms.slice(noun + 1, verb);
  if (between.some(form => /^[:;"(-]$|^--$/.test(form))) return false;
  return between.length === 0 || (between.length > 2 && between[0] === ',' && between.at(-1) === ',');
}
