/** The actors met in all documents, and which of them are one. */
import type { Actor } from '../../model/actor.ts';
import { byText, sortedDistinct } from '../../model/order.ts';
import type { ActorReading } from './actor-reading.ts';
import { areSpellings } from './spelling.ts';

/**
 * Joins what the documents call by different spellings: a full name and its acronym in one document's brackets, a
 * surname after the full name, spellings one or two letters apart. Known actors never merge with each other.
 */
export class ActorTable {
  /** By id, then by what makes a reading tell something new. */
  private readonly readings = new Map<string, Map<string, ActorReading>>();
  private readonly names = new Map<string, Set<string>>();
  private readonly sameAs = new Map<string, string>();
  private readonly pairs = new Set<string>();
  private readonly aliases = new Map<string, string>();
  private readonly named = new Set<string>();

  /** Notes a reading and gives back its id (before joining). */
  enter(reading: ActorReading): string {
    const { id, surface, titled = '', country = '' } = reading;
    const met = this.readings.get(id) ?? new Map<string, ActorReading>();
    if (met.size === 0) this.readings.set(id, met);
    const key = `${surface}\t${titled}\t${country}`;
    if (!met.has(key)) met.set(key, reading);
    return id;
  }

  /** Notes a reading of somebody whom a document names, see `namedActors`. */
  enterNamed(reading: ActorReading): void {
    this.named.add(this.enter(reading));
  }

  /** Notes that documents put two names beside each other, “Ombudsman's Office (Defensoría del Pueblo)”. */
  enterPairs(pairs: Iterable<readonly [string, string]>): void {
    for (const [left, right] of pairs)
      this.pairs.add(left < right ? `${left}\t${right}` : `${right}\t${left}`);
  }

  /** Notes other names of persons and bodies, each before the full name. */
  enterAliases(aliases: Iterable<readonly [string, string]>): void {
    for (const [alias, name] of aliases) if (!this.aliases.has(alias)) this.aliases.set(alias, name);
  }

  /** Notes what else an actor is called in the documents; it counts only for actors that some claim names. */
  enterNames(id: string, surfaces: Iterable<string>): void {
    const names = this.names.get(id) ?? new Set();
    for (const surface of surfaces) names.add(surface);
    this.names.set(id, names);
  }

  /** Joins discovered names that are spellings of one another, in a fixed order. */
  join(): void {
    const discoveredIds = [...this.readings.keys()].filter(id => id.startsWith('x-')).sort(byText);
    const byBeginning = new Map<string, string[]>();
    for (const id of discoveredIds) {
      // Misspellings of the first letters are rare; without this every name would meet every other.
      const key = id.slice(0, 5);
      const earlier = byBeginning.get(key) ?? [];
      const twin = earlier.find(other => areSpellings(id.slice(2), other.slice(2)));
      if (twin) this.sameAs.set(id, this.idOf(twin));
      else if (earlier.length === 0) byBeginning.set(key, [id]);
      else earlier.push(id);
    }
    this.joinPairs();
    this.joinAliases();
    this.joinLowerCase(discoveredIds);
    const persons = discoveredIds.filter(id => this.kindOf(id) === 'person' && isCompound(id));
    const bySurname = Map.groupBy(persons, id => id.slice(id.lastIndexOf('-') + 1));
    for (const id of discoveredIds) this.joinSurname(id, bySurname);
    const byShorterName = Map.groupBy(persons, id => id.slice(0, id.lastIndexOf('-')));
    for (const id of persons) this.joinLongerName(id, byShorterName.get(id) ?? []);
  }

  private kindOf(id: string): Actor['kind'] | undefined {
    return this.readings.get(id)?.values().next().value?.kind;
  }

  /** Names that stood beside each other are one actor: the known one, or the first met of those met only here. */
  private joinPairs(): void {
    for (const pair of [...this.pairs].sort(byText)) {
      const [left, right] = pair.split('\t').map(id => this.idOf(id));
      if (left === undefined || right === undefined || left === right) continue;
      if (!this.readings.has(left) || !this.readings.has(right)) continue;
      const [from, into] = right.startsWith('x-') ? [right, left] : [left, right];
      if (from.startsWith('x-')) this.sameAs.set(from, into);
    }
  }

  /** “Marta” is Ana Rivas where a text says so; of two persons so called, the one told first in the order of documents. */
  private joinAliases(): void {
    for (const [alias, name] of this.aliases) {
      const [from, into] = [this.idOf(alias), this.idOf(name)];
      if (from !== into && from.startsWith('x-')) this.sameAs.set(from, into);
    }
  }

  /** “The unified command post” is the Unified Command Post that another text writes with capitals. */
  private joinLowerCase(ids: readonly string[]): void {
    for (const id of ids) {
      const lower = `some-${id.slice(2)}`;
      if (isCompound(id) && this.readings.has(lower)) this.sameAs.set(lower, this.idOf(id));
    }
  }

  /** A single word that ends exactly one longer person's name is that person. */
  private joinSurname(id: string, bySurname: ReadonlyMap<string, readonly string[]>): void {
    if (this.sameAs.has(id) || isCompound(id)) return;
    const [owner, another] = bySurname.get(id.slice(2)) ?? [];
    if (owner !== undefined && another === undefined && this.idOf(owner) !== id)
      this.sameAs.set(id, this.idOf(owner));
  }

  /** Two names and one more, “Ana Example” and “Ana Example Garcia”, are one person when only one name goes on so. */
  private joinLongerName(id: string, longer: readonly string[]): void {
    const [one, another] = longer;
    if (this.sameAs.has(id) || one === undefined || another !== undefined) return;
    if (this.idOf(one) === one && this.idOf(id) !== one) this.sameAs.set(one, id);
  }

  /** The id under which the actor is listed after joining. */
  idOf(id: string): string {
    const target = this.sameAs.get(id);
    return target === undefined ? id : this.idOf(target);
  }

  /** All actors met, by id, each with every surface form. */
  actors(): Actor[] {
    const groups = new Map<string, ActorReading[]>();
    for (const [id, readings] of this.readings) {
      const target = this.idOf(id);
      const group = groups.get(target);
      if (group) group.push(...readings.values());
      else groups.set(target, [...readings.values()]);
    }
    const named = new Set([...this.named].map(id => this.idOf(id)));
    return [...groups]
      .map(([id, readings]) => actorFrom(id, readings, this.names.get(id) ?? [], named.has(id)))
      .sort((left, right) => byText(left.id, right.id));
  }
}

function actorFrom(
  id: string,
  readings: readonly ActorReading[],
  names: Iterable<string>,
  named: boolean,
): Actor {
  const main = readings.find(reading => reading.id === id) ?? readings[0];
  if (!main) throw new RangeError(`actor ${id} has no reading`);
  const country = main.country ?? readings.find(reading => reading.country)?.country;
  return {
    id,
    name: main.name,
    aliases: sortedDistinct([
      ...readings.flatMap(({ surface, titled }) => (titled === undefined ? [surface] : [surface, titled])),
      ...names,
    ]),
    kind: main.kind,
    partOf: sortedDistinct(main.partOf),
    ...(country ? { country } : {}),
    ...(main.collective ? { unnamed: true } : {}),
    ...(named ? { named: true } : {}),
  };
}

/** More than one word. */
function isCompound(id: string): boolean {
  return id.slice(2).includes('-');
}
