/** Which words of a sentence name an actor or an agent, and what codes a noun phrase comes to. */

import { withConjuncts } from '../../src/claims/clauses/arguments.ts';
import type { SentenceReading } from '../../src/claims/context.ts';
import type { Knowledge } from '../../src/model/knowledge.ts';
import { relationAt, type Tree } from '../../src/model/tree.ts';
import { codesIn } from '../plover/country-codes.ts';
import { type ActorCodes, codeOn, foldWords } from './read-actor-codes.ts';

/** Tokens from `from` up to `to` that stand for `code`. */
interface CodedSpan {
  readonly from: number;
  readonly to: number;
  readonly code: string;
  /** An agent’s code goes with an actor’s, `~`. */
  readonly agent: boolean;
}

export interface CodedSentence {
  readonly tree: Tree;
  readonly spans: readonly CodedSpan[];
}

/** As many words as the longest name has. */
const longest = 7;

/** Names of the lists first, longest first; then our own states, bodies and nouns of agents. */
export function codeSpans(
  { tokens, tree }: SentenceReading,
  lists: ActorCodes,
  day: string,
  knowledge: Knowledge,
): CodedSentence {
  const spans: CodedSpan[] = [];
  for (let from = 0; from < tokens.length; ) {
    let found: CodedSpan | undefined;
    for (let to = Math.min(tokens.length, from + longest); to > from && !found; to -= 1) {
      const words = tokens.slice(from, to).map(({ form }) => form);
      found = spanOf(words.join(' '), { from, to }, lists, day, knowledge);
    }
    if (found) spans.push(found);
    from = found?.to ?? from + 1;
  }
  return { tree, spans };
}

function spanOf(
  words: string,
  place: { readonly from: number; readonly to: number },
  lists: ActorCodes,
  day: string,
  knowledge: Knowledge,
): CodedSpan | undefined {
  const key = foldWords(words);
  const listed = lists.actors.get(key) ?? lists.actors.get(`the ${key}`);
  if (listed) {
    const code = codeOn(listed, day);
    return code === undefined || code === '---' ? undefined : { ...place, code, agent: false };
  }
  const agent = lists.agents.get(key);
  if (agent !== undefined) return { ...place, code: agent, agent: true };
  if (lists.actors.size > 0) return undefined;
  const own =
    /^\p{Lu}/u.test(words) && codesIn(words, knowledge).length === 1
      ? wholeCode(words, knowledge)
      : undefined;
  if (own !== undefined) return { ...place, code: own, agent: false };
  const sort = agentCode(key, knowledge);
  return sort === undefined ? undefined : { ...place, code: `~${sort}`, agent: true };
}

/** The code of words that are a name from end to end. */
function wholeCode(words: string, knowledge: Knowledge): string | undefined {
  const parts = words.split(' ');
  const shorter = parts.length > 1 && codesIn(parts.slice(1).join(' '), knowledge).length > 0;
  const earlier = parts.length > 1 && codesIn(parts.slice(0, -1).join(' '), knowledge).length > 0;
  return shorter || earlier ? undefined : codesIn(words, knowledge)[0];
}

/** CAMEO’s codes of domestic roles, by our classes of nouns. */
const roles: Readonly<Record<string, string>> = {
  soldier: 'MIL',
  police: 'COP',
  militant: 'REB',
  official: 'GOV',
  politician: 'GOV',
  leader: 'GOV',
  spokesperson: 'GOV',
  crowd: 'OPP',
  civilian: 'CVL',
  journalist: 'MED',
  religious: 'REL',
  criminal: 'CRM',
  refugee: 'REF',
};

const narrower: Readonly<Record<string, string>> = {
  court: 'JUD',
  judge: 'JUD',
  prosecutor: 'JUD',
  parliament: 'LEG',
  congress: 'LEG',
  senate: 'LEG',
  lawmaker: 'LEG',
  senator: 'LEG',
  opposition: 'OPP',
  dissident: 'OPP',
  activist: 'OPP',
  student: 'EDU',
  government: 'GOV',
  president: 'GOV',
};

function agentCode(word: string, { lexicon }: Knowledge): string | undefined {
  for (const lemma of [word, word.replace(/s$/, ''), word.replace(/ies$/, 'y')]) {
    const code = narrower[lemma] ?? roles[lexicon.agents.get(lemma)?.class ?? ''];
    if (code !== undefined) return code;
  }
  return undefined;
}

/** Codes of the phrases at `heads`, which are joined to each other; whoever lacks an actor shares the others’. */
export function codesOfGroup(heads: readonly number[], sentence: CodedSentence): string[] {
  const all = new Set(heads.flatMap(head => withConjuncts(sentence.tree, head)));
  const parts = [...all].map(each => partsAt(each, sentence));
  const actors = [...new Set(parts.flatMap(({ actors: each }) => each))];
  const codes = parts.flatMap(part => {
    if (part.actors.length === 0 && part.agents.length === 0) return [];
    return combine(part.actors.length > 0 ? part.actors : actors, part.agents);
  });
  return [...new Set(codes)];
}

interface Parts {
  readonly actors: readonly string[];
  readonly agents: readonly string[];
}

/** What the phrase’s own words name; else what its first prepositional phrase names. */
function partsAt(head: number, sentence: CodedSentence, depth = 0): Parts {
  const { tree, spans } = sentence;
  const own = new Set(ownWords(tree, head));
  const local = spans.filter(({ from, to }) => rangeOf(from, to).some(at => own.has(at)));
  const agents = local.filter(({ agent }) => agent).map(({ code }) => code);
  const [first, ...later] = local.filter(({ agent }) => !agent);
  // “Minister Romendacil of Bree” is one actor named twice; in “Eriadori and Calenardhon leaders” there are two.
  const beside = first ? later.filter(({ from }) => relationAt(tree, from) === 'conj') : [];
  if (first) return { actors: [...new Set([first, ...beside].map(({ code }) => code))], agents };
  if (depth > 3) return { actors: [], agents };
  for (const child of tree.children[head] ?? []) {
    if (relationAt(tree, child) !== 'nmod' || child < head) continue;
    const named = withConjuncts(tree, child).flatMap(each => {
      const part = partsAt(each, sentence, depth + 1);
      return part.actors.length > 0 ? combine(part.actors, part.agents) : [];
    });
    if (named.length > 0) return { actors: [...new Set(named)], agents };
  }
  return { actors: [], agents };
}

/** The head and its modifiers, without prepositional phrases, clauses, conjuncts and appositions. */
function ownWords(tree: Tree, head: number): number[] {
  const found = [head];
  for (let next = 0; next < found.length; next += 1)
    for (const child of tree.children[found[next] as number] ?? []) {
      const relation = tree.relations[child] ?? '';
      const coordinated = relationAt(tree, child) === 'conj' && found[next] !== head;
      if (
        coordinated ||
        /^(?:det|amod|compound|flat|nmod:poss|nmod:desc|nmod:unmarked|nummod|case)/.test(relation)
      )
        found.push(child);
    }
  return found;
}

function combine(actors: readonly string[], agents: readonly string[]): string[] {
  const bases = actors.length > 0 ? actors : ['---'];
  return bases.map(base => agents.reduce((code, agent) => joined(code, agent), base));
}

/** `~GOV` beside `CAL` is `CALGOV`, `NGO~` beside it `NGOCAL`; a role that is there is not told again. */
function joined(code: string, agent: string): string {
  const role = agent.replace('~', '');
  return code.slice(3).includes(role) || code === role ? code : agent.replace('~', code);
}

function rangeOf(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, order) => from + order);
}
