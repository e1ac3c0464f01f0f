/** Our claims of a document as re3d’s relations, each by the words that head its two sides. */
import { subjectsOf } from '../../src/claims/clauses/arguments.ts';
import { contextOf } from '../../src/claims/code-claims.ts';
import type { SentenceReading } from '../../src/claims/context.ts';
import type { Draft } from '../../src/claims/happenings/draft.ts';
import { draftsOf } from '../../src/claims/happenings/happenings.ts';
import { relations } from '../../src/claims/relations/relations.ts';
import { type PlaceFound, placesOf } from '../../src/claims/settings/places.ts';
import { analyse } from '../../src/language/analyse.ts';
import { sampleDocument } from '../../src/language/sample-document.ts';
import type { Analysis } from '../../src/model/analysis.ts';
import type { RelationName, StandingRelation } from '../../src/model/claim.ts';
import type { Knowledge } from '../../src/model/knowledge.ts';
import type { Span } from '../../src/model/passage.ts';
import type { EventType } from '../../src/model/plover.ts';
import { relationAt } from '../../src/model/tree.ts';
import { headOfSpan } from '../head-of-span.ts';
import type { GoldRelation, Re3dDocument, RelationType } from './read-re3d.ts';

/** Type and first characters of both heads: “AlliesOf 4 31”. */
export interface DocumentRelations {
  readonly gold: ReadonlySet<string>;
  readonly told: ReadonlySet<string>;
}

export function relationsIn(
  { text, relations: gold }: Re3dDocument,
  knowledge: Knowledge,
): DocumentRelations {
  const document = sampleDocument(text);
  const analysis = analyse(document, knowledge);
  const context = contextOf(document, analysis, knowledge, true);
  const told = context.readings.flatMap(reading => [
    ...relations(reading, context).flatMap(claim => (claim.kind === 'relation' ? ofRelation(claim) : [])),
    ...draftsOf(reading, context).flatMap(ofHappening),
    ...placesOf(reading, context).flatMap(found => standingAt(found, reading)),
  ]);
  return { gold: keysOf(gold, analysis), told: keysOf(told, analysis) };
}

const typeOfRelation: Readonly<Partial<Record<RelationName, RelationType>>> = {
  fights: 'FightingAgainst',
  opposes: 'Dislikes',
  supports: 'AlliesOf',
  sponsors: 'AlliesOf',
  allied_with: 'AlliesOf',
  uses_as_proxy: 'InChargeOf',
  member_of: 'BelongsTo',
  affiliated_with: 'BelongsTo',
  controls: 'InChargeOf',
  operates_in: 'CoLocated',
  links_with: 'CommWith',
};

function ofRelation({ relation, subjects, objects, places }: StandingRelation): GoldRelation[] {
  const type = typeOfRelation[relation];
  return type ? pairs(type, subjects, [...objects, ...places]) : [];
}

const typeOfHappening: Readonly<Partial<Record<EventType, RelationType>>> = {
  ASSAULT: 'FightingAgainst',
  ACCUSE: 'Dislikes',
  SUPPORT: 'Likes',
  AID: 'AlliesOf',
  AGREE: 'CommWith',
  CONSULT: 'CommWith',
  REQUEST: 'CommWith',
};

function ofHappening({ type, mode, initiators, targets, places }: Draft): GoldRelation[] {
  const between = typeOfHappening[type];
  const hit = targets.length > 0 ? targets : places;
  return [
    ...(between ? pairs(between, initiators, type === 'ASSAULT' ? hit : targets) : []),
    // Who meets or agrees has spoken with each other; who strikes or seizes together is allied.
    ...(type === 'CONSULT' || type === 'AGREE' ? pairs('CommWith', initiators, initiators) : []),
    ...(type === 'ASSAULT' || type === 'COERCE' ? pairs('AlliesOf', initiators, initiators) : []),
    ...(mode === 'seize' ? pairs('InChargeOf', initiators, places) : []),
    ...pairs('CoLocated', type === 'ASSAULT' ? targets : [...initiators, ...targets], places),
  ];
}

/** “Forces in X”, “he lives in X”: what the phrase of a place hangs on is there, or whoever does it. */
function standingAt(
  { place, head, preposition }: PlaceFound,
  { tree, tokens }: SentenceReading,
): GoldRelation[] {
  if (!/^(?:in|at|near|inside|within|around|on|outside)$/.test(preposition ?? '')) return [];
  const above = tree.heads[head] ?? -1;
  const relation = relationAt(tree, head);
  const there = relation === 'nmod' ? [above] : relation === 'obl' ? subjectsOf(tree, above) : [];
  return pairs(
    'CoLocated',
    there.flatMap(at => tokens[at] ?? []),
    [place],
  );
}

function pairs(type: RelationType, sources: readonly Span[], targets: readonly Span[]): GoldRelation[] {
  return sources.flatMap(source =>
    targets.flatMap(target => (source.start === target.start ? [] : [{ type, source, target }])),
  );
}

/** Those of which both sides may come first. */
const eitherWay: ReadonlySet<RelationType> = new Set<RelationType>([
  'CoLocated',
  'FightingAgainst',
  'CommWith',
  'AlliesOf',
]);

/** One mention inside another with the same head is one side, and a relation told both ways is one. */
function keysOf(all: readonly GoldRelation[], analysis: Analysis): Set<string> {
  return new Set(
    all.flatMap(({ type, source, target }) => {
      const ends = [headOfSpan(source, analysis), headOfSpan(target, analysis)];
      const [left, right] = eitherWay.has(type)
        ? ends.toSorted((one, other) => (one ?? 0) - (other ?? 0))
        : ends;
      return left === undefined || right === undefined || left === right ? [] : [`${type} ${left} ${right}`];
    }),
  );
}
