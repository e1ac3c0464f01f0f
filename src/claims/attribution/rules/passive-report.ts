/** Speech in the passive: “is said to have fled”, “it was reported that”, “the raid was condemned by the union”. */
import { childrenBy, type Tree } from '../../../model/tree.ts';
import { endOfGoverned, pieceOf } from '../content-words.ts';
import type { CueSite, SpeechRule, Told } from '../cue-site.ts';
import { nounPhrase } from '../speaker-words.ts';
import type { TokenRange } from '../speech-text.ts';

export const passiveReport: SpeechRule = {
  name: 'passive report',
  read(site) {
    if (!site.passive) return undefined;
    if (site.cue.lemma === 'quote') return quotedAsSaying(site);
    return withClause(site) ?? withInfinitive(site) ?? withSubject(site) ?? reduced(site);
  },
};

/** “It was reported that …”; “residents were told that …” has its listeners as subject. */
function withClause(site: CueSite): Told | undefined {
  if (!site.cue.frames.includes('clause')) return undefined;
  const { tree, at, words } = site;
  const clause = childrenBy(tree, at, 'ccomp', 'csubj').find(child => child > at);
  if (clause === undefined) return undefined;
  const from = Math.max(tree.first[clause] ?? clause, words.to);
  const piece = pieceOf(site, { from, to: endOfGoverned(site, Math.max(tree.past[clause] ?? 0, from + 1)) });
  return piece && { content: [piece], speaker: site.speaker ?? null, confidence: 0.65 };
}

/** “The group is believed to hold five men”: subject and infinitive are what is believed. */
function withInfinitive(site: CueSite): Told | undefined {
  const { tree, at, words } = site;
  if (!site.cue.frames.some(frame => frame === 'infinitive' || frame === 'clause') || site.cue.addressee)
    return undefined;
  const infinitive = childrenBy(tree, at, 'xcomp').find(child => child > at && hasTo(tree, child));
  const subject = passiveSubject(site);
  if (infinitive === undefined || !subject) return undefined;
  const from = Math.max(tree.first[infinitive] ?? infinitive, words.to);
  const right = pieceOf(site, {
    from,
    to: endOfGoverned(site, Math.max(tree.past[infinitive] ?? 0, from + 1)),
  });
  const left = pieceOf(site, subject);
  return left && right && { content: [left, right], speaker: site.speaker ?? null, confidence: 0.75 };
}

function hasTo(tree: Tree, at: number): boolean {
  return (tree.children[at] ?? []).some(
    child => tree.relations[child] === 'mark' && tree.tokens[child]?.form.toLowerCase() === 'to',
  );
}

/** “The raid was condemned by the union”. */
function withSubject(site: CueSite): Told | undefined {
  if (!site.cue.frames.includes('object') || site.cue.addressee) return undefined;
  const subject = passiveSubject(site);
  const left = subject && pieceOf(site, subject);
  if (!left) return undefined;
  return { content: [left], speaker: site.speaker ?? null, confidence: site.speaker ? 0.65 : 0.5 };
}

/** “Is quoted by the paper as saying that …”: the paper says that they said it. Without “by” it is theirs alone. */
function quotedAsSaying(site: CueSite): Told | undefined {
  const { tree, at, words } = site;
  const saying = tree.tokens.findIndex(({ lemma }, here) => here > at && lemma === 'say');
  if (saying < 0 || !site.speaker) return undefined;
  const subject = passiveSubject(site);
  const left = subject && pieceOf(site, subject);
  const right = pieceOf(site, { from: saying, to: endOfGoverned(site, words.to) });
  return left && right && { content: [left, right], confidence: 0.65 };
}

function passiveSubject({ tree, at, words }: CueSite): TokenRange | undefined {
  const subject = childrenBy(tree, at, 'nsubj').find(child => child < at);
  if (subject === undefined) return undefined;
  return {
    from: nounPhrase(tree, subject, words).from,
    to: Math.min(tree.past[subject] ?? subject + 1, words.from),
  };
}

/** “A plan proposed by the mayor”: the noun is what is proposed. */
function reduced(site: CueSite): Told | undefined {
  const { tree, at, speaker, cue, words } = site;
  const above = tree.heads[at] ?? -1;
  if (tree.relations[at] !== 'acl' || above < 0 || above > at || !speaker || !cue.frames.includes('object'))
    return undefined;
  const piece = pieceOf(site, nounPhrase(tree, above, words));
  return piece && { content: [piece], confidence: 0.5 };
}
