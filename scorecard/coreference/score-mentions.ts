/**
 * Coreference with mentions of our own, as CoNLL-2012 scores it (reference scorer 8): MUC, B3 and CEAFe over all
 * documents and their mean; a mention that the other side lacks counts against.
 */
import { harmonicMean } from '../precision-recall.ts';
import { bestAssignment } from './best-assignment.ts';

/** Entities of one document, each the keys of its mentions. */
export type Entities = readonly (readonly string[])[];

export interface CoreferenceDocument {
  readonly gold: Entities;
  readonly predicted: Entities;
}

/** Percent. `mentions` is the F1 of the mentions alone. */
export interface MentionScores {
  readonly muc: number;
  readonly b3: number;
  readonly ceafe: number;
  readonly conll: number;
  readonly mentions: number;
}

/** What was right of how much, on one side. */
interface Share {
  right: number;
  all: number;
}

/** @param singletons whether entities with one mention count; CoNLL-2012 has none. */
export function scoreMentions(
  documents: readonly CoreferenceDocument[],
  { singletons }: { readonly singletons: boolean },
): MentionScores {
  const shares = { muc: twoSides(), b3: twoSides(), ceafe: twoSides(), mentions: twoSides() };
  for (const document of documents) {
    const gold = singletons ? document.gold : document.gold.filter(({ length }) => length > 1);
    const predicted = singletons ? document.predicted : document.predicted.filter(({ length }) => length > 1);
    const [goldOf, predictedOf] = [entityOf(gold), entityOf(predicted)];
    addLinks(shares.muc.recall, gold, predictedOf);
    addLinks(shares.muc.precision, predicted, goldOf);
    addB3(shares.b3.recall, gold, predicted, predictedOf);
    addB3(shares.b3.precision, predicted, gold, goldOf);
    const likeness = gold.map(left => predicted.map(right => phi4(left, right)));
    const total = bestAssignment(likeness);
    add(shares.ceafe.recall, total, gold.length);
    add(shares.ceafe.precision, total, predicted.length);
    const shared = [...goldOf.keys()].filter(mention => predictedOf.has(mention)).length;
    add(shares.mentions.recall, shared, goldOf.size);
    add(shares.mentions.precision, shared, predictedOf.size);
  }
  const [muc, b3, ceafe] = [f1(shares.muc), f1(shares.b3), f1(shares.ceafe)];
  return { muc, b3, ceafe, conll: (muc + b3 + ceafe) / 3, mentions: f1(shares.mentions) };
}

function twoSides(): { recall: Share; precision: Share } {
  return { recall: { right: 0, all: 0 }, precision: { right: 0, all: 0 } };
}

function add(share: Share, right: number, all: number): void {
  share.right += right;
  share.all += all;
}

function f1({ recall, precision }: { recall: Share; precision: Share }): number {
  const of = ({ right, all }: Share) => (all === 0 ? 0 : right / all);
  return 100 * harmonicMean(of(recall), of(precision));
}

function entityOf(entities: Entities): Map<string, number> {
  return new Map(entities.flatMap((entity, index) => entity.map(mention => [mention, index] as const)));
}

/** A mention that the other side lacks is a part by itself. */
function addLinks(share: Share, entities: Entities, other: ReadonlyMap<string, number>): void {
  for (const entity of entities) {
    const parts = new Set(entity.map(mention => other.get(mention) ?? mention));
    add(share, entity.length - parts.size, entity.length - 1);
  }
}

function addB3(share: Share, entities: Entities, others: Entities, other: ReadonlyMap<string, number>): void {
  for (const entity of entities) {
    const own = new Set(entity);
    for (const mention of entity) {
      const twin = others[other.get(mention) ?? -1] ?? [];
      add(share, twin.filter(each => own.has(each)).length / entity.length, 1);
    }
  }
}

function phi4(left: readonly string[], right: readonly string[]): number {
  const own = new Set(left);
  return (2 * right.filter(mention => own.has(mention)).length) / (left.length + right.length);
}
