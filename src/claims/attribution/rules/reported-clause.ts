/** A clause behind the cue: “said that three men died”, “told police he had fled”, “asked whether”. */
import type { Span } from '../../../model/passage.ts';
import { childrenBy, isAbove, type Tree } from '../../../model/tree.ts';
import { beforeAnswer, endOfGoverned, isMedium, pieceOf, withoutAfterthought } from '../content-words.ts';
import type { CueSite, SpeechRule } from '../cue-site.ts';
import { quotationNextSentence } from '../quotation-behind.ts';
import { isTime, prepositionOf } from '../speaker-words.ts';
import { formAt } from '../speech-text.ts';

export const reportedClause: SpeechRule = {
  name: 'reported clause',
  read(site) {
    if (!site.cue.frames.includes('clause') || site.passive) return undefined;
    const { tree, at, sentence } = site;
    const clause = childrenBy(tree, at, 'ccomp').find(child => child > at);
    const stray = strayThat(site);
    const from = clause === undefined ? (stray ?? looseClause(site)) : (stray ?? startOfClause(site, clause));
    if (from === undefined) return undefined;
    // The clause of a stray “that” may hang anywhere.
    const strayClause = stray === undefined ? undefined : tree.heads[stray];
    const least = Math.max(from + 1, tree.past[clause ?? -1] ?? 0, tree.past[strayClause ?? -1] ?? 0);
    const end = beforeAnswer(site, from, endOfGoverned(site, least));
    const piece = pieceOf(site, withoutAfterthought(site, { from, to: joinedEnd(site, clause, end) }));
    if (!piece) return undefined;
    const last = sentence.tokens.at(-1)?.end ?? 0;
    const closes = piece.end >= last - 1 && !site.inside ? quotationNextSentence(site) : undefined;
    const pronoun = pronounInFront(site, clause);
    const arcs = clause === undefined ? 0.5 : (tree.tokens[clause]?.arc?.confidence ?? 1);
    return {
      content: [...(pronoun ? [pronoun] : []), piece, ...(closes ? [closes] : [])],
      confidence: (site.speaker ? 0.6 : 0.4) + 0.3 * arcs,
    };
  },
};

/** “The men, who police say fled”, “what she said was a trap”: the pronoun is part of what is said. */
function pronounInFront(site: CueSite, clause: number | undefined): Span | undefined {
  const { tree, zone } = site;
  const at = zone.from - 1;
  if (clause === undefined || !/^(?:which|that|what|who)$/i.test(tree.tokens[at]?.form ?? ''))
    return undefined;
  return isAbove(tree, clause, at) ? pieceOf(site, { from: at, to: at + 1 }) : undefined;
}

/** Behind the cue and what is said of the saying itself: listener, day, medium. */
function startOfClause(site: CueSite, clause: number): number {
  const { tree, words, zone, cue, at } = site;
  const first = Math.max(
    tree.first[clause] ?? clause,
    words.to,
    zone.from <= at && zone.to <= clause ? zone.to : 0,
  );
  if (cue.addressee || site.speaker === undefined) return first;
  let start = Math.max(words.to, zone.from <= at && zone.to <= clause ? zone.to : 0);
  for (;;) {
    const aside = (tree.children[at] ?? []).find(
      child => tree.first[child] === start && child < clause && isOfSaying(site, child),
    );
    if (aside === undefined) break;
    start = tree.past[aside] ?? start + 1;
  }
  while (start < first && tree.tokens[start]?.upos === 'PUNCT' && site.sentence.quoted[start] === -1)
    start += 1;
  return Math.min(first, start);
}

function isOfSaying(site: CueSite, child: number): boolean {
  const { tree } = site;
  const relation = tree.relations[child] ?? '';
  if (/^(?:advmod|discourse|compound:prt|obj|iobj)$/.test(relation)) return true;
  if (!relation.startsWith('obl')) return false;
  return (
    isTime(tree, child) ||
    isMedium(site, child) ||
    /^(?:to|on|in|at|during|for|of|with)$/.test(prepositionOf(tree, child))
  );
}

/** “Said on Monday that …” where the parser hung the clause on something between. */
function strayThat(site: CueSite): number | undefined {
  const { sentence, words, tree, zone, at } = site;
  // “Found no evidence that”: the clause is the noun's.
  const object = childrenBy(tree, at, 'obj').find(child => child > at);
  if (!site.cue.addressee && object !== undefined && childrenBy(tree, object, 'acl').length > 0)
    return undefined;
  const from = Math.max(words.to, zone.to);
  for (let here = from; here < Math.min(from + 9, sentence.tokens.length); here += 1) {
    const form = formAt(sentence, here);
    // “Said, citing the army, that …”.
    if (form === ',' && /^(?:citing|quoting)$/.test(formAt(sentence, here + 1))) {
      const close = sentence.tokens.findIndex((token, at) => at > here && token.form === ',');
      return formAt(sentence, close + 1) === 'that' ? close + 1 : undefined;
    }
    if (form === ';' || form === ',') return undefined;
    if (form === 'that' && hasVerbBehind(tree, here) && (here > from || !isDeterminer(tree, here)))
      return here;
    // A bare form after “to” may be a noun that the tagger mistook: “in a message to journalists that …”.
    const finite = /^(?:VBD|VBZ|VBP|MD)$/.test(tree.tokens[here]?.xpos ?? '');
    if (
      finite ||
      (/^(?:VERB|AUX)$/.test(tree.tokens[here]?.upos ?? '') && !mostlyClauses.test(site.cue.lemma))
    )
      return undefined;
  }
  return undefined;
}

/** “Said he was tired and wanted to sleep”: a verb joined on belongs to what is said, unless it reports in its turn. */
function joinedEnd(
  { tree, at, lexicon, sentence }: CueSite,
  clause: number | undefined,
  end: number,
): number {
  const reports = (verb: number) =>
    lexicon.verb.get(tree.tokens[verb]?.lemma ?? '')?.some(({ cue }) => cue.frames.length > 0) ?? false;
  const hasSubject = (verb: number) => childrenBy(tree, verb, 'nsubj').length > 0;
  // Hung on what is said, but reporting on: “said he had left and called for calm”.
  for (const joined of clause === undefined ? [] : childrenBy(tree, clause, 'conj')) {
    const start = tree.first[joined] ?? joined;
    const sameTense = tree.tokens[joined]?.xpos === tree.tokens[at]?.xpos;
    if (!hasSubject(joined) && reports(joined) && sameTense && formAt(sentence, start) !== 'that')
      return Math.min(end, start);
  }
  for (const joined of childrenBy(tree, at, 'conj')) {
    const start = tree.first[joined] ?? joined;
    if (start !== end) continue;
    const cc = (tree.children[joined] ?? []).find(child => tree.relations[child] === 'cc');
    const comma = formAt(sentence, (cc ?? joined) - 1) === ',';
    const that = cc !== undefined && formAt(sentence, cc + 1) === 'that';
    if (
      that ||
      (hasSubject(joined) ? !comma && cc !== undefined && !reports(joined) : !reports(joined) && !comma)
    )
      return tree.past[joined] ?? end;
  }
  return end;
}

/** Cues that take a clause far more often than anything else. */
const mostlyClauses =
  /^(?:say|add|report|note|claim|insist|argue|allege|acknowledge|confirm|declare|explain|warn|tell|ask|write)$/;

/**
 * “Said three men were killed”, “told voters she would stay” where the parser found no clause: a finite verb with its own
 * subject stands behind the cue.
 */
function looseClause({ cue, tree, words, zone, at }: CueSite): number | undefined {
  if (!mostlyClauses.test(cue.lemma)) return undefined;
  const from = Math.max(words.to, zone.from <= at ? zone.to : 0);
  const first = tree.tokens[from];
  if (!first || !/^(?:DET|PROPN|PRON|NOUN|NUM|ADJ|SCONJ|ADP)$/.test(first.upos)) return undefined;
  const verb = tree.tokens.findIndex(
    ({ xpos = '' }, here) => here > from && /^(?:VBD|VBZ|VBP|MD)$/.test(xpos),
  );
  const stop = tree.tokens.findIndex(({ form }, here) => here >= from && /^[,;:]$/.test(form));
  if (verb < 0 || (stop >= 0 && stop < verb) || /^acl/.test(tree.relations[verb] ?? '')) return undefined;
  if (!cue.addressee) return /^(?:SCONJ|ADP)$/.test(first.upos) ? undefined : from;
  const head = /^(?:aux|cop)/.test(tree.relations[verb] ?? '') ? (tree.heads[verb] ?? verb) : verb;
  const subject = childrenBy(tree, head, 'nsubj').find(child => child > from && child < verb);
  return subject === undefined ? undefined : Math.max(from + 1, tree.first[subject] ?? subject);
}

function isDeterminer(tree: Tree, at: number): boolean {
  return tree.relations[at] === 'det' || tree.relations[at] === 'obj';
}

function hasVerbBehind(tree: Tree, at: number): boolean {
  return (
    tree.relations[at] === 'mark' &&
    tree.tokens.slice(at + 1).some(({ upos }) => upos === 'VERB' || upos === 'AUX')
  );
}
