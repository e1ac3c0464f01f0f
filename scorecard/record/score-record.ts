/**
 * A record scored against a gold record: the same figures as the reference scorer of the benchmark, from 0 to 1.
 * The score is the mean of nine parts; what is measured on found accounts only weighs as much as accounts were found.
 */
import { matchAccounts } from './match-accounts.ts';
import { matchActors, scoreActors } from './match-actors.ts';
import { scoreAccounts } from './score-accounts.ts';
import { scoreDisagreements } from './score-disagreements.ts';
import { scoreOrigins } from './score-origins.ts';
import { scoreRelations } from './score-relations.ts';
import { scoreWarnings } from './score-warnings.ts';
import type { GoldRecord, ScoredRecord } from './scored-record.ts';

export const recordFigures = [
  'actors',
  'accounts-f1',
  'fields',
  'voice',
  'stance',
  'event-links-f1',
  'relations-f1',
  'disagreement-recall',
  'disagreements-f1',
  'shared-origins-f1',
  'warnings-f1',
  'score',
] as const;

/** @param texts the documents' texts by the gold's ids, as `decodeScoredText` gives them. */
export function scoreRecord(
  gold: GoldRecord,
  predicted: ScoredRecord,
  texts: ReadonlyMap<string, string>,
): Record<(typeof recordFigures)[number], number> {
  const documentOf = matchDocuments(gold, predicted);
  const keys = matchActors(gold, predicted);
  const matched = matchAccounts(gold, predicted, texts, documentOf, keys);
  const places = { gold: gold.places ?? [], predicted: predicted.places ?? [] };
  const { recall, ...onAccounts } = scoreAccounts(matched, keys, places);
  const { actors } = scoreActors(gold, predicted);
  const relations = scoreRelations(gold, predicted, keys);
  const disagreements = scoreDisagreements(gold, predicted, matched.pairs);
  const origins = scoreOrigins(gold, predicted, documentOf);
  const warnings = scoreWarnings(gold, predicted, texts, documentOf);
  const parts = [
    actors,
    onAccounts.accounts,
    onAccounts.fields * recall,
    ((onAccounts.voice + onAccounts.stance) / 2) * recall,
    onAccounts.links * recall,
    relations,
    disagreements.f1,
    origins,
    warnings,
  ];
  return {
    actors,
    'accounts-f1': onAccounts.accounts,
    fields: onAccounts.fields,
    voice: onAccounts.voice,
    stance: onAccounts.stance,
    'event-links-f1': onAccounts.links,
    'relations-f1': relations,
    'disagreement-recall': disagreements.recall,
    'disagreements-f1': disagreements.f1,
    'shared-origins-f1': origins,
    'warnings-f1': warnings,
    score: parts.reduce((sum, part) => sum + part, 0) / parts.length,
  };
}

/** Documents are the same when their files are called the same. */
function matchDocuments(gold: GoldRecord, predicted: ScoredRecord): (id: string) => string | undefined {
  const goldOfFile = new Map(gold.documents.map(({ id, file }) => [lastPart(file), id]));
  const goldOf = new Map(
    predicted.documents.map(({ id, path, url }) => [id, goldOfFile.get(lastPart(path || url || id))]),
  );
  return id => goldOf.get(id);
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
