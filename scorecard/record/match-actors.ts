/** Predicted actors put beside gold actors by the names they share, and how well both group the names. */
import { byText } from '../../src/model/order.ts';
import { harmonicMean } from '../precision-recall.ts';
import { normaliseName } from './normalise-name.ts';
import type { Absent, ActorReference, GoldRecord, ScoredActor, ScoredRecord } from './scored-record.ts';

/** Two references mean the same actor when their keys are equal. */
export interface ActorKeys {
  readonly gold: (reference: Absent<ActorReference>) => string;
  readonly predicted: (reference: Absent<ActorReference>) => string;
}

type Names = ReadonlyMap<string, ReadonlySet<string>>;

/** Gold ids for predicted actors where names meet, else the normalised words of the reference. */
export function matchActors(gold: GoldRecord, predicted: ScoredRecord): ActorKeys {
  const goldNames = namesById(gold.actors);
  const goldOfName = idByName(goldNames);
  const goldOfPredicted = pairByNames(goldNames, namesById(predicted.actors));
  const nameOf = new Map(predicted.actors.toReversed().map(({ id, name }) => [id, name]));
  const keyOfName = (name: string) => goldOfName.get(normaliseName(name)) ?? normaliseName(name);
  return {
    gold: reference => {
      const { id = '' } = partsOf(reference);
      return goldNames.has(id) ? id : keyOfName(id);
    },
    predicted: reference => {
      const { id, text } = partsOf(reference);
      const matched = id === undefined ? undefined : goldOfPredicted.get(id);
      return matched ?? keyOfName(text || nameOf.get(id ?? '') || id || '');
    },
  };
}

/** Share of the gold aliases found, and B3 over the found ones; `actors` is the harmonic mean of both. */
export function scoreActors(gold: GoldRecord, predicted: ScoredRecord) {
  const wanted = [...aliasesById(gold.actors)].flatMap(([id, aliases]) =>
    [...aliases].map(alias => ({ id, alias })),
  );
  const predictedOf = idByName(namesById(predicted.actors));
  const found = wanted.filter(({ alias }) => predictedOf.has(alias));
  const goldGroups = groupsOf(found.map(({ id, alias }) => [id, alias]));
  const predictedGroups = groupsOf(found.map(({ alias }) => [predictedOf.get(alias) ?? '', alias]));
  let precision = 0;
  let recall = 0;
  for (const { id, alias } of found) {
    const inGold = goldGroups.get(id) as ReadonlySet<string>;
    const inPredicted = predictedGroups.get(predictedOf.get(alias) ?? '') as ReadonlySet<string>;
    const both = inGold.intersection(inPredicted).size;
    precision += both / inPredicted.size;
    recall += both / inGold.size;
  }
  const aliasRecall = found.length / Math.max(1, wanted.length);
  const clustering = found.length === 0 ? 0 : harmonicMean(precision / found.length, recall / found.length);
  return { aliasRecall, clustering, actors: harmonicMean(aliasRecall, clustering) };
}

/**
 * The pairs that share most come first. A gold actor is taken once; pieces of it left over are still read as it, so
 * that roles are judged by who is meant and only the grouping pays for the pieces.
 */
function pairByNames(gold: Names, predicted: Names): Map<string, string> {
  const pairs = [...gold].flatMap(([goldId, left]) =>
    [...predicted].flatMap(([id, right]) => {
      const shared = left.intersection(right).size;
      return shared > 0 ? [{ goldId, id, shared, share: shared / left.union(right).size }] : [];
    }),
  );
  pairs.sort(
    (a, b) => b.share - a.share || b.shared - a.shared || byText(b.goldId, a.goldId) || byText(b.id, a.id),
  );
  const goldOf = new Map<string, string>();
  const taken = new Set<string>();
  for (const { goldId, id } of pairs) {
    if (goldOf.has(id) || taken.has(goldId)) continue;
    goldOf.set(id, goldId);
    taken.add(goldId);
  }
  for (const { goldId, id } of pairs) if (!goldOf.has(id)) goldOf.set(id, goldId);
  return goldOf;
}

function partsOf(reference: Absent<ActorReference>): { id?: string; text?: string } {
  if (!reference) return {};
  if (typeof reference === 'string') return { id: reference };
  return { ...(reference.actor && { id: reference.actor }), ...(reference.text && { text: reference.text }) };
}

function namesById(actors: readonly ScoredActor[]): Names {
  return new Map(
    actors.map(({ id, name, aliases = [] }) => [id, new Set([...aliases, name].map(normaliseName))]),
  );
}

function aliasesById(actors: readonly ScoredActor[]): Names {
  return groupsOf(
    actors.flatMap(({ id, aliases = [] }) => aliases.map(alias => [id, normaliseName(alias)] as const)),
  );
}

/** Where several actors bear a name, the last. */
function idByName(names: Names): Map<string, string> {
  return new Map([...names].flatMap(([id, all]) => [...all].map(name => [name, id] as const)));
}

function groupsOf(members: readonly (readonly [group: string, member: string])[]): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>();
  for (const [group, member] of members) groups.set(group, (groups.get(group) ?? new Set()).add(member));
  return groups;
}
