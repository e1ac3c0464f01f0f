/** The documents of a collection, each with what was read in it; who comes, who goes, and in which order they stand. */
import type { Finding } from '../model/finding.ts';
import type { Knowledge } from '../model/knowledge.ts';
import { byText } from '../model/order.ts';
import { ActorTable, type EnteredActors } from './actors/actor-table.ts';
import { type CodedDocument, type DocumentInput, InputOf, readDocument } from './documents-read.ts';
import { type EnteredPlaces, PlaceTable } from './places-met.ts';
import type { ReadDecisions } from './read-decisions.ts';
import type { ResolvedClaim } from './resolve-claims.ts';
import { SettledPairs } from './settled-pairs.ts';

/** One document with what was read in it, as long as it is in the collection. */
export interface Held {
  readonly input: DocumentInput;
  readonly actors: EnteredActors;
  readonly places: EnteredPlaces;
  readonly findings: readonly Finding[];
  /** Numbers of its tellings, in reading order. */
  tellings: readonly number[];
  /** Relations, announcements, links and what is told as unreal, with the actors as they are listed. */
  others: readonly ResolvedClaim[];
  /** The last update that it was part of. */
  round: number;
}

export class HeldDocuments {
  readonly actors = new ActorTable();
  readonly places = new PlaceTable();
  readonly settled = new SettledPairs();
  readonly #knowledge: Knowledge;
  readonly #onGone: (held: Held) => void;
  readonly #held = new Map<string, Held>();
  #inOrder: readonly Held[] = [];
  #round = 0;

  /** @param onGone is told of each document that goes, or comes again as another. */
  constructor(knowledge: Knowledge, onGone: (held: Held) => void) {
    this.#knowledge = knowledge;
    this.#onGone = onGone;
  }

  /** All, in order of their paths; equals as they came. */
  inOrder(): readonly Held[] {
    return this.#inOrder;
  }

  document(id: string): CodedDocument['document'] | undefined {
    return this.#held.get(id)?.input.coded.document;
  }

  /** Forgets what went or is another now. @returns what was read in the documents that came. */
  takeIn(coded: readonly CodedDocument[], decisions: ReadDecisions): Map<Held, readonly ResolvedClaim[]> {
    const inputOf = new InputOf(decisions);
    const sorted = coded.toSorted((left, right) => byText(left.document.path, right.document.path));
    this.#round += 1;
    const kept = sorted.map((one, order) => {
      const known = this.#held.get(one.document.id);
      if (!known || !inputOf.isSame(known.input, one)) return undefined;
      known.round = this.#round;
      known.actors.order = order;
      known.places.order = order;
      return known;
    });
    for (const held of this.#held.values()) if (held.round !== this.#round) this.#forget(held);
    const read = new Map<Held, readonly ResolvedClaim[]>();
    this.#inOrder = kept.map(
      (known, order) => known ?? this.#read(inputOf.input(sorted[order] as CodedDocument), order, read),
    );
    return read;
  }

  /** Reads a document once more: what it holds by itself is the same, the actors it names may be listed otherwise. */
  readAgain({ input }: Held): readonly ResolvedClaim[] {
    return readDocument(input, this.#knowledge, place => this.places.intern(place)).resolved;
  }

  #read(input: DocumentInput, order: number, read: Map<Held, readonly ResolvedClaim[]>): Held {
    const own = readDocument(input, this.#knowledge, place => this.places.intern(place));
    this.settled.enter(input.claims);
    const held: Held = {
      input,
      actors: this.actors.enter(own.met, order),
      places: this.places.enter(own.places, order),
      findings: own.findings,
      tellings: [],
      others: [],
      round: this.#round,
    };
    this.#held.set(input.coded.document.id, held);
    read.set(held, own.resolved);
    return held;
  }

  #forget(held: Held): void {
    this.#held.delete(held.input.coded.document.id);
    this.settled.leave(held.input.claims);
    this.actors.leave(held.actors);
    this.places.leave(held.places);
    this.#onGone(held);
  }
}
