/** “Iran arms the front, which Tehran denies”: who turns down a relation told before gives an account of it, too. */
import type { Token } from '../../model/analysis.ts';
import type { ActorMention, RelationName, StandingRelation } from '../../model/claim.ts';
import { passageOf } from '../../model/passage.ts';
import type { Context, SentenceReading } from '../context.ts';
import { bareDenialsIn } from '../denials.ts';
import { actorsAt } from '../mentions/actor-mention.ts';
import { speaksForParty } from '../voice-stance.ts';

/**
 * One for each relation that stands before the denial in its sentence, else for those of the sentence before.
 * @param relationsOf reads the relations of another sentence.
 */
export function deniedRelations(
  told: readonly StandingRelation[],
  reading: SentenceReading,
  context: Context,
  relationsOf: (reading: SentenceReading) => readonly StandingRelation[],
): StandingRelation[] {
  return bareDenialsIn(reading).flatMap(({ at, deniers }) => {
    const token = reading.tokens[at] as Token;
    const [actor] = actorsAt(deniers, reading, context).filter(one => speaksForParty(one, context));
    if (!actor) return [];
    const before = context.readings[reading.index - 1];
    const here = told.filter(({ trigger }) => trigger.end <= token.start);
    const near = before?.sentence.block === reading.sentence.block ? before : undefined;
    const turnedDown = here.length > 0 ? here.slice(-1) : near ? relationsOf(near) : [];
    return turnedDown
      .filter(({ relation }) => mayBeDenied.has(relation))
      .map(claim => denied(claim, token, actor, reading, context));
  });
}

/** What parties turn down by “denies”: their help and their ties. Nobody denies whom they fight or what they hold so shortly. */
const mayBeDenied: ReadonlySet<RelationName> = new Set([
  'supports',
  'sponsors',
  'uses_as_proxy',
  'tolerates',
  'links_with',
  'allied_with',
  'affiliated_with',
  'member_of',
]);

function denied(
  claim: StandingRelation,
  token: Token,
  actor: ActorMention,
  { sentence }: SentenceReading,
  { document }: Context,
): StandingRelation {
  const trigger = { start: token.start, end: token.end, lemma: token.lemma };
  return {
    ...claim,
    ...passageOf(document, sentence.start, sentence.end),
    id: `${document.id}/${trigger.start}-${trigger.end}/${claim.relation}`,
    trigger,
    voice: [{ start: actor.start, end: actor.end, text: actor.text, actor, cue: token.lemma }],
    stance: 'denied',
    doubt: Math.min(0.9, claim.doubt + 0.1),
    because: [`“${token.form}” turns down “${claim.trigger.lemma}” told before it`],
  };
}
