/** An infinitive behind the cue: “vowed to fight on”, “refused to leave”, “urged both sides to stop”. */
import { childrenBy, relationAt, type Tree } from '../../../model/tree.ts';
import { endOfGoverned, pieceOf } from '../content-words.ts';
import type { CueSite, SpeechRule } from '../cue-site.ts';

export const promisedAct: SpeechRule = {
  name: 'promised act',
  read(site) {
    const { tree, at, cue, words } = site;
    if (!cue.frames.includes('infinitive') || site.passive) return undefined;
    const infinitive = childrenBy(tree, at, 'xcomp', 'ccomp', 'advcl').find(
      child => child > at && toOf(tree, child) !== undefined,
    );
    if (infinitive === undefined) return undefined;
    const from = startOfAct(site, infinitive);
    const piece = pieceOf(site, {
      from,
      to: endOfGoverned(site, Math.max(tree.past[infinitive] ?? 0, from + 1)),
    });
    if (!piece || from < words.to) return undefined;
    if (/^(?:seem|appear)$/.test(cue.lemma)) return seeming(site, piece.start, piece.end);
    return (
      site.speaker && {
        content: [piece],
        confidence: 0.75,
        ...(isSpeech(site, infinitive) ? { stance: 'hedged' as const } : {}),
      }
    );
  },
};

/** “Refused to confirm that …”: what was not said is left open, not undone. */
function isSpeech({ cue, tree, lexicon }: CueSite, infinitive: number): boolean {
  if (cue.force !== 'reject') return false;
  return (
    lexicon.verb
      .get(tree.tokens[infinitive]?.lemma ?? '')
      ?.some(({ cue: inner }) => inner.frames.includes('clause')) ?? false
  );
}

function toOf(tree: Tree, at: number): number | undefined {
  return (tree.children[at] ?? []).find(
    child => tree.relations[child] === 'mark' && tree.tokens[child]?.form.toLowerCase() === 'to',
  );
}

/** Who is asked to act is part of what is asked; who is told to is the listener. */
function startOfAct({ tree, at, cue, words }: CueSite, infinitive: number): number {
  const to = toOf(tree, infinitive) ?? infinitive;
  const start = Math.max(words.to, Math.min(to, tree.first[infinitive] ?? to));
  if (!/^(?:demand|order|predict)$/.test(cue.force))
    return to > 0 && /^(?:not|never)$/i.test(tree.tokens[to - 1]?.form ?? '') ? to - 1 : to;
  const object = childrenBy(tree, at, 'obj', 'iobj').find(child => child > at && child < infinitive);
  return object === undefined ? start : Math.max(words.to, Math.min(start, tree.first[object] ?? object));
}

/** “The men seem to have fled”: nobody speaks, subject and infinitive are what seems. */
function seeming({ tree, at, words, ...site }: CueSite, start: number, end: number) {
  const subject = (tree.children[at] ?? []).find(child => child < at && relationAt(tree, child) === 'nsubj');
  const left =
    subject === undefined
      ? undefined
      : pieceOf(
          { ...site, tree, at, words },
          { from: tree.first[subject] ?? subject, to: Math.min(tree.past[subject] ?? 0, words.from) },
        );
  return { content: left ? [left, { start, end }] : [{ start, end }], speaker: null, confidence: 0.6 };
}
