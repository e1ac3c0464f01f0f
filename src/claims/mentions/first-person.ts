/** “We”, “our”, “I”: whoever speaks the words that they stand in; in a statement, the body that issues it. */
import type { Token } from '../../model/analysis.ts';
import type { ActorMention } from '../../model/claim.ts';
import type { Context, SentenceReading } from '../context.ts';
import { issuerOf } from '../issuer.ts';
import { speakersAt } from '../voices.ts';
import { kindOf } from './kinds.ts';

export function firstPerson(token: Token, context: Context): ActorMention['refersTo'] {
  // “The US” is a state.
  if (!/^(?:we|us|our|ours|i|me|my)$/i.test(token.form) || token.form === 'US') return undefined;
  const speaker = speakersAt(token, context).at(-1)?.actor;
  if (!speaker) return undefined;
  const { text, start, end } = speaker.refersTo ?? speaker;
  return { text, start, end, because: `“${token.form}” are the ones who speak` };
}

/** “The army”, “troops” in a statement of the army: its own. */
export function ownForces(
  { from, head }: { readonly from: number; readonly head: number },
  { tokens }: SentenceReading,
  context: Context,
): ActorMention['refersTo'] {
  if (!/^(?:army|military|troop|soldier|force)$/.test(tokens[head]?.lemma ?? '')) return undefined;
  if (!tokens.slice(from, head).every(({ upos }) => upos === 'DET')) return undefined;
  if (tokens[head]?.upos !== 'NOUN' || /^(?:a|an)$/i.test(tokens[head - 1]?.form ?? '')) return undefined;
  const issuer = issuerOf(context)?.actor;
  if (!issuer || kindOf(issuer, context) !== 'state_force') return undefined;
  const { text, start, end } = issuer;
  return { text: issuer.name ?? text, start, end, because: 'the forces that issue the statement' };
}
