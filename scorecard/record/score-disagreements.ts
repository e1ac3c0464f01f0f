/** Disagreements compared by event and field, over the events whose accounts were matched. */
import { harmonicMean } from '../precision-recall.ts';
import type { AccountPair } from './match-accounts.ts';
import type { GoldRecord, ScoredDisagreement, ScoredRecord } from './scored-record.ts';

/** The gold's word for a count of other things than deaths: any disagreement on that event meets it. */
const anyFigure = 'figure';

/** Recall over conflicts and denials on events; precision over what the record claims to be such. */
export function scoreDisagreements(gold: GoldRecord, predicted: ScoredRecord, pairs: readonly AccountPair[]) {
  const goldEvents = new Set(gold.events.map(event => event.id));
  const wanted = (gold.disagreements ?? []).filter(({ on, kind }) => isHard(kind) && goldEvents.has(on));
  const goldOf = goldEventsOf(pairs);
  const told = predicted.disagreements ?? [];
  const onGold = told.flatMap(disagreement => onGoldEvents(disagreement, goldOf));
  const found = wanted.filter(({ on, field }) =>
    onGold.some(other => other.on === on && (field === anyFigure || other.field === field)),
  );
  const recall = wanted.length === 0 ? 1 : found.length / wanted.length;

  const events = new Set(predicted.events.map(event => event.id));
  const claimed = new Set(
    told
      .filter(({ on, kind }) => isHard(kind) && events.has(on))
      .flatMap(disagreement => onGoldEvents(disagreement, goldOf))
      .map(({ on, field }) => keyOf(on, field)),
  );
  const known = new Set((gold.disagreements ?? []).map(({ on, field }) => keyOf(on, field)));
  const right = [...claimed].filter(key => known.has(key) || known.has(keyOf(eventOf(key), anyFigure)));
  const silent = wanted.length === 0 ? 1 : 0;
  const precision = claimed.size === 0 ? silent : right.length / claimed.size;
  return { recall, f1: harmonicMean(precision, recall) };
}

function isHard(kind: ScoredDisagreement['kind']): boolean {
  return kind === 'conflict' || kind === 'denial';
}

/** Gold events that a predicted event holds accounts of. */
function goldEventsOf(pairs: readonly AccountPair[]): Map<string, Set<string>> {
  const goldOf = new Map<string, Set<string>>();
  for (const { gold, predicted } of pairs) {
    const events = goldOf.get(predicted.event.id) ?? new Set();
    goldOf.set(predicted.event.id, events.add(gold.event.id));
  }
  return goldOf;
}

/** An event with no matched account stays under its own id, which the gold does not know. */
function onGoldEvents({ on, field }: ScoredDisagreement, goldOf: ReadonlyMap<string, ReadonlySet<string>>) {
  return [...(goldOf.get(on) ?? [on])].map(event => ({ on: event, field }));
}

function keyOf(event: string, field: string): string {
  return `${event}\n${field}`;
}

function eventOf(key: string): string {
  return key.slice(0, key.lastIndexOf('\n'));
}
