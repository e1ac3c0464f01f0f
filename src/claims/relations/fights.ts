/** Who fights whom: every armed clash and attack between two named sides says so, in the voice that tells it. */
import type { ActorMention, Happening, StandingRelation } from '../../model/claim.ts';
import type { Context } from '../context.ts';
import { isBelligerent, isNamed } from '../mentions/kinds.ts';

export function fightsIn(happenings: readonly Happening[], context: Context): StandingRelation[] {
  return happenings.flatMap(happening => {
    if (happening.type !== 'ASSAULT' || happening.stance === 'denied') return [];
    const sides = sidesOf(happening, context);
    return sides ? [relationFrom(happening, sides)] : [];
  });
}

interface Sides {
  readonly subjects: readonly ActorMention[];
  readonly objects: readonly ActorMention[];
}

/** Attackers and attacked, or the two of whom a clash is told. */
function sidesOf({ initiators, targets }: Happening, context: Context): Sides | undefined {
  const named = (mentions: readonly ActorMention[]) =>
    mentions.filter(mention => isNamed(mention, context) && isBelligerent(mention, context));
  const left = named(initiators);
  const right = named(targets);
  if (left.length > 0 && right.length > 0) return { subjects: left, objects: right };
  const [one, ...others] = left;
  return targets.length === 0 && one && others.length === 1
    ? { subjects: [one], objects: others }
    : undefined;
}

function relationFrom(happening: Happening, { subjects, objects }: Sides): StandingRelation {
  const { document, start, end, quote, trigger, voice, stance, doubt, time } = happening;
  return {
    document,
    start,
    end,
    quote,
    trigger,
    voice,
    stance,
    kind: 'relation',
    relation: 'fights',
    id: `${document}/${trigger.start}-${trigger.end}/fights`,
    subjects,
    objects,
    places: [],
    ...(time ? { time } : {}),
    doubt: Math.min(0.95, Math.round((doubt + 0.15) * 100) / 100),
    because: [`“${trigger.lemma}” has both on its two sides`],
  };
}
