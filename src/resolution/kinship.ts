/** How two participants stand to each other: the same, kin (part of, or a collective that may hold the other), or unlike. */
import type { Actor } from '../model/actor.ts';
import { foldName, type Knowledge } from '../model/knowledge.ts';
import type { ActorChanges } from './actors/actor-table.ts';
import type { Participant } from './resolve-claims.ts';
import type { Kinship } from './same-event.ts';

/** What kinship asks about actors. */
export interface ActorsByName {
  readonly actor: (id: string) => Actor | undefined;
  readonly actors: () => readonly Actor[];
  /** Whether some mention of it names nobody more closely. */
  readonly mayBeCollective: (id: string) => boolean;
  /** In how many documents it is met. */
  readonly documentsOf: (id: string) => number;
}

/** Kin: parent and part, a people's collective and a group of that people. Actors may change; what was asked before is then stale. */
export class KinTable {
  readonly #actors: ActorsByName;
  readonly #knowledge: Knowledge;
  readonly #words = new Map<string, ReadonlySet<string>>();

  constructor(actors: ActorsByName, knowledge: Knowledge) {
    this.#actors = actors;
    this.#knowledge = knowledge;
  }

  between: Kinship = (left: Participant, right: Participant) => {
    if (left.id === right.id)
      return this.#kindOf(left.id) === 'person' && !left.collective ? 'same person' : 'same';
    const [parents, others] = [this.#parentsOf(left.id), this.#parentsOf(right.id)];
    if (parents.includes(right.id) || others.includes(left.id)) return 'kin';
    if (this.#areBodiesOfOneState(left.id, right.id)) return 'kin';
    // “Baloch insurgents” may be the BLA: they share the people's name and one of them has no name of its own.
    if ((left.collective || right.collective) && this.#shareWord(left.id, right.id)) return 'kin';
    return 'unlike';
  };

  /** Takes in what changed. @returns ids such that every pair that may now compare otherwise holds one of them. */
  renew(changed: ActorChanges['changed']): Set<string> {
    const affected = new Set<string>();
    for (const [id, { before, after }] of changed) {
      this.#words.delete(id);
      if (!before || !after) continue;
      const isOther = before.kind !== after.kind || before.country !== after.country;
      if (isOther || before.partOf.join() !== after.partOf.join()) affected.add(id);
      const words = wordsOf(before).symmetricDifference(wordsOf(after));
      for (const other of words.size === 0 ? [] : this.#actors.actors()) {
        if (other.id === id || this.#wordsOf(other.id).isDisjointFrom(words)) continue;
        const isOpen = this.#actors.mayBeCollective(id) || this.#actors.mayBeCollective(other.id);
        if (isOpen) affected.add(this.#rarerOf(id, other.id));
      }
    }
    return affected;
  }

  #rarerOf(one: string, other: string): string {
    return this.#actors.documentsOf(one) <= this.#actors.documentsOf(other) ? one : other;
  }

  #parentsOf(id: string): readonly string[] {
    return this.#actors.actor(id)?.partOf ?? this.#knowledge.actors.get(id)?.partOf ?? none;
  }

  #kindOf(id: string): Actor['kind'] | undefined {
    return this.#actors.actor(id)?.kind;
  }

  /** A battalion and a task force, the army and the ministry: of one state, or one of them is met only here and may be. */
  #areBodiesOfOneState(left: string, right: string): boolean {
    const [one, other] = [this.#actors.actor(left), this.#actors.actor(right)];
    if (!one || !other || !isStateBody(one) || !isStateBody(other)) return false;
    return one.country === undefined || other.country === undefined || one.country === other.country;
  }

  #shareWord(left: string, right: string): boolean {
    return !this.#wordsOf(left).isDisjointFrom(this.#wordsOf(right));
  }

  #wordsOf(id: string): ReadonlySet<string> {
    const known = this.#words.get(id);
    if (known) return known;
    const actor = this.#actors.actor(id);
    const words = actor ? wordsOf(actor) : new Set<string>();
    this.#words.set(id, words);
    return words;
  }
}

const none: readonly string[] = [];

function isStateBody({ kind, unnamed }: Actor): boolean {
  return !unnamed && (kind === 'state_force' || kind === 'state_agency');
}

/** Words of its names that tell whom it is of. */
function wordsOf({ name, aliases }: Actor): Set<string> {
  const words = foldName([name, ...aliases].join(' ')).split(' ');
  const telling = words.filter(word => word.length > 3 && !emptyWords.has(word));
  // “Two nurses” and “one nurse”.
  return new Set(telling.map(word => word.replace(/(?<=\p{L}{3})s$/u, '')));
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
