/**
 * “Gunmen killed at least 12 soldiers”: the preposition belongs to the number, and the soldiers are the object. The parser
 * at times takes them for an oblique. “Wounded at least 12”: behind a verb of harm so is the bare number.
 */
import type { Lexicon } from '../../model/knowledge.ts';
import type { Repair } from './repair.ts';
import { dependents, type TreeDraft } from './tree-draft.ts';

export const countedObject: Repair = {
  name: 'counted-object',
  apply(draft, lexicon) {
    for (const [noun, relation] of draft.relations.entries()) {
      if (relation !== 'obl' && relation !== 'obl:unmarked') continue;
      const verb = draft.heads[noun] ?? -1;
      if (draft.tags[verb]?.upos !== 'VERB' || noun < verb) continue;
      if (isPassive(draft, verb) || dependents(draft, verb, 'obj').length > 0) continue;
      if (isCountedNoun(draft, verb, noun) || isBareNumber(draft, verb, noun, lexicon))
        draft.attach(noun, verb, 'obj');
    }
  },
};

function isCountedNoun(draft: TreeDraft, verb: number, noun: number): boolean {
  return (
    draft.tags[noun]?.upos === 'NOUN' &&
    isApproximate(draft, verb + 1) &&
    isCounted(draft, noun) &&
    dependents(draft, noun, 'case').length === 0
  );
}

/** “Killed more than 40 in the town”: the number follows the words that make it rough. */
function isBareNumber(draft: TreeDraft, verb: number, number: number, { happenings }: Lexicon): boolean {
  return (
    draft.tags[number]?.upos === 'NUM' &&
    number === verb + 3 &&
    isApproximate(draft, verb + 1) &&
    (happenings
      .get(draft.lemmas[verb] ?? '')
      ?.some(({ part, count, object }) => part === 'verb' && count !== undefined && object === 'target') ??
      false)
  );
}

function isPassive(draft: TreeDraft, verb: number): boolean {
  return (
    dependents(draft, verb, 'aux:pass').length > 0 ||
    (draft.tags[verb]?.xpos === 'VBN' && dependents(draft, verb, 'aux').length === 0)
  );
}

/** “At least”, “up to”, “more than” right behind the verb. */
function isApproximate(draft: TreeDraft, from: number): boolean {
  const words = draft.forms
    .slice(from, from + 2)
    .join(' ')
    .toLowerCase();
  return /^(?:at least|at most|up to|more than|fewer than|less than|close to|as many)$/.test(words);
}

/** A number of things that are no spans of time or room. */
function isCounted(draft: TreeDraft, noun: number): boolean {
  const counted = dependents(draft, noun, 'nummod').length > 0;
  return (
    counted &&
    !/^(?:second|minute|hour|day|night|week|month|year|decade|time|metre|meter|kilometre|kilometer|mile|percent)$/.test(
      draft.lemmas[noun] ?? '',
    )
  );
}
