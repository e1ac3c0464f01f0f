/** Nouns that report: “the army's claim that …”, “a warning by the mayor that …”, “their criticism of the raid”. */
import type { ReportingCue } from '../../../model/knowledge.ts';
import { childrenBy, relationAt, type Tree } from '../../../model/tree.ts';
import { pieceOf } from '../content-words.ts';
import type { CueLexicon } from '../cue-lexicon.ts';
import { type CueSite, phraseOf, type SpeechRule, siteAt, type Told } from '../cue-site.ts';
import { prepositionOf, subjectHead } from '../speaker-words.ts';
import type { SpeechSentence, SpeechText, TokenRange } from '../speech-text.ts';
import { makerOf } from '../works.ts';

/** Verbs that make the words that the noun names their subject's: “issued a warning that”. */
const makes =
  /^(?:make|issue|give|have|express|voice|raise|repeat|reject|release|publish|send|deliver|share|lodge|file|level|reiterate|face|find|see)$/;

export function nounSite(
  at: number,
  cue: ReportingCue,
  sentence: SpeechSentence,
  text: SpeechText,
  lexicon: CueLexicon,
): CueSite {
  const { tree } = sentence;
  const words = wordsOfNoun(tree, at);
  const head = makerOf(tree, at) ?? makerByVerb(tree, at);
  const speaker = head === undefined ? undefined : phraseOf(sentence, head, words);
  return siteAt({ at, cue, words, passive: false, speaker, sentence, text, lexicon });
}

function makerByVerb(tree: Tree, at: number): number | undefined {
  const verb = tree.heads[at] ?? -1;
  if (verb < 0 || relationAt(tree, at) !== 'obj' || !makes.test(tree.tokens[verb]?.lemma ?? ''))
    return undefined;
  return subjectHead(tree, verb);
}

/** The noun with its adjectives; possessor and determiner are none of it. */
function wordsOfNoun(tree: Tree, at: number): TokenRange {
  let from = at;
  while (from > 0 && tree.heads[from - 1] === at && /^(?:amod|compound)$/.test(relationAt(tree, from - 1)))
    from -= 1;
  return { from, to: at + 1 };
}

export const reportingNoun: SpeechRule = {
  name: 'reporting noun',
  read: site => withClause(site) ?? withPreposition(site),
};

/** “The claim that he fled”, “a promise to leave”. */
function withClause(site: CueSite): Told | undefined {
  const { tree, at, cue } = site;
  if (!cue.frames.includes('clause')) return undefined;
  // “Said in a video that …”: the verb says it.
  if (cue.frames.includes('work') && relationAt(tree, at) === 'obl') return undefined;
  const clause = childrenBy(tree, at, 'acl', 'ccomp').find(
    child => child > at && complementiser(tree, child, cue) !== undefined,
  );
  if (clause === undefined) return undefined;
  const from = Math.max(complementiser(tree, clause, cue) ?? clause, at + 1);
  const piece = pieceOf(site, { from, to: tree.past[clause] ?? clause + 1 });
  return piece && { content: [piece], confidence: site.speaker ? 0.65 : 0.45 };
}

function complementiser(tree: Tree, clause: number, cue: ReportingCue): number | undefined {
  return (tree.children[clause] ?? []).find(child => {
    if (tree.relations[child] !== 'mark' || child > clause) return false;
    const form = tree.tokens[child]?.form.toLowerCase() ?? '';
    return /^(?:that|whether|if)$/.test(form) || (form === 'to' && cue.frames.includes('infinitive'));
  });
}

/** “Its criticism of the raid”, “a call by the mayor for calm”: only where somebody speaks. */
function withPreposition(site: CueSite): Told | undefined {
  const { tree, at, cue, words, speaker } = site;
  if (!speaker) return undefined;
  const complement = childrenBy(tree, at, 'nmod').find(
    child => child > at && child !== speaker.head && cue.frames.includes(prepositionOf(tree, child)),
  );
  if (complement === undefined) return undefined;
  const preposition =
    (tree.children[complement] ?? []).find(child => tree.relations[child] === 'case') ?? complement;
  const piece = pieceOf(site, { from: preposition + 1, to: tree.past[complement] ?? complement + 1 });
  if (!piece) return undefined;
  return {
    content: [piece],
    ...(preposition === words.to ? { words: { from: words.from, to: preposition + 1 } } : {}),
    confidence: 0.55,
  };
}
