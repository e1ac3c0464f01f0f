/** With what it was done, and the mode of assault that this tells. */
import type { Token } from '../../model/analysis.ts';
import type { MeansMention } from '../../model/claim.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import { overlap, type Span } from '../../model/passage.ts';
import { isModeOf } from '../../model/plover.ts';
import type { Tree } from '../../model/tree.ts';
import { looseness } from '../clauses/clause-heads.ts';
import type { Context, SentenceReading } from '../context.ts';

/** The nearest weapon in the event word's phrase or clause. */
/** @param trigger words that tell the act itself: “opened fire”. */
export function meansFor(
  at: number,
  trigger: Span,
  { tokens, tree, clauses }: SentenceReading,
  { knowledge, document }: Context,
): { mention: MeansMention; mode?: string } | undefined {
  const { means } = knowledge.lexicon;
  for (let from = 0; from < tokens.length; from += 1) {
    const first = tokens[from] as Token;
    if (overlap(first, trigger) > 0 && tokens[at]?.upos === 'VERB') continue;
    if (first.upos === 'VERB' || first.upos === 'PUNCT' || looseness(tree, clauses, at, from) > 1) continue;
    for (let length = 3; length > 0; length -= 1) {
      const words = tokens.slice(from, from + length);
      const last = words.at(-1);
      if (!last || words.length < length) continue;
      const key = [...words.slice(0, -1).map(({ form }) => form.toLowerCase()), last.lemma].join(' ');
      const row = means.get(key);
      if (!row || (length === 1 && last.upos !== 'NOUN')) continue;
      if (isOfSomething(from + length - 1, tokens, tree, knowledge)) continue;
      const mention = { start: first.start, end: last.end, text: document.text.slice(first.start, last.end) };
      return { mention, ...(isModeOf('ASSAULT', row.mode) ? { mode: row.mode } : {}) };
    }
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
