/** Which word heads a stretch of text, by our own tree: how mentions of two annotations are compared. */
import type { Analysis } from '../src/model/analysis.ts';
import type { Span } from '../src/model/passage.ts';

/**
 * First character of the token in the span whose governor stands outside of it; undefined where no sentence begins it.
 * Of a mere number it is what the number counts.
 */
export function headOfSpan({ start, end }: Span, { sentences }: Analysis): number | undefined {
  const sentence = sentences.find(each => each.start <= start && start < each.end);
  if (!sentence) return undefined;
  const inside = sentence.tokens.map(token => token.start < end && token.end > start);
  const head = sentence.tokens.findIndex(
    ({ arc, upos }, at) => inside[at] && upos !== 'PUNCT' && !inside[arc?.head ?? -1],
  );
  const { arc, start: own } = sentence.tokens[head] ?? {};
  return arc?.relation === 'nummod' ? sentence.tokens[arc.head]?.start : own;
}
