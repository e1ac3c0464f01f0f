/** Names for labels, and labels for relations, from what the record says. */
import type { Named } from '../../model/api.ts';
import type { ConflictRecord, RecordDocument, RecordRelation } from '../../model/record.ts';
import { shortName } from '../../model/short-name.ts';

/** The names that labels need, of actors and places by id. */
export function namesById({
  actors,
  places,
}: Pick<ConflictRecord, 'actors' | 'places'>): ReadonlyMap<string, Named> {
  return new Map([
    ...actors.map(actor => [actor.id, { id: actor.id, name: actor.name, short: shortName(actor) }] as const),
    ...places.map(place => [place.id, { id: place.id, name: place.name, short: place.name }] as const),
  ]);
}

/** The name of `id`; the id itself where the record has no such thing. */
export function nameOf(names: ReadonlyMap<string, Named>, id: string): Named {
  return names.get(id) ?? { id, name: id, short: id };
}

/** By what a document is called in a list: its outlet, its title, or its file. */
export function callDocument({ outlet, title, path }: RecordDocument): string {
  return outlet ?? title ?? path.slice(path.lastIndexOf('/') + 1);
}

/** Third person, infinitive, and what follows the object. */
const verbs: Readonly<Record<RecordRelation['relation'], readonly [string, string, string?]>> = {
  fights: ['fights', 'fight'],
  supports: ['supports', 'support'],
  uses_as_proxy: ['uses', 'use', ' as a proxy'],
  tolerates: ['tolerates', 'tolerate'],
  sponsors: ['sponsors', 'sponsor'],
  allied_with: ['is allied with', 'be allied with'],
  member_of: ['belongs to', 'belong to'],
  affiliated_with: ['is affiliated with', 'be affiliated with'],
  truce_with: ['has a truce with', 'have a truce with'],
  opposes: ['opposes', 'oppose'],
  operates_in: ['operates in', 'operate in'],
  controls: ['controls', 'control'],
  links_with: ['has links with', 'have links with'],
};

/** “A supports B”; “A is said to support B” unless a document asserts it in its own voice. */
export function labelRelation(relation: RecordRelation, names: ReadonlyMap<string, Named>): string {
  const asserted = relation.accounts.some(({ stance, voice }) => stance === 'asserted' && voice.length === 0);
  const [says, say, tail = ''] = verbs[relation.relation];
  const verb = asserted ? says : `is said to ${say}`;
  return `${nameOf(names, relation.subject).short} ${verb} ${nameOf(names, relation.object).short}${tail}`;
}
