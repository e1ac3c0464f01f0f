/** Documents: the list, and one with its text and everything read in it. */
import type { DocumentDetail, DocumentPage } from '../../model/api-documents.ts';
import type {
  RecordAccount,
  RecordDocument,
  RecordRelation,
  RecordUnreal,
  RecordWarning,
} from '../../model/record.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { headOf } from './document-head.ts';
import { matches, usualLimit } from './find-events.ts';
import type { Generation } from './generations.ts';
import { labelRelation, namesById } from './name-things.ts';
import { wordingOf } from './shared-wording.ts';
import { actorsById, placesById } from './show-named.ts';

export interface DocumentFilter {
  /** Words of the text, the title, the outlet or the path. */
  readonly q?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/** In the order of their paths. */
export async function findDocuments(
  { tables }: Generation,
  { q, cursor: given, limit = usualLimit }: DocumentFilter,
): Promise<DocumentPage> {
  const cursor = readCursor('path', given, 'number');
  const matching = tables
    .selectFrom('documents')
    .$if(!!q?.trim(), query => query.where(matches('search', q as string)));
  const { total } = await matching
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await matching
    .$if(cursor !== undefined, query => query.where('position', '>', cursor?.value as number))
    .select(['id', 'position', 'json', 'accounts', 'events', 'findings'])
    .orderBy('position')
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(({ json, accounts, events, findings }) => ({
      ...headOf(JSON.parse(json)),
      accounts,
      events,
      findings,
    })),
    total,
    ...(rows.length > limit && last && { next: writeCursor('path', { value: last.position, id: last.id }) }),
  };
}

/** Undefined when there is no document of that id. */
export async function showDocument(generation: Generation, id: string): Promise<DocumentDetail | undefined> {
  const row = await generation.tables
    .selectFrom('documents')
    .select(['json', 'grounds', 'text', 'blocks'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const accounts = await eventAccounts(generation, id);
  const relations = await relationAccounts(generation, id);
  const warnings = await warningsOf(generation, id);
  const unreal = await unrealReadings(generation, id);
  const findings = await generation.tables
    .selectFrom('findings')
    .select('json')
    .where('document', '=', id)
    .orderBy('position')
    .execute();
  const fields = [...accounts.map(({ account }) => account.fields), ...unreal];
  const actors = [
    ...fields.flatMap(({ initiators = [], targets = [] }) => [...initiators, ...targets]),
    ...[...accounts, ...relations].flatMap(({ account }) => speakers(account.voice)),
    ...relations.flatMap(({ ends }) => ends),
    ...unreal.flatMap(({ voice }) => speakers(voice)),
    ...warnings.flatMap(({ voice, against }) => [...speakers(voice), ...against]),
  ];
  const places = [...fields.flatMap(({ place }) => place ?? []), ...relations.flatMap(({ ends }) => ends)];
  return {
    document: JSON.parse(row.json) as RecordDocument,
    grounds: JSON.parse(row.grounds),
    text: JSON.parse(row.text),
    blocks: JSON.parse(row.blocks),
    accounts,
    relations: relations.map(({ ends: _, ...relation }) => relation),
    warnings,
    unreal,
    wording: await wordingOf(generation, id),
    actors: await actorsById(generation, actors),
    places: await placesById(generation, places),
    findings: findings.map(({ json }) => JSON.parse(json)),
  };
}

async function eventAccounts({ tables }: Generation, document: string): Promise<DocumentDetail['accounts']> {
  const rows = await tables
    .selectFrom('accounts')
    .innerJoin('events', 'events.id', 'accounts.subject')
    .select(['accounts.json as account', 'events.json as event'])
    .where('accounts.document', '=', document)
    .orderBy('accounts.start')
    .orderBy('accounts.id')
    .execute();
  return rows.map(row => {
    const { id, label, status } = JSON.parse(row.event);
    return { event: id, label, status, account: JSON.parse(row.account) as RecordAccount };
  });
}

/** Each under the label that this account alone would give: another document's assertion is not this one's. */
async function relationAccounts(generation: Generation, document: string) {
  const rows = await generation.tables
    .selectFrom('accounts')
    .innerJoin('relations', 'relations.id', 'accounts.subject')
    .select(['accounts.json as account', 'relations.json as relation'])
    .where('accounts.document', '=', document)
    .orderBy('accounts.start')
    .orderBy('accounts.id')
    .execute();
  const relations = rows.map(row => JSON.parse(row.relation) as RecordRelation);
  const ends = relations.flatMap(({ subject, object }) => [subject, object]);
  const names = namesById({
    actors: await actorsById(generation, ends),
    places: await placesById(generation, ends),
  });
  return rows.map((row, index) => {
    const relation = relations[index] as RecordRelation;
    const account = JSON.parse(row.account) as RecordRelation['accounts'][number];
    return {
      relation: relation.id,
      label: labelRelation({ ...relation, accounts: [account] }, names),
      account,
      ends: [relation.subject, relation.object],
    };
  });
}

async function warningsOf({ tables }: Generation, document: string): Promise<RecordWarning[]> {
  const rows = await tables
    .selectFrom('warnings')
    .innerJoin('warning_documents', 'warning_documents.warning', 'warnings.id')
    .select('warnings.json')
    .where('warning_documents.document', '=', document)
    .orderBy('warnings.position')
    .execute();
  return rows.map(({ json }) => JSON.parse(json));
}

async function unrealReadings({ tables }: Generation, document: string): Promise<RecordUnreal[]> {
  const rows = await tables
    .selectFrom('unreal')
    .select('json')
    .where('document', '=', document)
    .orderBy('position')
    .execute();
  return rows.map(({ json }) => JSON.parse(json));
}

function speakers(voice: RecordAccount['voice']): string[] {
  return voice.flatMap(({ actor }) => actor ?? []);
}
