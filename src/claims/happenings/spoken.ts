/** Acts of speech, “accused the army of …”, “called on both sides to …”: whoever utters them is their voice. */
import type { Speaker, Stance } from '../../model/claim.ts';
import { covers } from '../../model/passage.ts';
import { type EventType, verbalTypes } from '../../model/plover.ts';
import type { Context } from '../context.ts';
import { speaksForParty, stanceAt } from '../voice-stance.ts';
import { speakerOf, speakersAt } from '../voices.ts';
import type { Draft } from './draft.ts';

const uttered: ReadonlySet<EventType> = new Set<EventType>([...verbalTypes, 'THREATEN']);

/** Who utters it and how it stands; nothing for a deed. */
export function speechOf(
  { part, type, trigger, at, reading, initiators, stance, auxiliary }: Draft,
  context: Context,
): { readonly speaker?: Speaker; readonly stance: Stance } | 'unsaid' | undefined {
  if (part !== 'verb' || auxiliary || !uttered.has(type)) return undefined;
  const token = reading.tokens[at];
  const cue = context.knowledge.lexicon.reporting.get(token?.lemma ?? '')?.find(row => row.part === 'verb');
  const said = context.attributions.find(({ cueSpan }) => token && covers(cueSpan, token));
  if (!cue) return undefined;
  // “Neither confirmed nor denied the raid”.
  if (said?.negated) return 'unsaid';
  const [actor] = initiators;
  const speaker =
    (said && speakerOf(said, context)) ??
    (actor && { start: actor.start, end: actor.end, text: actor.text, actor, cue: cue.lemma });
  if (!speaker?.actor) return undefined;
  // “The minister said he had ordered it”: one voice.
  const before = speakersAt(trigger, context).at(-1)?.actor;
  const same = before !== undefined && (before.refersTo ?? before).start === speaker.actor.refersTo?.start;
  const own = same ? {} : { speaker };
  const outer = stanceAt(trigger, stance, false, context);
  if (outer !== 'asserted') return outer && { ...own, stance: outer };
  // “The ministry denied any part”: the word that utters it denies.
  if (cue.force === 'deny') return { ...own, stance: 'denied' };
  const sided = (type === 'ACCUSE' || type === 'THREATEN') && speaksForParty(speaker.actor, context);
  return { ...own, stance: sided ? 'claimed' : 'asserted' };
}
