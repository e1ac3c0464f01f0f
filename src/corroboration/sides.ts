/** Actors to the sides that dyads count by, as UCDP does: a government with its forces is one, and so are civilians. */
import type { Side, ViolenceKind } from '../model/dyad.ts';
import { sortedDistinct } from '../model/order.ts';
import type { ConflictRecord } from '../model/record.ts';

type RecordActor = ConflictRecord['actors'][number];
type SideKind = 'government' | 'group' | 'civilians' | 'other';

export interface Sides {
  /** The side of an actor; undefined for an id that the record has no actor of. */
  readonly of: (actor: string) => Side | undefined;
  readonly violence: (first: Side, second: Side) => ViolenceKind;
  /** Whether it can be a party to fighting: a government or an armed group. */
  readonly canFight: (side: Side) => boolean;
}

const forces = new Set<RecordActor['kind']>(['state_force', 'state_agency']);
const groups = new Set<RecordActor['kind']>(['armed_group', 'armed_coalition']);

/** A force whose state is not told of by name is a side of its own: no government is made up. */
export function sidesOf(actors: ConflictRecord['actors']): Sides {
  const byId = new Map(actors.map(actor => [actor.id, actor]));
  const states = new Map(
    actors.filter(({ kind }) => kind === 'state').map(state => [state.country ?? state.id, state]),
  );
  const keyed = new Map(actors.map(actor => [actor.id, sideKey(actor, byId, states)]));
  const members = Map.groupBy(actors, actor => keyed.get(actor.id) ?? actor.id);
  const sides = new Map(
    [...members].map(([id, own]): [string, Side] => [
      id,
      { id, name: sideName(id, byId), actors: sortedDistinct(own.map(actor => actor.id)) },
    ]),
  );
  const kindOf = ({ id }: Side): SideKind => {
    if (id === 'civilians') return 'civilians';
    const kind = byId.get(id)?.kind;
    if (kind === 'state' || (kind && forces.has(kind))) return 'government';
    return kind && groups.has(kind) ? 'group' : 'other';
  };
  return {
    of: actor => sides.get(keyed.get(actor) ?? actor),
    violence: (first, second) => violenceBetween(kindOf(first), kindOf(second)),
    canFight: side => ['government', 'group'].includes(kindOf(side)),
  };
}

function sideKey(
  actor: RecordActor,
  byId: ReadonlyMap<string, RecordActor>,
  states: ReadonlyMap<string, RecordActor>,
): string {
  if (actor.kind === 'people') return 'civilians';
  if (!forces.has(actor.kind)) return actor.id;
  const parent = actor.partOf.find(id => byId.get(id)?.kind === 'state');
  return parent ?? states.get(actor.country ?? '')?.id ?? actor.id;
}

function sideName(id: string, byId: ReadonlyMap<string, RecordActor>): string {
  const actor = byId.get(id);
  return id === 'civilians' || !actor ? 'civilians' : actor.name;
}

function violenceBetween(one: SideKind, other: SideKind): ViolenceKind {
  const kinds = [one, other];
  if (kinds.includes('other') || kinds.every(kind => kind === 'civilians')) return 'other';
  if (kinds.includes('civilians')) return 'one-sided';
  return kinds.includes('government') ? 'state-based' : 'non-state';
}
