/** Relations compared as sets: family, subject and object; the ones that go both ways without regard to direction. */
import { precisionRecall } from '../precision-recall.ts';
import type { ActorKeys } from './match-actors.ts';
import { normaliseName } from './normalise-name.ts';
import { placeOf } from './places.ts';
import type { GoldRecord, ScoredPlace, ScoredRecord, ScoredRelation } from './scored-record.ts';

/** The finer names are hard to tell apart even for people. */
const families: Readonly<Record<string, string>> = {
  supports: 'support',
  sponsors: 'support',
  uses_as_proxy: 'support',
  tolerates: 'support',
  allied_with: 'ally',
  links_with: 'ally',
  affiliated_with: 'member',
  member_of: 'member',
  fights: 'hostile',
  opposes: 'hostile',
  truce_with: 'truce',
  operates_in: 'place',
  controls: 'place',
};
const mutual: ReadonlySet<string> = new Set(['ally', 'hostile', 'truce']);

/** F1 over the distinct relations. */
export function scoreRelations(gold: GoldRecord, predicted: ScoredRecord, keys: ActorKeys): number {
  const wanted = relationKeys(gold.relations, keys.gold, gold.places);
  const found = relationKeys(predicted.relations, keys.predicted, predicted.places);
  return precisionRecall(wanted.intersection(found).size, found.size, wanted.size).f1;
}

function relationKeys(
  relations: readonly ScoredRelation[],
  keyOf: ActorKeys['gold'],
  places: readonly ScoredPlace[] | undefined,
): Set<string> {
  return new Set(
    relations.map(({ subject, relation, object }) => {
      const family = families[relation] ?? relation;
      const other =
        family === 'place' ? normaliseName(placeOf(object, places)?.name ?? object) : keyOf(object);
      const ends = [keyOf(subject), other];
      return JSON.stringify([family, ...(mutual.has(family) ? ends.sort() : ends)]);
    }),
  );
}
