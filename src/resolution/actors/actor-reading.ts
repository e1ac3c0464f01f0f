/** What a mention of an actor is read as, and what the document around it lends to the reading. */
import type { ActorKind } from '../../model/actor.ts';
import type { NameKind } from '../../model/analysis.ts';
import type { Knowledge, KnownActor } from '../../model/knowledge.ts';
import type { CountryShares } from '../document-countries.ts';

/** What the mention stands for, before all documents are seen: how it will be listed if nobody else is it. */
export interface ActorReading {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  /** The surface form to list as an alias. */
  readonly surface: string;
  /** The mention with its title, “General Ana Example”. */
  readonly titled?: string;
  readonly partOf: readonly string[];
  readonly country?: string;
  /** No name: “gunmen”, “Baloch insurgents”. Two such mentions may be different people. */
  readonly collective: boolean;
  readonly because: string;
}

/** What is known of the document that a mention stands in. */
export interface ReadingContext {
  readonly knowledge: Knowledge;
  readonly text: string;
  readonly countries: CountryShares;
  /** The year that the document speaks from. */
  readonly year?: number;
  /** Actors that a common noun stands for in this document, by its lemma: “guerrillas” after “ELN guerrillas”. */
  readonly epithets: ReadonlyMap<string, string>;
  /** What the names of the text are names of, by the folded name. */
  readonly kinds?: ReadonlyMap<string, NameKind>;
  /** Names that the text puts beside each other, folded, see `bracketNames`. */
  readonly brackets?: ReadonlyMap<string, string>;
  /** The innermost speaker of the claim at hand: whose “its camps” are meant. */
  readonly speaker?: ActorReading;
}

/** The reading of a mention that names a known actor. */
export function fromKnown(actor: KnownActor, surface: string, because: string): ActorReading {
  const { id, name, kind, partOf, countries } = actor;
  const [country] = countries;
  return { id, name, kind, surface, partOf, collective: false, because, ...(country ? { country } : {}) };
}
