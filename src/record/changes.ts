/** Two records to what changed between them, in plain sentences: what a new document or decision did. */
import { byText } from '../model/order.ts';
import type { ConflictRecord, RecordEvent, RecordWarning } from '../model/record.ts';
import { changesOfEvent } from './event-changes.ts';

/** `about` is the id, in the later record, of the event, relation, warning or document that changed; in the earlier where it is gone. */
export interface Change {
  readonly kind:
    | 'document-added'
    | 'document-gone'
    | 'added'
    | 'gone'
    | 'joined'
    | 'parted'
    | 'accounts'
    | 'origins'
    | 'status'
    | 'figures'
    | 'disagreement'
    | 'outcome';
  readonly about: string;
  readonly sentence: string;
}

/** In the order documents, events, relations, warnings, each by id. No change, no sentence. */
export function changes(before: ConflictRecord, after: ConflictRecord): Change[] {
  return [
    ...documentChanges(before, after),
    ...eventChanges(before, after),
    ...relationChanges(before, after),
    ...warningChanges(before, after),
  ];
}

function documentChanges(before: ConflictRecord, after: ConflictRecord): Change[] {
  const named = ({ title, path, outlet }: ConflictRecord['documents'][number]) =>
    `“${title ?? path}”${outlet ? ` (${outlet})` : ''}`;
  return [
    ...missing(after.documents, before.documents).map(document => ({
      kind: 'document-added' as const,
      about: document.id,
      sentence: `New document: ${named(document)}.`,
    })),
    ...missing(before.documents, after.documents).map(document => ({
      kind: 'document-gone' as const,
      about: document.id,
      sentence: `No longer there: ${named(document)}.`,
    })),
  ];
}

/** Events are followed by their accounts: an id goes when its first claim does, the happening need not. */
function eventChanges(before: ConflictRecord, after: ConflictRecord): Change[] {
  const earlierOf = eventsByAccount(before.events);
  const laterOf = eventsByAccount(after.events);
  const earlier = new Map(before.events.map(event => [event.id, event]));
  const found = after.events
    .toSorted((left, right) => byText(left.id, right.id))
    .flatMap((event): Change[] => {
      const from = eventsOf(event, earlierOf);
      if (from.length === 0)
        return [
          {
            kind: 'added',
            about: event.id,
            sentence: `New: ${event.label}, ${accountsTold(event.accounts.length)}.`,
          },
        ];
      const joined =
        from.length > 1
          ? [
              {
                kind: 'joined' as const,
                about: event.id,
                sentence: `Now one: ${from.map(({ label }) => label).join(' and ')}.`,
              },
            ]
          : [];
      const [same] = from.toSorted(
        (left, right) => Number(right.id === event.id) - Number(left.id === event.id),
      );
      return [...joined, ...changesOfEvent(same as RecordEvent, event, before, after)];
    });
  const parted = [...earlier.values()].flatMap((event): Change[] => {
    const into = eventsOf(event, laterOf);
    if (into.length === 0)
      return [{ kind: 'gone', about: event.id, sentence: `No longer told: ${event.label}.` }];
    return into.length > 1
      ? [
          {
            kind: 'parted',
            about: event.id,
            sentence: `No longer one: ${event.label} is now ${into.length} events.`,
          },
        ]
      : [];
  });
  return [...found, ...parted];
}

function eventsByAccount(events: readonly RecordEvent[]): Map<string, RecordEvent> {
  return new Map(events.flatMap(event => event.accounts.map(({ id }) => [id, event] as const)));
}

function eventsOf(event: RecordEvent, eventOf: ReadonlyMap<string, RecordEvent>): RecordEvent[] {
  return [...new Set(event.accounts.flatMap(({ id }) => eventOf.get(id) ?? []))];
}

function accountsTold(count: number): string {
  return count === 1 ? '1 account' : `${count} accounts`;
}

function relationChanges(before: ConflictRecord, after: ConflictRecord): Change[] {
  const name = ({ actors, places }: ConflictRecord) => {
    const names = new Map([...places, ...actors].map(({ id, name: called }) => [id, called]));
    return ({ subject, relation, object }: ConflictRecord['relations'][number]) =>
      `${names.get(subject) ?? subject} ${relation.replaceAll('_', ' ')} ${names.get(object) ?? object}`;
  };
  const [earlierName, laterName] = [name(before), name(after)];
  const earlier = new Map(before.relations.map(relation => [relation.id, relation]));
  const kept = after.relations.flatMap((relation): Change[] => {
    const was = earlier.get(relation.id);
    const sentence = `“${laterName(relation)}”, as is said`;
    if (!was) return [{ kind: 'added', about: relation.id, sentence: `New: ${sentence}.` }];
    return was.status === relation.status
      ? []
      : [
          {
            kind: 'status',
            about: relation.id,
            sentence: `${sentence}: ${was.status} is now ${relation.status}.`,
          },
        ];
  });
  const gone = missing(before.relations, after.relations).map(relation => ({
    kind: 'gone' as const,
    about: relation.id,
    sentence: `No longer said: “${earlierName(relation)}”.`,
  }));
  return [...kept, ...gone].sort((left, right) => byText(left.about, right.about));
}

function warningChanges(before: ConflictRecord, after: ConflictRecord): Change[] {
  const earlier = new Map(before.warnings.map(warning => [warning.id, warning]));
  const labels = new Map(after.events.map(({ id, label }) => [id, label]));
  const kept = after.warnings.flatMap((warning): Change[] => {
    const was = earlier.get(warning.id);
    const told = (kind: Change['kind'], sentence: string): Change => ({
      kind,
      about: warning.id,
      sentence: `${announced(warning)}: ${sentence}.`,
    });
    if (!was) return [told('added', 'new')];
    const fresh = missing(
      warning.outcomes.map(({ event }) => ({ id: event })),
      was.outcomes.map(({ event }) => ({ id: event })),
    );
    return [
      ...(was.status === warning.status ? [] : [told('status', `${was.status} is now ${warning.status}`)]),
      ...fresh.map(({ id }) => told('outcome', `“${labels.get(id) ?? id}” may answer it`)),
    ];
  });
  const gone = missing(before.warnings, after.warnings).map(warning => ({
    kind: 'gone' as const,
    about: warning.id,
    sentence: `${announced(warning)}: no longer told.`,
  }));
  return [...kept, ...gone].sort((left, right) => byText(left.about, right.about));
}

function announced({ kind, what }: RecordWarning): string {
  return `The ${kind} “${what.length > 80 ? `${what.slice(0, 79)}…` : what}”`;
}

/** Those of `these` that `others` have not, by id. */
function missing<Item extends { readonly id: string }>(
  these: readonly Item[],
  others: readonly Item[],
): Item[] {
  const ids = new Set(others.map(({ id }) => id));
  return these.filter(({ id }) => !ids.has(id)).toSorted((left, right) => byText(left.id, right.id));
}
