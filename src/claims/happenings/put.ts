/** How the innermost voice puts an event word: as a fact, as negated, as to come, as possible. */
import type { Stance } from '../../model/claim.ts';
import type { UnrealMode } from '../../model/plover.ts';
import type { Context, SentenceReading } from '../context.ts';
import { realityOf } from '../reality/read-reality.ts';
import { isCalledFalse } from './called-false.ts';

export interface Put {
  /** Absent where it is told as having happened. */
  readonly auxiliary?: UnrealMode;
  readonly stance: Stance;
  readonly because?: string;
}

export function putAt(at: number, reading: SentenceReading, context: Context): Put {
  const { tree, index } = reading;
  if (isCalledFalse(at, reading))
    return { auxiliary: 'negation', stance: 'denied', because: 'words that call it untrue' };
  // “Ten were feared dead”.
  if (/^(?:fear|presume)$/.test(tree.tokens[at]?.lemma ?? ''))
    return { stance: 'hedged', because: `“${tree.tokens[at]?.form}”` };
  const cues = context.cuesBySentence.get(index);
  const reality = realityOf(tree, at, context.knowledge.lexicon, token => cues?.has(token) ?? false);
  const because =
    reality.because.length === 0 ? {} : { because: reality.because.map(word => `“${word}”`).join(', ') };
  if (reality.polarity === 'negative') return { auxiliary: 'negation', stance: 'denied', ...because };
  switch (reality.modality) {
    case 'actual':
      return { stance: 'asserted' };
    case 'hedged':
      return { stance: 'hedged', ...because };
    case 'future':
      return { auxiliary: 'future', stance: 'asserted', ...because };
    case 'questioned':
      return { auxiliary: 'hypothetical', stance: 'questioned', ...because };
    default:
      return { auxiliary: 'hypothetical', stance: 'asserted', ...because };
  }
}
