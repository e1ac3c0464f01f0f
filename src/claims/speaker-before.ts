/** “…, she said”, “it added”: a pronoun that tells goes on for whoever spoke last, where number and kind agree. */
import type { Token } from '../model/analysis.ts';
import type { ActorMention } from '../model/claim.ts';
import type { Attribution } from './attribution/attribution.ts';
import type { Context } from './context.ts';

/** How many sentences back somebody may have spoken last. */
const reach = 3;

/**
 * The last of those who speak before the pronoun in its paragraph or so many before.
 * @param speakerOf who speaks in an earlier attribution.
 */
export function speakerBefore(
  pronoun: Token,
  sentence: number,
  paragraphs: number,
  context: Context,
  speakerOf: (attribution: Attribution) => ActorMention | undefined,
): ActorMention | undefined {
  const block = context.analysis.sentences[sentence]?.block ?? 0;
  const earlier = context.attributions.filter(
    ({ cueSpan, cueToken, speakerWords, stance }) =>
      cueSpan.end <= pronoun.start &&
      speakerWords !== undefined &&
      stance !== 'none' &&
      sentence - cueToken.sentence <= reach &&
      (context.analysis.sentences[cueToken.sentence]?.block ?? -2) >= block - paragraphs,
  );
  for (const attribution of earlier.toReversed()) {
    const actor = speakerOf(attribution);
    if (actor && agrees(pronoun.form.toLowerCase(), actor, attribution, context)) return actor;
  }
  return undefined;
}

/** A body, not a person and not several: what “it” may be. */
export function isOneBody(actor: ActorMention, xpos: string | undefined, context: Context): boolean {
  const { text } = actor.refersTo ?? actor;
  return !isPerson(actor, context) && !/^NNP?S$/.test(xpos ?? '') && !/\band\b/.test(text);
}

function agrees(form: string, actor: ActorMention, { speaker }: Attribution, context: Context): boolean {
  const token = speaker && context.readings[speaker.sentence]?.tokens[speaker.token];
  const meant = actor.refersTo ?? actor;
  const person = isPerson(actor, context);
  if (/^(?:he|she|i)$/.test(form)) return person || /^(?:he|she)$/i.test(actor.text);
  const plural = /^NNP?S$/.test(token?.xpos ?? '') || /\band\b/.test(meant.text);
  return form === 'they' ? plural : form === 'it' && !person && !plural;
}

/** Whether a pronoun in somebody's own reported words may be the speaker: a body may say “it” and “they” of itself. */
export function mayBeSpeaker(
  form: string,
  actor: ActorMention,
  attribution: Attribution,
  context: Context,
): boolean {
  const low = form.toLowerCase();
  return low === 'they'
    ? !isPerson(actor, context) || agrees(low, actor, attribution, context)
    : agrees(low, actor, attribution, context);
}

/** By the name's kind, or by the noun: “the governor”, “a nurse”. */
function isPerson({ start, end, head, refersTo }: ActorMention, { analysis, knowledge }: Context): boolean {
  const span = refersTo ?? { start, end };
  const words = [head, refersTo?.text.split(/[\s,]+/).at(-1)].map(word => word?.toLowerCase());
  // “The army”, “the ministry”.
  if (words.some(word => word !== undefined && knowledge.lexicon.organisationHeads.has(word))) return false;
  const agent = words.map(word => knowledge.lexicon.agents.get(word ?? '')).find(Boolean);
  if (agent)
    return (
      !/^(?:media|organisation|state_agency|state|armed_group|armed_coalition|party)$/.test(
        agent.kind ?? '',
      ) || /^(?:spokesperson|official|leader)$/.test(agent.class)
    );
  return analysis.names.some(
    name => name.kind === 'person' && name.start >= span.start && name.end <= span.end,
  );
}
