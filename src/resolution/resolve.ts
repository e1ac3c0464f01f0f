/**
 * Claims of all documents to actors, places, events, relations and warnings: mentions become ids, tellings of one
 * happening meet. It never changes a claim and never chooses between accounts.
 */
import type { Actor } from '../model/actor.ts';
import type { NameMention } from '../model/analysis.ts';
import type { Claim } from '../model/claim.ts';
import type { ReviewDecision, Suggestion } from '../model/decision.ts';
import type { Document } from '../model/document.ts';
import type { CountedEvent, Event, EventLink, Relation, UnrealReading, Warning } from '../model/event.ts';
import type { Finding } from '../model/finding.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { Place } from '../model/place.ts';
import type { CodedDocument } from './documents-read.ts';
import { Resolution } from './resolution.ts';

export interface Resolved {
  readonly actors: readonly Actor[];
  readonly places: readonly Place[];
  readonly events: readonly Event[];
  /** By the id of a total, the events that it may count. */
  readonly counted: ReadonlyMap<string, readonly CountedEvent[]>;
  readonly relations: readonly Relation[];
  readonly links: readonly EventLink[];
  readonly unreal: readonly UnrealReading[];
  readonly warnings: readonly Warning[];
  readonly findings: readonly Finding[];
  /** Pairs of passages that a person should decide on, the likeliest first. */
  readonly suggestions: readonly Suggestion[];
}

/**
 * Resolves all claims together. Documents may come in any order; the result is the same.
 * @param names those in each document's text, by its id: whom it names beside the parties of its claims.
 */
export function resolve(
  documents: readonly Document[],
  claims: readonly Claim[],
  decisions: readonly ReviewDecision[],
  knowledge: Knowledge,
  names: ReadonlyMap<string, readonly NameMention[]> = new Map(),
): Resolved {
  const claimsOf = Map.groupBy(claims, claim => claim.document);
  const coded = documents.map(
    (document): CodedDocument => ({
      document,
      claims: claimsOf.get(document.id) ?? [],
      names: names.get(document.id) ?? [],
    }),
  );
  return new Resolution(knowledge).update(coded, decisions);
}
