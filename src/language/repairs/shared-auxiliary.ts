/**
 * “Four soldiers were killed and a civilian wounded”: the second participle shares the auxiliary and has a subject of its
 * own. The parser takes that subject for a modifier, or leaves it out, and the four soldiers seem wounded too.
 */
import type { Lexicon } from '../../model/knowledge.ts';
import type { Repair } from './repair.ts';
import { dependents, isUnder, type TreeDraft } from './tree-draft.ts';

export const sharedAuxiliary: Repair = {
  name: 'shared-auxiliary',
  apply(draft, lexicon) {
    for (const [participle, relation] of draft.relations.entries()) {
      const first = draft.heads[participle] ?? -1;
      if (relation !== 'conj' || first < 0 || !isPassive(draft, first)) continue;
      if (!isParticipleOfHarm(draft, participle, lexicon) || hasAuxiliaryOrObject(draft, participle))
        continue;
      const own = dependents(draft, participle, 'nsubj', 'nsubj:pass')[0];
      if (own !== undefined) {
        draft.attach(own, participle, 'nsubj:pass');
        continue;
      }
      const from = draft.forms.lastIndexOf('and', participle) + 1;
      const subject = participle - 1;
      if (from <= first || subject < from || !isNounPhrase(draft, from, participle)) continue;
      for (let word = from; word < subject; word += 1)
        if (!isUnder(word, subject, draft.heads)) draft.attach(word, subject, modifierOf(draft, word));
      draft.attach(subject, participle, 'nsubj:pass');
    }
  },
};

function isPassive(draft: TreeDraft, verb: number): boolean {
  return draft.tags[verb]?.xpos === 'VBN' && dependents(draft, verb, 'aux:pass').length > 0;
}

function isParticipleOfHarm(
  { tags, lemmas, forms }: TreeDraft,
  at: number,
  { happenings }: Lexicon,
): boolean {
  if (!/^(?:VBN|VBD|JJ)$/.test(tags[at]?.xpos ?? '')) return false;
  const stem = (forms[at] ?? '').toLowerCase();
  return [lemmas[at] ?? '', stem.replace(/ed$/, ''), stem.replace(/d$/, '')].some(lemma =>
    happenings
      .get(lemma)
      ?.some(
        ({ part, count, object, type }) =>
          part === 'verb' &&
          object === 'target' &&
          (count !== undefined || type === 'ASSAULT' || type === 'COERCE'),
      ),
  );
}

function hasAuxiliaryOrObject(draft: TreeDraft, at: number): boolean {
  return dependents(draft, at, 'aux', 'aux:pass', 'obj').length > 0;
}

/** A determiner or number, then at most three words of a noun phrase, with no preposition and no verb among them. */
function isNounPhrase({ tags, forms }: TreeDraft, from: number, to: number): boolean {
  const words = tags.slice(from, to);
  const opens =
    /^(?:DT|CD|PRP\$)$/.test(words[0]?.xpos ?? '') ||
    /^(?:several|many|dozens|scores|hundreds)$/i.test(forms[from] ?? '');
  return (
    opens && words.length <= 4 && words.every(({ upos }) => /^(?:DET|NUM|ADJ|NOUN|PROPN|PRON)$/.test(upos))
  );
}

function modifierOf({ tags }: TreeDraft, at: number): string {
  const upos = tags[at]?.upos ?? '';
  return upos === 'DET' ? 'det' : upos === 'NUM' ? 'nummod' : upos === 'ADJ' ? 'amod' : 'compound';
}
