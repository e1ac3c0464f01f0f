/** The record as a table with one row for each account of an event; names beside ids, lists joined by “; ”. */
import type {
  ConflictRecord,
  RecordAccount,
  RecordDocument,
  RecordEvent,
  RecordLink,
} from '../model/record.ts';
import { type Cell, csvText } from './csv-text.ts';
import type { Exported } from './formats.ts';

/** Relations, warnings, disagreements and findings have no row; how many is told. */
export function toCsv(record: ConflictRecord): Exported {
  const names = new Map([...record.actors, ...record.places].map(({ id, name }) => [id, name]));
  const documents = new Map(record.documents.map(document => [document.id, document]));
  const denies = deniedBy(record);
  const links = Map.groupBy(record.links ?? [], ({ subject }) => subject);
  const rows = record.events.flatMap(event =>
    event.accounts.map(account => {
      const document = documents.get(account.document);
      const row = { record, event, account, document, names, links, denies };
      return columns.map(([, cell]) => cell(row));
    }),
  );
  const heads = columns.map(([head]) => head);
  return { bytes: new TextEncoder().encode(csvText([heads, ...rows])), losses: lossesOf(record) };
}

interface Row {
  readonly record: ConflictRecord;
  readonly event: RecordEvent;
  readonly account: RecordAccount;
  readonly document: RecordDocument | undefined;
  readonly names: ReadonlyMap<string, string>;
  /** By the event that they start from. */
  readonly links: ReadonlyMap<string, readonly RecordLink[]>;
  /** By the account that denies: the accounts whose telling it denies. */
  readonly denies: ReadonlyMap<string, readonly string[]>;
}

type Column = readonly [head: string, cell: (row: Row) => Cell];

const columns: readonly Column[] = [
  ['event', ({ event }) => event.id],
  ['event_label', ({ event }) => event.label],
  ['event_status', ({ event }) => event.status],
  ['event_origins', ({ event }) => event.origins],
  [
    'event_links',
    ({ event, links }) =>
      [
        ...(links.get(event.id) ?? []).map(({ link, object }) => `${link} ${object}`),
        ...(event.counts ?? []).map(({ event: part }) => `counts ${part}`),
      ].join('; ') || undefined,
  ],
  ['aggregate', ({ account }) => account.aggregate],
  ['account', ({ account }) => account.id],
  ['type', ({ account }) => account.type],
  ['mode', ({ account }) => account.mode],
  ['auxiliary', ({ account }) => account.auxiliary],
  ['contexts', ({ account }) => account.contexts?.map(({ context }) => context).join('; ')],
  ['document', ({ account }) => account.document],
  ['path', ({ document }) => document?.path],
  ['url', ({ document }) => document?.url],
  ['title', ({ document }) => document?.title],
  ['outlet', ({ document }) => document?.outlet],
  ['published', ({ document }) => document?.published],
  [
    'voice',
    ({ account, names }) => account.voice.map(({ actor, text }) => nameOf(actor, names) ?? text).join(' > '),
  ],
  ['voice_ids', ({ account }) => account.voice.flatMap(({ actor }) => actor ?? []).join('; ')],
  ['stance', ({ account }) => account.stance],
  ['denies', ({ account, denies }) => denies.get(account.id)?.join('; ')],
  ['origin', ({ account }) => account.origin],
  ['initiators', ({ account, names }) => namesOf(account.fields.initiators, names)],
  ['initiator_ids', ({ account }) => account.fields.initiators?.join('; ')],
  ['targets', ({ account, names }) => namesOf(account.fields.targets, names)],
  ['target_ids', ({ account }) => account.fields.targets?.join('; ')],
  ['date_from', ({ account }) => account.fields.date?.from],
  ['date_to', ({ account }) => account.fields.date?.to],
  ['date_words', ({ account }) => account.fields.date?.text],
  ['place', ({ account, names }) => nameOf(account.fields.place, names)],
  ['place_id', ({ account }) => account.fields.place],
  ['near', ({ account }) => account.fields.near],
  ...(['deaths', 'injured', 'captured', 'displaced'] as const).flatMap(tollColumns),
  ['toll_parts', ({ account }) => account.parts?.map(({ field, text }) => `${field}: ${text}`).join('; ')],
  ['means', ({ account }) => account.fields.means],
  ['doubt', ({ account }) => account.doubt],
  ['start', ({ account }) => account.start],
  ['end', ({ account }) => account.end],
  ['quote', ({ account }) => account.quote],
  ['clearance', ({ record }) => record.clearance],
];

/** By the id of the account that denies. */
function deniedBy({ disagreements }: ConflictRecord): ReadonlyMap<string, readonly string[]> {
  const denied = new Map<string, string[]>();
  for (const { accounts, denies = [] } of disagreements.flatMap(({ values }) => values)) {
    for (const id of accounts) {
      if (denies.length > 0) denied.set(id, [...new Set([...(denied.get(id) ?? []), ...denies])]);
    }
  }
  return denied;
}

function tollColumns(field: 'deaths' | 'injured' | 'captured' | 'displaced'): Column[] {
  return [
    [`${field}_low`, ({ account }) => account.fields[field]?.low],
    [`${field}_high`, ({ account }) => account.fields[field]?.high],
    [`${field}_approximate`, ({ account }) => account.fields[field]?.approximate],
    [`${field}_words`, ({ account }) => account.fields[field]?.text],
  ];
}

function nameOf(id: string | undefined, names: ReadonlyMap<string, string>): string | undefined {
  return id === undefined ? undefined : (names.get(id) ?? id);
}

function namesOf(ids: readonly string[] | undefined, names: ReadonlyMap<string, string>): string | undefined {
  return ids?.map(id => nameOf(id, names)).join('; ');
}

function lossesOf(record: ConflictRecord): string[] {
  const left = [
    [record.relations.length, 'relation', 'relations'],
    [record.warnings.length, 'warning', 'warnings'],
    [record.unreal?.length ?? 0, 'unreal reading', 'unreal readings'],
    [record.disagreements.length, 'disagreement', 'disagreements'],
    [record.findings.length, 'finding', 'findings'],
  ] as const;
  const rowless = left.flatMap(([count, one, many]) =>
    count === 0
      ? []
      : [`${count} ${count === 1 ? `${one} has` : `${many} have`} no row in a table of accounts.`],
  );
  const linked = record.links?.length || record.events.some(({ counts }) => counts);
  return linked ? [...rowless, 'Links of events are named, not who states them or why.'] : rowless;
}
