/** How two participants stand to each other: the same, kin (part of, or a collective that may hold the other), or unlike. */
import type { Actor } from '../model/actor.ts';
import { foldName, type Knowledge } from '../model/knowledge.ts';
import type { Participant } from './resolve-claims.ts';
import type { Kinship } from './same-event.ts';

/** A comparison over the actors met. Kin: parent and part, siblings under one parent, a people's collective and a group of that people. */
export function kinshipAmong(actors: readonly Actor[], knowledge: Knowledge): Kinship {
  const met = new Map(actors.map(actor => [actor.id, actor]));
  const parentsOf = (id: string) => met.get(id)?.partOf ?? knowledge.actors.get(id)?.partOf ?? [];
  const wordsOf = new Map(
    actors.map(actor => [actor.id, new Set(foldName([actor.name, ...actor.aliases].join(' ')).split(' '))]),
  );

  const shareWord = (left: string, right: string) => {
    const others = wordsOf.get(right) ?? new Set<string>();
    return [...(wordsOf.get(left) ?? [])].some(
      word => word.length > 3 && others.has(word) && !emptyWords.has(word),
    );
  };
  return (left: Participant, right: Participant) => {
    if (left.id === right.id) return 'same';
    const [parents, others] = [parentsOf(left.id), parentsOf(right.id)];
    if (parents.includes(right.id) || others.includes(left.id)) return 'kin';
    // “Baloch insurgents” may be the BLA: they share the people's name and one of them has no name of its own.
    if ((left.collective || right.collective) && shareWord(left.id, right.id)) return 'kin';
    return 'unlike';
  };
}

/** Words that very different actors share. */
const emptyWords = new Set([
  'army',
  'group',
  'groups',
  'forces',
  'force',
  'front',
  'fighters',
  'militants',
  'insurgents',
  'armed',
  'people',
  'movement',
  'liberation',
  'national',
  'security',
  'state',
  'islamic',
  'police',
  'party',
  'members',
  'with',
  'from',
  'local',
  'rebel',
  'rebels',
  'civilians',
  'united',
  'democratic',
  'popular',
  'military',
  'government',
]); // prettier-ignore
