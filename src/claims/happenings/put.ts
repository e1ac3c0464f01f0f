/** How the innermost voice puts an event word: as a fact, as negated, as to come, as possible. */
import type { Context, SentenceReading } from '../context.ts';
import { nounPhraseAt } from '../mentions/noun-phrase.ts';
import { type Reality, realityOfNoun, realityOfVerb } from '../reality.ts';

export function putAt(at: number, reading: SentenceReading, context: Context): Reality {
  const { tokens, chunks } = reading;
  if (tokens[at]?.upos === 'NOUN' || tokens[at]?.upos === 'PROPN')
    return realityOfNoun(tokens, nounPhraseAt(reading, at).from, at, context.knowledge);
  const chunk = chunks.findIndex(each => each.kind === 'verb' && each.main === at);
  return chunk < 0 ? { stance: 'asserted' } : realityOfVerb(reading, chunk, context.knowledge);
}
