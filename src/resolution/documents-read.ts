/** What resolution reads in one document by itself, before it knows any other. */
import type { NameMention } from '../model/analysis.ts';
import type { Claim } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { Knowledge } from '../model/knowledge.ts';
import { byText } from '../model/order.ts';
import { inReadingOrder } from '../model/passage.ts';
import type { Place } from '../model/place.ts';
import { ActorsMet } from './actors/actors-met.ts';
import { namedAt } from './named-passages.ts';
import type { NamedPassage, ReadDecisions } from './read-decisions.ts';
import { type ResolvedClaim, resolveClaims } from './resolve-claims.ts';

/** A document and what was coded in it. */
export interface CodedDocument {
  readonly document: Document;
  readonly claims: readonly Claim[];
  /** The names in its text: whom it names beside the parties of its claims. */
  readonly names?: readonly NameMention[];
}

/** All that reading a document depends on, beside knowledge. */
export interface DocumentInput {
  readonly coded: CodedDocument;
  /** Those that stand after people's decisions, in the order of the text. */
  readonly claims: readonly Claim[];
  /** Who and where people said is meant. */
  readonly named: readonly NamedPassage[];
  /** What people decided on it, as one text; empty for most. */
  readonly decided: string;
}

export interface DocumentRead {
  /** Actors as the document by itself has them. */
  readonly resolved: readonly ResolvedClaim[];
  readonly met: ActorsMet;
  /** The last of each id in the order of the text. */
  readonly places: readonly Place[];
  readonly findings: readonly Finding[];
}

/** In order of their paths; equals as they came. */
export function inputsOf(coded: readonly CodedDocument[], decisions: ReadDecisions): DocumentInput[] {
  const claimsOf = Map.groupBy(decisions.claims, ({ document }) => document);
  const namedOf = Map.groupBy(decisions.named, ({ passage }) => passage.document);
  return coded
    .toSorted((left, right) => byText(left.document.path, right.document.path))
    .map((one): DocumentInput => {
      const { id } = one.document;
      const isDecided = decisions.mentioned.has(id);
      const named = namedOf.get(id) ?? none;
      const claims = isDecided ? (claimsOf.get(id) ?? none) : one.claims;
      return { coded: one, claims, named, decided: isDecided ? JSON.stringify([claims, named]) : '' };
    });
}

/** Whether reading one gives what reading the other gave: the same objects, and the same decisions on them. */
export function areEqual(one: DocumentInput, other: DocumentInput): boolean {
  const isSame = one.coded.document === other.coded.document && one.coded.claims === other.coded.claims;
  return isSame && one.coded.names === other.coded.names && one.decided === other.decided;
}

/** @param intern gives one object for all equal places. */
export function readDocument(
  { coded: { document, names = none }, claims, named }: DocumentInput,
  knowledge: Knowledge,
  intern: (place: Place) => Place,
): DocumentRead {
  const met = new ActorsMet();
  const places = new Map<string, Place>();
  const namer = named.length === 0 ? () => undefined : namedAt(named);
  const inOrder = claims.toSorted(inTextOrder);
  const read = resolveClaims(document, inOrder, names, met, places, knowledge, namer, intern);
  return { ...read, met, places: [...places.values()] };
}

const none: readonly never[] = [];

/** By where the words stand, whatever order the coder found them in. */
function inTextOrder(left: Claim, right: Claim): number {
  return left.trigger.start - right.trigger.start || inReadingOrder(left, right) || byText(left.id, right.id);
}
