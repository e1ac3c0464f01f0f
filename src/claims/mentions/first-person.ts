/** “We”, “our”, “I”: whoever speaks the words that they stand in; in a statement, the body that issues it. */
import type { Token } from '../../model/analysis.ts';
import type { ActorMention } from '../../model/claim.ts';
import type { Context } from '../context.ts';
import { speakersAt } from '../voices.ts';

export function firstPerson(token: Token, context: Context): ActorMention['refersTo'] {
  if (!/^(?:we|us|our|ours|i|me|my)$/i.test(token.form)) return undefined;
  const speaker = speakersAt(token, context).at(-1)?.actor;
  if (!speaker) return undefined;
  const { text, start, end } = speaker.refersTo ?? speaker;
  return { text, start, end, because: `“${token.form}” are the ones who speak` };
}
