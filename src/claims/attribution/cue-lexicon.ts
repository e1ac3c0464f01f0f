/** Where a word or phrase of data/en/reporting.csv stands in a tree: “said”, “called for”, “claimed responsibility”. */
import type { Token } from '../../model/analysis.ts';
import type { Lexicon, ReportingCue } from '../../model/knowledge.ts';
import { relationAt, type Tree } from '../../model/tree.ts';

/** A cue found at a token, with the further words of its phrase. */
export interface CueMatch {
  readonly cue: ReportingCue;
  /** Tokens of the phrase after its first word: particle, preposition, object. */
  readonly rest: readonly number[];
}

/** Cues by the first word of their lemma, longest first. */
export interface CueLexicon {
  readonly verb: ReadonlyMap<string, readonly PhrasedCue[]>;
  readonly noun: ReadonlyMap<string, readonly PhrasedCue[]>;
  readonly adjective: ReadonlyMap<string, readonly PhrasedCue[]>;
  readonly phrase: (lemma: string) => ReportingCue | undefined;
  /** Whether a noun names a body that may speak: “police”, “ministry”. */
  readonly body: (lemma: string) => boolean;
}

interface PhrasedCue {
  readonly cue: ReportingCue;
  readonly words: readonly string[];
}

const lexicons = new WeakMap<Lexicon, CueLexicon>();

export function cueLexiconOf(lexicon: Lexicon): CueLexicon {
  const known = lexicons.get(lexicon);
  if (known) return known;
  const made: CueLexicon = {
    verb: byWord(lexicon, 'verb', words => words[0]),
    noun: byWord(lexicon, 'noun', words => (words[1] === 'of' ? words[0] : words.at(-1))),
    adjective: byWord(lexicon, 'adjective', words => words[0]),
    body: lemma => {
      const agent = lexicon.agents.get(lemma);
      return agent
        ? !/^(?:site|vehicle|journalist)$/.test(agent.class)
        : lexicon.organisationHeads.has(lemma);
    },
    phrase: lemma => lexicon.reporting.get(lemma)?.find(({ part }) => part === 'phrase'),
  };
  lexicons.set(lexicon, made);
  return made;
}

function byWord(
  lexicon: Lexicon,
  part: ReportingCue['part'],
  keyOf: (words: readonly string[]) => string | undefined,
): Map<string, PhrasedCue[]> {
  const index = new Map<string, PhrasedCue[]>();
  for (const cue of [...lexicon.reporting.values()].flat()) {
    if (cue.part !== part) continue;
    const words = cue.lemma.split(' ');
    const key = keyOf(words) ?? '';
    index.set(key, [...(index.get(key) ?? []), { cue, words }]);
  }
  for (const cues of index.values()) cues.sort((left, right) => right.words.length - left.words.length);
  return index;
}

/** The longest verb phrase of the lexicon that begins with the verb at `at`. */
export function verbCueAt(tree: Tree, at: number, { verb }: CueLexicon): CueMatch | undefined {
  const { lemma } = tree.tokens[at] as Token;
  for (const { cue, words } of verb.get(lemma) ?? []) {
    const rest = restOfVerb(tree, at, words);
    if (rest && !turnsAway(tree, at, rest)) return { cue, rest };
  }
  return undefined;
}

/** “Called off”, “held up”: with a particle that is not in the phrase, the verb is another. */
function turnsAway(tree: Tree, at: number, rest: readonly number[]): boolean {
  return (tree.children[at] ?? []).some(
    child =>
      tree.relations[child] === 'compound:prt' &&
      !rest.includes(child) &&
      /^(?:off|up|down|in|away|over|back)$/i.test(tree.tokens[child]?.form ?? ''),
  );
}

/** Each further word is the next token, a particle, the object, or the preposition of a complement. */
function restOfVerb(tree: Tree, at: number, words: readonly string[]): number[] | undefined {
  const rest: number[] = [];
  for (const word of words.slice(1)) {
    const found = wordBelow(tree, rest.at(-1) ?? at, word) ?? wordBelow(tree, at, word);
    if (found === undefined) return undefined;
    rest.push(found);
  }
  return rest;
}

function wordBelow(tree: Tree, at: number, word: string): number | undefined {
  const next = tree.tokens[at + 1];
  if (next && (next.form.toLowerCase() === word || next.lemma === word)) return at + 1;
  for (const child of tree.children[at] ?? []) {
    if (child < at && tree.relations[child] !== 'nsubj:pass') continue;
    const { form, lemma } = tree.tokens[child] as Token;
    const relation = relationAt(tree, child);
    if (
      (relation === 'compound' || relation === 'obj' || tree.relations[child] === 'nsubj:pass') &&
      (form.toLowerCase() === word || lemma === word)
    )
      return child;
    if (relation === 'obl' && child <= at + 12) {
      const preposition = (tree.children[child] ?? []).find(
        one => tree.relations[one] === 'case' && tree.tokens[one]?.form.toLowerCase() === word,
      );
      if (preposition !== undefined) return preposition;
    }
  }
  return undefined;
}

/** The longest noun phrase of the lexicon whose head is the noun at `at`: “press release”, “claim of responsibility”. */
export function nounCueAt(tree: Tree, at: number, { noun }: CueLexicon): ReportingCue | undefined {
  const { lemma } = tree.tokens[at] as Token;
  return noun.get(lemma)?.find(({ words }) => {
    const ofPhrase = words[1] === 'of';
    return words.every((word, index) => {
      const token = tree.tokens[ofPhrase ? at + index : at - words.length + 1 + index];
      return token?.lemma === word || token?.form.toLowerCase() === word;
    });
  })?.cue;
}

export function adjectiveCueAt(tree: Tree, at: number, { adjective }: CueLexicon): ReportingCue | undefined {
  return adjective.get((tree.tokens[at] as Token).lemma)?.[0]?.cue;
}
