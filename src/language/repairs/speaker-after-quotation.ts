/**
 * “‘We will not leave,’ the narrator warns”: a quotation first, then who says it. The parser at times makes one noun phrase
 * of the speaker and the verb, or gives the verb no subject.
 */
import type { Repair } from './repair.ts';
import { dependents, type TreeDraft } from './tree-draft.ts';

export const speakerAfterQuotation: Repair = {
  name: 'speaker-after-quotation',
  apply(draft, { reporting }) {
    for (const [verb, { xpos }] of draft.tags.entries()) {
      if (
        !/^VB[DZP]$/.test(xpos) ||
        !reporting.get(draft.lemmas[verb] ?? '')?.some(({ part }) => part === 'verb')
      )
        continue;
      if (dependents(draft, verb, 'nsubj', 'nsubj:pass', 'expl').length > 0) continue;
      const speaker = verb - 1;
      if (!/^(?:NN|NNS|NNP|NNPS|PRP)$/.test(draft.tags[speaker]?.xpos ?? '')) continue;
      if (!opensAfterQuotation(draft, speaker)) continue;
      // The noun phrase first, so that its article follows it and not the verb.
      if (draft.heads[speaker] === verb) draft.attach(speaker, verb, 'nsubj');
      else if ((draft.heads[speaker] ?? -1) >= 0 && !draft.attach(speaker, verb, 'nsubj')) continue;
      for (let at = speaker - 1; at >= 0 && isOfPhrase(draft, at); at -= 1) {
        if (draft.heads[at] === verb) draft.attach(at, speaker, relationWithin(draft, at));
      }
    }
  },
};

/** Only determiners, adjectives and names lie between the closing mark and the speaker. */
function opensAfterQuotation(draft: TreeDraft, speaker: number): boolean {
  let at = speaker - 1;
  while (at >= 0 && isOfPhrase(draft, at)) at -= 1;
  return (
    at >= 2 &&
    /^["',]$/.test(draft.forms[at] ?? '') &&
    draft.forms.slice(0, at + 1).some(form => form === '"' || form === "'")
  );
}

function isOfPhrase(draft: TreeDraft, at: number): boolean {
  return /^(?:DT|PRP\$|CD|JJ|NN|NNP|NNPS|NNS|HYPH|POS)$/.test(draft.tags[at]?.xpos ?? '');
}

function relationWithin(draft: TreeDraft, at: number): string {
  const xpos = draft.tags[at]?.xpos ?? '';
  if (xpos === 'DT') return 'det';
  if (xpos === 'PRP$') return 'nmod:poss';
  if (xpos === 'CD') return 'nummod';
  return xpos === 'JJ' ? 'amod' : 'compound';
}
