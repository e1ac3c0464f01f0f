/** With what it was done, and the mode of assault that this tells. */
import type { Token } from '../../model/analysis.ts';
import type { MeansMention } from '../../model/claim.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import { overlap, type Span } from '../../model/passage.ts';
import { isModeOf } from '../../model/plover.ts';
import type { Tree } from '../../model/tree.ts';
import { looseness } from '../clauses/clause-heads.ts';
import type { Context, SentenceReading } from '../context.ts';

/**
 * The nearest weapon in the event word's phrase or clause.
 * @param trigger words that tell the act itself: “opened fire”.
 */
export function meansFor(
  at: number,
  trigger: Span,
  { tokens, tree, clauses }: SentenceReading,
  { knowledge, document }: Context,
): { mention: MeansMention; mode?: string } | undefined {
  for (const { from, to, mode } of weaponsIn(tokens, tree, knowledge)) {
    const first = tokens[from] as Token;
    if (overlap(first, trigger) > 0 && tokens[at]?.upos === 'VERB') continue;
    if (looseness(tree, clauses, at, from) > 1 || isAnswer(from, tree)) continue;
    const { end } = tokens[to - 1] as Token;
    const mention = { start: first.start, end, text: document.text.slice(first.start, end) };
    return { mention, ...(isModeOf('ASSAULT', mode) ? { mode } : {}) };
  }
  return undefined;
}

/** “…, prompting air strikes”: what a deed brought about was not what it was done with. */
function isAnswer(weapon: number, tree: Tree): boolean {
  const verb = tree.tokens[tree.heads[weapon] ?? -1]?.lemma ?? '';
  return (
    tree.relations[weapon] === 'obj' && /^(?:prompt|trigger|provoke|spark|draw|bring|threaten)$/.test(verb)
  );
}

/** Words of the table of means, first token and the one after the last. */
interface Weapon {
  readonly from: number;
  readonly to: number;
  readonly mode: string;
}

const weapons = new WeakMap<readonly Token[], readonly Weapon[]>();

/** Looked up once a sentence, in reading order, the longest phrase at each token. */
function weaponsIn(tokens: readonly Token[], tree: Tree, knowledge: Knowledge): readonly Weapon[] {
  const known = weapons.get(tokens);
  if (known) return known;
  const found = tokens.flatMap((_, from) => weaponAt(from, tokens, tree, knowledge) ?? []);
  weapons.set(tokens, found);
  return found;
}

function weaponAt(
  from: number,
  tokens: readonly Token[],
  tree: Tree,
  knowledge: Knowledge,
): Weapon | undefined {
  const { upos } = tokens[from] as Token;
  if (upos === 'VERB' || upos === 'PUNCT') return undefined;
  for (let length = Math.min(3, tokens.length - from); length > 0; length -= 1) {
    const last = tokens[from + length - 1] as Token;
    const before = tokens.slice(from, from + length - 1).map(({ form }) => form.toLowerCase());
    const row = knowledge.lexicon.means.get([...before, last.lemma].join(' '));
    if (!row || (length === 1 && last.upos !== 'NOUN')) continue;
    if (isOfSomething(from + length - 1, tokens, tree, knowledge)) continue;
    return { from, to: from + length, mode: row.mode };
  }
  return undefined;
}

/** “Truck drivers”, “an ammunition depot”: the word tells what sort of people or site they are. */
function isOfSomething(
  at: number,
  tokens: readonly Token[],
  tree: Tree,
  { lexicon: { agents, means } }: Knowledge,
): boolean {
  const head = tokens[tree.heads[at] ?? -1]?.lemma ?? '';
  return tree.relations[at] === 'compound' && agents.has(head) && !means.has(head);
}
