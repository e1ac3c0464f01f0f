/**
 * “The front claimed responsibility for the attack on a bus in Gao on Friday”: whom the attack was against, where and
 * when hang on the attack. The parser hangs them on the verb.
 */
import type { Lexicon } from '../../model/knowledge.ts';
import type { Repair } from './repair.ts';
import { dependents, type TreeDraft } from './tree-draft.ts';

const answers = /^(?:claim|deny|disclaim|accept|admit|take|reject|acknowledge|blame)$/;
const shares = /^(?:responsibility|credit|involvement|role|part|hand|guilt|blame)$/;
const prepositions = /^(?:against|on|upon|in|at|near|inside|outside|of|to|between)$/;

export const deedAnsweredFor: Repair = {
  name: 'deed-answered-for',
  apply(draft, lexicon) {
    for (const [verb, lemma] of draft.lemmas.entries()) {
      if (lemma === 'accuse') hangCharge(draft, verb, lexicon);
      if (!answers.test(lemma) || draft.tags[verb]?.upos !== 'VERB') continue;
      const deed = deedOf(draft, verb, lemma);
      if (deed === undefined) continue;
      let above = deed;
      for (const word of dependents(draft, verb, 'obl', 'obl:unmarked', 'nmod')) {
        if (word < deed || !isOfDeed(draft, word, lexicon)) continue;
        if (draft.attach(word, above, 'nmod')) above = deed;
      }
    }
  },
};

/** “Accused the Front of the killings”: the charge hangs on the verb, not on the accused. */
function hangCharge(draft: TreeDraft, verb: number, { happenings }: Lexicon): void {
  for (const accused of dependents(draft, verb, 'obj'))
    for (const word of dependents(draft, accused, 'nmod')) {
      const deed = happenings.get(draft.lemmas[word] ?? '')?.some(({ part }) => part === 'noun');
      if (deed && caseOf(draft, word) === 'of') draft.attach(word, verb, 'obl');
    }
}

/** “Responsibility for the attack”, “any part in the raid”; “blamed the rebels for the attack”. */
function deedOf(draft: TreeDraft, verb: number, lemma: string): number | undefined {
  const object = dependents(draft, verb, 'obj').find(word => word > verb);
  if (object === undefined) return undefined;
  if (lemma !== 'blame' && !shares.test(draft.lemmas[object] ?? '')) return undefined;
  const behind = [...dependents(draft, object, 'nmod'), ...dependents(draft, verb, 'obl')];
  return behind.find(word => {
    const mark = caseOf(draft, word);
    return word > object && (mark === 'for' || (mark === 'in' && lemma !== 'blame'));
  });
}

/** Words on whom, where and when; “in a statement”, “on Telegram” tell of the speech. */
function isOfDeed(draft: TreeDraft, word: number, { reporting }: Lexicon): boolean {
  if (!prepositions.test(caseOf(draft, word))) return false;
  const work =
    reporting.get(draft.lemmas[word] ?? '')?.some(({ frames }) => frames.includes('work')) ?? false;
  return (
    !work &&
    !/^(?:telegram|x|twitter|facebook|medium|channel|website|television|radio|platform|interview)$/i.test(
      draft.lemmas[word] ?? '',
    )
  );
}

function caseOf(draft: TreeDraft, word: number): string {
  const mark = dependents(draft, word, 'case').find(one => one < word);
  return mark === undefined ? '' : (draft.forms[mark]?.toLowerCase() ?? '');
}
