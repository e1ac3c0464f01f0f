/** The API's answers about the invented conflict's documents, actors and the collection, shaped by the contract in model/api*.ts. */
import type { ActorDetail, ActorSummary } from '../../src/model/api-actors.ts';
import type { CollectionView } from '../../src/model/api-collection.ts';
import type { DocumentDetail, FindingView } from '../../src/model/api-documents.ts';
import { countsOf } from '../../src/model/counts.ts';
import { blocksOf, textOf } from './fixture-blocks.ts';
import { actorNamed, head, partiesOf, placeNamed, record, summary } from './fixture-named.ts';

/** What a person stated while the tests ran, by document. */
export const stated = new Map<string, Record<string, string>>();

export function collection(): CollectionView {
  const count = <Key>(keys: readonly Key[]) =>
    [...Map.groupBy(keys, key => key)].map(([key, all]) => [key, all.length] as const);
  const days = record.events
    .flatMap(({ date }) => [date?.from, date?.to].filter(day => day !== undefined))
    .sort();
  return {
    name: 'Fixture: war in Tarim',
    clearance: record.clearance,
    version: '0.1.0',
    ...countsOf(record),
    days: { from: days[0], to: days.at(-1) },
    choices: {
      types: count(record.events.map(({ type }) => type)).map(([type, events]) => ({ type, events })),
      statuses: count(record.events.map(({ status }) => status)).map(([status, events]) => ({
        status,
        events,
      })),
      actors: count(record.events.flatMap(partiesOf)).map(([id, events]) => ({ ...actorNamed(id), events })),
      places: count(record.events.flatMap(({ place }) => place ?? [])).map(([id, events]) => ({
        ...placeNamed(id),
        events,
      })),
    },
    building: false,
  };
}

const together = ['b2b2b2b2b2b2b2b2', 'e5e5e5e5e5e5e5e5'] as const;

const shared = ['in a 36-minute video', 'the TLA and the TPF'] as const;

/** As if the second and the fifth document had these words from one text. */
function wordingOf(id: string): DocumentDetail['wording'] {
  const other = record.documents.find(
    one => one.id === together[1 - together.indexOf(id as 'b2b2b2b2b2b2b2b2')],
  );
  if (!other || !together.includes(id as 'b2b2b2b2b2b2b2b2')) return [];
  const at = (document: string, words: string) => {
    const start = textOf(document).indexOf(words);
    return { start, end: start + words.length };
  };
  return [
    {
      other: head(other),
      role: 'unknown',
      whole: false,
      because: ['two of its sentences stand in the other'],
      passages: shared
        .filter(words => at(id, words).start >= 0 && at(other.id, words).start >= 0)
        .map(words => {
          const there = at(other.id, words);
          return { ...at(id, words), otherStart: there.start, otherEnd: there.end };
        }),
    },
  ];
}

export function documentDetail(id: string): DocumentDetail | undefined {
  const document = record.documents.find(document => document.id === id);
  if (!document) return undefined;
  const said = stated.get(id) ?? {};
  return {
    document: {
      ...document,
      ...said,
      authors: said.author ? [said.author] : document.authors,
    } as DocumentDetail['document'],
    grounds: {
      ...(document.title ? { title: 'heading' } : {}),
      ...Object.fromEntries(Object.keys(said).map(field => [field, 'stated'])),
    },
    text: textOf(id),
    blocks: blocksOf(id),
    accounts: record.events
      .flatMap(({ id: event, label, status, accounts }) =>
        accounts
          .filter(account => account.document === id)
          .map(account => ({ event, label, status, account })),
      )
      .sort((one, other) => one.account.start - other.account.start),
    relations: record.relations.flatMap(relation =>
      relation.accounts
        .filter(account => account.document === id)
        .map(account => ({
          relation: relation.id,
          label:
            relation.object === 'nc'
              ? 'Tarim is said to use NC as a proxy'
              : 'NC is said to operate in Marwan',
          account,
        })),
    ),
    unreal: (record.unreal ?? []).filter(({ document }) => document === id),
    warnings: [],
    wording: wordingOf(id),
    actors: record.actors,
    places: record.places,
    findings: record.findings.filter(finding => finding.document === id),
  };
}

export function documents() {
  return record.documents.map(document => ({
    ...head(document),
    accounts: record.events
      .flatMap(({ accounts }) => accounts)
      .filter(account => account.document === document.id).length,
    events: record.events.filter(({ accounts }) => accounts.some(account => account.document === document.id))
      .length,
    findings: record.findings.filter(finding => finding.document === document.id).length,
  }));
}

/** Files that gave no document: one that lay there, and those that a test adds. */
export const unread: FindingView[] = [
  {
    code: 'document-empty',
    message: 'The file is empty.',
    path: 'notes/empty.txt',
    hint: 'Look at the file.',
  },
];

export function actors({ q = '', kind }: { q?: string; kind?: string }): ActorSummary[] {
  return record.actors
    .filter(
      actor =>
        (!kind || actor.kind === kind) &&
        [actor.name, ...actor.aliases].join(' ').toLowerCase().includes(q.toLowerCase()),
    )
    .map(({ id, name, aliases, kind, country }) => ({
      ...actorNamed(id),
      name,
      aliases,
      kind,
      country,
      events: record.events.filter(event => partiesOf(event).includes(id)).length,
      relations: record.relations.filter(({ subject, object }) => subject === id || object === id).length,
      speaks: 0,
    }));
}

export function actorDetail(id: string): ActorDetail | undefined {
  const actor = record.actors.find(actor => actor.id === id);
  if (!actor) return undefined;
  const heads = record.documents.map(head);
  return {
    actor,
    names: actor.aliases.map(name => ({
      name,
      documents: heads.filter(({ id }) => textOf(id).includes(name)),
    })),
    partOf: actor.partOf.map(actorNamed),
    parts: record.actors.filter(({ partOf }) => partOf.includes(id)).map(({ id }) => actorNamed(id)),
    events: record.events.filter(event => partiesOf(event).includes(id)).map(summary),
    relations: record.relations
      .filter(({ subject, object }) => subject === id || object === id)
      .map(relation => ({
        ...relation,
        subjectName: actorNamed(relation.subject),
        speakers: [],
        objectName:
          relation.relation === 'operates_in' ? placeNamed(relation.object) : actorNamed(relation.object),
      })),
    documents: heads,
  };
}
