/** A clause behind the cue: “said that three men died”, “told police he had fled”, “asked whether”. */
import { childrenBy, type Tree } from '../../../model/tree.ts';
import { endOfGoverned, pieceOf } from '../content-words.ts';
import type { CueSite, SpeechRule } from '../cue-site.ts';
import { formAt } from '../speech-text.ts';
import { quotationNextSentence } from './speech-tag.ts';

export const reportedClause: SpeechRule = {
  name: 'reported clause',
  read(site) {
    if (!site.cue.frames.includes('clause') || site.passive) return undefined;
    const { tree, at, sentence } = site;
    const clause = childrenBy(tree, at, 'ccomp').find(child => child > at);
    const stray = strayThat(site);
    const from =
      clause === undefined
        ? (stray ?? looseClause(site))
        : Math.min(stray ?? Infinity, startOfClause(site, clause));
    if (from === undefined) return undefined;
    const end = endOfGoverned(site, Math.max(from + 1, clause === undefined ? 0 : (tree.past[clause] ?? 0)));
    const piece = pieceOf(site, { from, to: end });
    if (!piece) return undefined;
    const last = sentence.tokens.at(-1)?.end ?? 0;
    const closes = piece.end >= last - 1 && !site.inside ? quotationNextSentence(site) : undefined;
    const arcs = clause === undefined ? 0.5 : (tree.tokens[clause]?.arc?.confidence ?? 1);
    return {
      content: closes ? [piece, closes] : [piece],
      confidence: (site.speaker ? 0.6 : 0.4) + 0.3 * arcs,
    };
  },
};

function startOfClause({ tree, words, zone, cue, at }: CueSite, clause: number): number {
  let start = Math.max(
    tree.first[clause] ?? clause,
    words.to,
    zone.from <= at && zone.to <= clause ? zone.to : 0,
  );
  if (!cue.addressee) return start;
  // The one spoken to may have been read as part of what is said: “told police (that) …”.
  for (let here = start; here < clause; here += 1) {
    if (
      tree.heads[here] === clause &&
      tree.relations[here] === 'mark' &&
      /^(?:that|if|whether)$/i.test(tree.tokens[here]?.form ?? '')
    )
      start = here;
  }
  return start;
}

/** “Said on Monday that …” where the parser hung the clause on something between. */
function strayThat(site: CueSite): number | undefined {
  const { sentence, words, tree, zone } = site;
  const from = Math.max(words.to, zone.to);
  for (let here = from; here < Math.min(from + 9, sentence.tokens.length); here += 1) {
    const form = formAt(sentence, here);
    if (form === ';' || form === ',') return undefined;
    if (form === 'that' && hasVerbBehind(tree, here) && (here > from || !isDeterminer(tree, here)))
      return here;
    if (/^(?:VERB|AUX)$/.test(tree.tokens[here]?.upos ?? '')) return undefined;
  }
  return undefined;
}

/** Cues that take a clause far more often than anything else. */
const mostlyClauses =
  /^(?:say|add|report|note|claim|insist|argue|allege|acknowledge|confirm|declare|explain|warn|tell|write)$/;

/** “Said three men were killed” where the parser found no clause: a verb with its own subject stands behind the cue. */
function looseClause({ cue, tree, words, zone, at }: CueSite): number | undefined {
  if (!mostlyClauses.test(cue.lemma)) return undefined;
  const from = Math.max(words.to, zone.from <= at ? zone.to : 0);
  const first = tree.tokens[from];
  if (!first || !/^(?:DET|PROPN|PRON|NOUN|NUM|ADJ)$/.test(first.upos) || cue.addressee) return undefined;
  const verb = tree.tokens.findIndex(({ upos }, here) => here > from && (upos === 'VERB' || upos === 'AUX'));
  const stop = tree.tokens.findIndex(({ form }, here) => here >= from && /^[,;:]$/.test(form));
  if (verb < 0 || (stop >= 0 && stop < verb) || /^acl/.test(tree.relations[verb] ?? '')) return undefined;
  return /^(?:VBD|VBZ|VBP|MD)$/.test(tree.tokens[verb]?.xpos ?? '') ? from : undefined;
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
