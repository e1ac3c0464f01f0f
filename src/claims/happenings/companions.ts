/** Those who act beside the subject: “the army, together with mercenaries, attacked”, “the front jointly with the militia”. */
import { childrenBy } from '../../model/tree.ts';
import { behind, type Heads, withConjuncts } from '../clauses/arguments.ts';
import type { SentenceReading } from '../context.ts';

/** @param words the verb and the heads of its subject. @returns heads of those named beside them in front of the verb. */
export function companionsOf(words: Heads, verb: number, reading: SentenceReading): Heads {
  const { tree } = reading;
  // The parser hangs the phrase on “together” now and then.
  const jointly = words.flatMap(word =>
    childrenBy(tree, word, 'advmod').filter(child =>
      /^(?:together|along|jointly)$/i.test(reading.tokens[child]?.form ?? ''),
    ),
  );
  return [...words, ...jointly]
    .flatMap(word => behind(tree, word, ['with', 'alongside']))
    .filter((head, order, all) => head < verb && all.indexOf(head) === order && isBeside(head, reading))
    .flatMap(head => withConjuncts(tree, head));
}

/** “Together with”, “along with”, “alongside”; a bare “with” may tell of means. */
function isBeside(head: number, { tree, tokens }: SentenceReading): boolean {
  const mark = (tree.children[head] ?? []).find(
    child => child < head && /^(?:with|alongside)$/i.test(tokens[child]?.form ?? ''),
  );
  if (mark === undefined) return false;
  return (
    tokens[mark]?.form.toLowerCase() === 'alongside' ||
    /^(?:together|along|jointly)$/i.test(tokens[mark - 1]?.form ?? '')
  );
}
