/** “…, a charge Tehran rejects”: a relative clause without pronoun. The parser takes charge and Tehran for one subject. */
import type { Repair } from './repair.ts';
import { isUnder, type TreeDraft } from './tree-draft.ts';

const charges = /^(?:charge|accusation|allegation|claim|assertion)$/;
const denials = /^(?:deny|reject|dispute|refute|dismiss|contest)$/;

export const deniedCharge: Repair = {
  name: 'denied-charge',
  apply(draft) {
    for (const [charge, lemma] of draft.lemmas.entries()) {
      if (!charges.test(lemma) || !/^an?$/i.test(draft.forms[charge - 1] ?? '')) continue;
      if (draft.forms[charge - 2] !== ',') continue;
      const verb = denialBehind(draft, charge);
      if (verb === undefined || draft.heads[verb] === charge) continue;
      hangClause(draft, charge, verb);
    }
  },
};

/** The verb that ends what follows the charge: a name or noun phrase stands between, and nothing else. */
function denialBehind(draft: TreeDraft, charge: number): number | undefined {
  for (let at = charge + 1; at < Math.min(charge + 9, draft.forms.length); at += 1) {
    const { upos, xpos } = draft.tags[at] ?? { upos: '', xpos: '' };
    if (denials.test(draft.lemmas[at] ?? '') && /^VB/.test(xpos)) return at > charge + 1 ? at : undefined;
    if (!/^(?:DET|ADJ|NOUN|PROPN|PRON|PART|ADP|AUX|ADV)$/.test(upos) || draft.forms[at] === 'that')
      return undefined;
  }
  return undefined;
}

function hangClause(draft: TreeDraft, charge: number, verb: number): void {
  const root = draft.heads.indexOf(-1);
  if (root === verb || isUnder(root, verb, draft.heads)) return;
  const subject = [...draft.forms.keys()].findLast(
    at =>
      at > charge &&
      at < verb &&
      /^(?:NOUN|PROPN|PRON)$/.test(draft.tags[at]?.upos ?? '') &&
      (draft.heads[at] ?? -1) === verb,
  );
  draft.attach(charge, root, 'appos');
  draft.attach(verb, charge, 'acl:relcl');
  if (subject !== undefined) draft.attach(subject, verb, 'nsubj');
}
