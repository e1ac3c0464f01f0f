/**
 * “The minister told reporters on Monday that the rebels had fled”: the clause is what was told. The parser at times hangs
 * it on the noun just before it, as if the Monday, the capital or the reporters had content.
 */
import type { Lexicon, ReportingCue } from '../../model/knowledge.ts';
import type { Repair } from './repair.ts';
import { dependents, type TreeDraft } from './tree-draft.ts';

export const complementClause: Repair = {
  name: 'complement-clause',
  apply(draft, { reporting }) {
    for (const [verb, relation] of draft.relations.entries()) {
      if (!/^acl(?::relcl)?$/.test(relation)) continue;
      const noun = draft.heads[verb] ?? -1;
      const that = thatOf(draft, verb);
      const medium = mediumAbove(draft, noun, reporting);
      if (that < noun || !isCompleteWithout(draft, verb, that, noun, medium >= 0)) continue;
      const teller = tellerAbove(draft, medium < 0 ? noun : medium);
      const cue = reporting.get(draft.lemmas[teller] ?? '')?.find(({ part }) => part === 'verb');
      if (!cue || !tells(cue) || dependents(draft, teller, 'ccomp').length > 0) continue;
      // “Denied the claim that …”: what is not spoken to, and not a circumstance, owns its clause.
      if (draft.heads[noun] === teller && draft.relations[noun] === 'obj' && !cue.addressee) continue;
      if (medium < 0 && ownsClauses(draft.lemmas[noun] ?? '', reporting)) continue;
      if (draft.attach(verb, teller, 'ccomp')) draft.attach(that, verb, 'mark');
    }
  },
};

/**
 * “In a statement posted on its channel that …”: the noun, or the one above its participle, that carries the words which a
 * verb tells; −1 where there is none.
 */
function mediumAbove(draft: TreeDraft, noun: number, reporting: Lexicon['reporting']): number {
  let at = noun;
  for (let steps = 0; at >= 0 && steps < 6; steps += 1) {
    const carries = reporting.get(draft.lemmas[at] ?? '')?.some(({ frames }) => frames.includes('work'));
    const inside = dependents(draft, at, 'case').some(mark =>
      /^(?:in|on|via|through)$/i.test(draft.forms[mark] ?? ''),
    );
    if (carries && inside && /^obl/.test(draft.relations[at] ?? '')) return at;
    const participle = draft.relations[at] === 'acl' && /^VB[ND]$/.test(draft.tags[at]?.xpos ?? '');
    if (!participle && !/^(?:obl|obl:agent|obl:unmarked|nmod|flat|compound)$/.test(draft.relations[at] ?? ''))
      return -1;
    at = draft.heads[at] ?? -1;
  }
  return -1;
}

function tells({ force, lemma }: ReportingCue): boolean {
  return (
    /^(?:say|claim|allege|deny|warn|threaten|predict|promise|admit|announce)$/.test(force) ||
    (force === 'vouch' && !/^(?:see|hear|find|learn|know|discover|observe|watch|notice|feel)$/.test(lemma))
  );
}

/** “That” between the noun and the clause's verb; −1 where there is none. */
function thatOf(draft: TreeDraft, verb: number): number {
  return (
    dependents(draft, verb).find(word => word < verb && draft.forms[word]?.toLowerCase() === 'that') ?? -1
  );
}

/**
 * The clause has a subject, and an object if it wants one, without “that”: so “that” stands for nothing and the clause is not
 * relative. Behind what carries words, a subject is enough.
 */
function isCompleteWithout(
  draft: TreeDraft,
  verb: number,
  that: number,
  noun: number,
  carried: boolean,
): boolean {
  const subjects = dependents(draft, verb, 'nsubj', 'nsubj:pass', 'csubj', 'expl');
  if (!subjects.some(word => word !== that)) return false;
  if (carried) return true;
  if (draft.relations[that] === 'mark' || dependents(draft, verb, 'aux:pass', 'cop').length > 0) return true;
  // A name, a day or an addressee is not what the clause could lack.
  if (draft.tags[noun]?.upos === 'PROPN' || draft.relations[noun] === 'iobj') return true;
  return dependents(draft, verb, 'obj').some(word => word !== that);
}

/** The verb whose object, addressee or circumstance the noun is, through other circumstances; −1 where there is none. */
function tellerAbove(draft: TreeDraft, noun: number): number {
  let at = noun;
  while (
    at >= 0 &&
    /^(?:obj|iobj|obl|obl:unmarked|nmod|nmod:unmarked|flat|conj)$/.test(draft.relations[at] ?? '')
  )
    at = draft.heads[at] ?? -1;
  return at >= 0 && at < noun && draft.tags[at]?.upos === 'VERB' ? at : -1;
}

/** “The fact that”, “the claim that”: such a noun may own the clause, and keeps it. */
function ownsClauses(lemma: string, reporting: Lexicon['reporting']): boolean {
  return (
    (reporting.get(lemma)?.some(({ part }) => part === 'noun') ?? false) ||
    /^(?:fact|idea|belief|hope|chance|possibility|sign|evidence|proof|news|impression|view|notion|condition|extent|point|way|so|feeling|opinion|theory|assumption|conclusion|sense|risk|danger|fear|concern|doubt|understanding|agreement|law|rule|requirement|principle|wish|grounds?|truth|fiction|case)$/.test(
      lemma,
    )
  );
}
