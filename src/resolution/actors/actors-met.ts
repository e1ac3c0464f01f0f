/** Whom one document speaks of: what its mentions are read as, what else it calls known actors, which names it puts side by side. */
import type { ActorReading } from './actor-reading.ts';

/** Filled while a document is read, then entered into the table of all documents. */
export class ActorsMet {
  /** Each reading that tells something new, in the order of the text, by `readingKey`. */
  readonly readings = new Map<string, ActorReading>();
  /** Known actors and what they are called in the text. */
  readonly names: (readonly [id: string, surface: string])[] = [];
  /** Ids of two names that stand beside each other, with a tab between. */
  readonly pairs = new Set<string>();
  /** Other names of persons and bodies, each before the full name, in the order of the text; both are ids. */
  readonly aliases: (readonly [alias: string, name: string])[] = [];
  /** Ids of those whom the document names as somebody. */
  readonly named = new Set<string>();

  /** Notes a reading and gives back its id (before joining). */
  enter(reading: ActorReading): string {
    const key = readingKey(reading);
    if (!this.readings.has(key)) this.readings.set(key, reading);
    return reading.id;
  }

  /** Notes a reading of somebody whom the document names, see `namedActors`. */
  enterNamed(reading: ActorReading): void {
    this.named.add(this.enter(reading));
  }

  /** Notes that the document puts two names beside each other, “Ombudsman's Office (Defensoría del Pueblo)”. */
  enterPairs(pairs: Iterable<readonly [string, string]>): void {
    for (const [left, right] of pairs)
      this.pairs.add(left < right ? `${left}\t${right}` : `${right}\t${left}`);
  }

  /** Notes other names of persons and bodies, each before the full name. */
  enterAliases(aliases: Iterable<readonly [string, string]>): void {
    this.aliases.push(...aliases);
  }

  /** Notes what else an actor is called; it counts only for actors that some claim names. */
  enterNames(id: string, surfaces: Iterable<string>): void {
    for (const surface of surfaces) this.names.push([id, surface]);
  }
}

/** All of a reading that the list of actors shows; its reason is the mention's own. */
function readingKey({ id, name, kind, surface, titled, partOf, country, collective }: ActorReading): string {
  return `${id}\t${surface}\t${titled ?? ''}\t${country ?? ''}\t${name}\t${kind}\t${collective}\t${partOf.join(' ')}`;
}
