/**
 * “…, including nine children, medics and a resident said”: the last comma opens who tells. The parser runs the speakers
 * into the list before them, or takes them for another name of what stands there.
 */
import type { Lexicon } from '../../model/knowledge.ts';
import type { Repair } from './repair.ts';
import { dependents, isUnder, type TreeDraft } from './tree-draft.ts';

/** Words of a speaker's noun phrase. */
const nominal = /^(?:NOUN|PROPN|ADJ|DET|NUM|PRON|PART|ADP|CCONJ)$/;

export const closingTag: Repair = {
  name: 'closing-tag',
  apply(draft, lexicon) {
    for (const verb of draft.forms.keys()) {
      if (!isClosingVerb(draft, verb, lexicon)) continue;
      const from = startOfSpeakers(draft, verb, lexicon);
      if (from === undefined || hasSubject(draft, verb, from)) continue;
      if (!draft.tags.slice(0, from).some(({ xpos }) => /^(?:VB[DZP]|VBN|MD)$/.test(xpos))) continue;
      hangTag(draft, verb);
      hangSpeakers(draft, from, verb);
      // “…, officials said, prompting protests”: nobody said the prompting.
      for (const clause of dependents(draft, verb, 'ccomp'))
        if (clause > verb && draft.forms[clause - 1] === ',' && draft.tags[clause]?.xpos === 'VBG')
          draft.attach(clause, draft.heads[verb] ?? -1, 'advcl');
    }
    for (const mark of draft.forms.keys()) if (draft.forms[mark] === ';') freeBehind(draft, mark, lexicon);
  },
};

/** “…, officials say; the UN puts the figure at 18,000”: what follows the mark is not what they say. */
function freeBehind(draft: TreeDraft, mark: number, { reporting }: Lexicon): void {
  const verb = mark - 1;
  const root = draft.heads.indexOf(-1);
  if (!/^VB[DZP]$/.test(draft.tags[verb]?.xpos ?? '') || root >= verb) return;
  if (!reporting.get(draft.lemmas[verb] ?? '')?.some(({ part }) => part === 'verb')) return;
  for (const word of dependents(draft, verb, 'ccomp', 'xcomp', 'obj', 'advcl', 'dep'))
    if (word > mark) draft.attach(word, root, 'parataxis');
}

function hasSubject(draft: TreeDraft, verb: number, from: number): boolean {
  return dependents(draft, verb, 'nsubj').some(subject => isUnder(from, subject, draft.heads));
}

/** A finite verb of telling with nothing behind it but a listener, a day or a medium. */
function isClosingVerb(draft: TreeDraft, verb: number, { reporting }: Lexicon): boolean {
  if (!/^VB[DZPN]$/.test(draft.tags[verb]?.xpos ?? '')) return false;
  const rows = reporting.get(draft.lemmas[verb] ?? '')?.filter(({ part }) => part === 'verb') ?? [];
  if (!rows.some(({ frames }) => frames.includes('clause'))) return false;
  const listens = rows.some(({ addressee }) => addressee);
  const next = draft.tags[verb + 1]?.upos ?? 'PUNCT';
  if (!listens && !/^(?:PUNCT|ADP|ADV|PROPN)$/.test(next)) return false;
  for (let at = verb + 1; at < draft.forms.length; at += 1) {
    const { upos, xpos } = draft.tags[at] ?? { upos: '', xpos: '' };
    if (draft.forms[at] === ';' || draft.forms[at] === '.') return true;
    // “…, residents and a doctor said, prompting protests”.
    if (draft.forms[at] === ',' && draft.tags[at + 1]?.xpos === 'VBG') return true;
    if (/^(?:VERB|AUX|SCONJ|CCONJ)$/.test(upos) || /^W/.test(xpos) || /^[:"]$/.test(draft.forms[at] ?? ''))
      return false;
  }
  return true;
}

/** Behind the last comma; behind the one before it where a name stands between commas: “the governor, Ann Lee, said”. */
function startOfSpeakers(
  draft: TreeDraft,
  verb: number,
  { agents, organisationHeads, reporting }: Lexicon,
): number | undefined {
  let last = verb - 1;
  while (last > 0 && /^(?:ADV|AUX)$/.test(draft.tags[last]?.upos ?? '')) last -= 1;
  let apposed = false;
  if (draft.forms[last] === ',') {
    const open = draft.forms.lastIndexOf(',', last - 1);
    const name = draft.tags.slice(open + 1, last);
    if (open < 0 || name.length === 0 || !name.every(({ upos }) => upos === 'PROPN')) return undefined;
    last = open - 1;
    apposed = true;
  }
  const comma = draft.forms.lastIndexOf(',', last);
  if (comma < 1 || last - comma > 12 || last <= comma) return undefined;
  const stretch = [...draft.forms.keys()].slice(comma + 1, last + 1);
  // “A leaflet signed by the front said”.
  const named = (at: number) => nominal.test(draft.tags[at]?.upos ?? '') || draft.tags[at]?.xpos === 'VBN';
  if (!stretch.every(named) || /^(?:and|or|but|including|among|as)$/i.test(draft.forms[comma + 1] ?? ''))
    return undefined;
  const joined = stretch.some(at => draft.forms[at] === 'and');
  if (!joined && !apposed && dependents(draft, verb, 'nsubj').length > 0) return undefined;
  const first = headsOf(draft, comma + 1, last + 1)[0];
  const lemma = (draft.lemmas[first ?? -1] ?? '').toLowerCase();
  const work = reporting.get(lemma)?.some(({ frames }) => frames.includes('work')) ?? false;
  const somebody =
    agents.has(lemma) ||
    organisationHeads.has(lemma) ||
    draft.tags[first ?? -1]?.upos === 'PROPN' ||
    lemma === 'source' ||
    work;
  return somebody ? comma + 1 : undefined;
}

/** The last noun of each member of the row, before its own of-phrase. */
function headsOf(draft: TreeDraft, from: number, to: number): number[] {
  const heads: number[] = [];
  let head: number | undefined;
  let closed = false;
  for (let at = from; at < to; at += 1) {
    const { upos } = draft.tags[at] ?? { upos: '' };
    if (upos === 'CCONJ') {
      if (head !== undefined) heads.push(head);
      [head, closed] = [undefined, false];
    } else if (upos === 'ADP') closed = true;
    else if (!closed && /^(?:NOUN|PROPN)$/.test(upos)) head = at;
  }
  if (head !== undefined) heads.push(head);
  return heads;
}

/** The tag stands beside the sentence; where it was taken for the root, the sentence is what it tells. */
function hangTag(draft: TreeDraft, verb: number): void {
  const root = draft.heads.indexOf(-1);
  if (root !== verb) {
    draft.attach(verb, root, 'parataxis');
    return;
  }
  const told = draft.heads.findIndex(
    (head, at) => head === verb && at < verb && draft.tags[at]?.upos === 'VERB',
  );
  if (told >= 0) draft.attach(told, verb, 'ccomp');
}

function hangSpeakers(draft: TreeDraft, from: number, verb: number): void {
  const comma = draft.forms.indexOf(',', from);
  const to = comma >= 0 && comma < verb ? comma : verb;
  const heads = headsOf(draft, from, to);
  const [first, ...others] = heads;
  if (first === undefined) return;
  draft.attach(first, verb, 'nsubj');
  for (const head of others) draft.attach(head, first, 'conj');
  for (let at = from; at < to; at += 1) {
    const above = draft.heads[at] ?? -1;
    if (heads.includes(at) || (above >= from && above < to)) continue;
    const next = heads.find(head => head > at);
    if (next !== undefined)
      draft.attach(at, next, draft.tags[at]?.upos === 'CCONJ' ? 'cc' : (draft.relations[at] ?? 'dep'));
  }
  // “The governor, Ann Lee, said”.
  if (to < verb && (draft.heads[to + 1] ?? -1) !== first && draft.tags[to + 1]?.upos === 'PROPN')
    draft.attach(to + 1, first, 'appos');
}
