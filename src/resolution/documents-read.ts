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

/** All that reading needs of what people decided on documents, by document id. */
export class InputOf {
  readonly #decisions: ReadDecisions;
  readonly #claims: ReadonlyMap<string, readonly Claim[]>;
  readonly #named: ReadonlyMap<string, readonly NamedPassage[]>;

  constructor(decisions: ReadDecisions) {
    this.#decisions = decisions;
    this.#claims = Map.groupBy(decisions.claims, ({ document }) => document);
    this.#named = Map.groupBy(decisions.named, ({ passage }) => passage.document);
  }

  input(coded: CodedDocument): DocumentInput {
    const { id } = coded.document;
    if (!this.#decisions.mentioned.has(id)) return { coded, claims: coded.claims, named: none, decided: '' };
    const [claims, named] = [this.#claims.get(id) ?? none, this.#named.get(id) ?? none];
    return { coded, claims, named, decided: JSON.stringify([claims, named]) };
  }

  /** Whether reading the document now gives what it gave before: the same objects, and the same decisions on them. */
  isSame(before: DocumentInput, coded: CodedDocument): boolean {
    const { document, claims, names } = before.coded;
    if (document !== coded.document || claims !== coded.claims || names !== coded.names) return false;
    return this.#decisions.mentioned.has(document.id)
      ? this.input(coded).decided === before.decided
      : before.decided === '';
  }
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
