/** “After clashes with the army”, “coffee growers blocked the road”: plural nouns that the tagger takes for verbs in “-s”. */
import type { Tags } from '../../model/knowledge.ts';

/** Words that never open a clause. */
const preposition =
  /^(?:after|before|during|amid|amidst|in|of|with|by|from|following|despite|over|under|against|for|between|into|near|without)$/i;

/** Whether the word at `at`, tagged a verb in the third person, can only be a plural noun. */
export function isPluralNoun(forms: readonly string[], tags: readonly Tags[], at: number): boolean {
  const form = forms[at] ?? '';
  if (tags[at]?.xpos !== 'VBZ' || tags[at]?.upos !== 'VERB' || !/^\p{L}?[a-z]+[^s]s$/u.test(form))
    return false;
  const before = tags[at - 1]?.xpos ?? '';
  // “In Gao, clashes between herders and farmers were reported”
  if (/^(?:clashes|skirmishes|battles|talks)$/i.test(form) && /^between$/i.test(forms[at + 1] ?? ''))
    return true;
  if (preposition.test(forms[at - 1] ?? '') && before === 'IN') return true;
  // “A strike that witnesses attributed to the army”: who witnesses something has no second verb.
  if (/^witnesses$/i.test(form)) return /^VB[DNP]$/.test(tags[at + 1]?.xpos ?? '');
  // Two finite verbs in a row, and nothing that opens a clause before the first.
  const opensClause = tags
    .slice(Math.max(0, at - 4), at)
    .some(({ xpos }) => /^(?:W|MD|VB[DZP]|CC|PRP$)/.test(xpos));
  return /^(?:VBD|MD)$/.test(tags[at + 1]?.xpos ?? '') && !opensClause;
}
