/** The indexes that the screens' queries go by: made once the rows are there, which takes less than keeping them up row by row. */
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  const index = (table: string, ...columns: string[]) =>
    db.schema
      .createIndex(`${table}_by_${columns.join('_')}`)
      .on(table)
      .columns(columns)
      .execute();
  await index('documents', 'position');
  await index('events', 'sort_day', 'id');
  await index('events', 'accounts', 'id');
  await index('events', 'toll', 'id');
  await index('events', 'status');
  await index('events', 'type');
  await index('events', 'place');
  await index('accounts', 'subject', 'position');
  await index('accounts', 'document', 'start');
  await index('participants', 'actor', 'event');
  await index('participants', 'event');
  await index('event_places', 'place', 'event');
  await index('actors', 'events', 'id');
  await index('names', 'actor', 'position');
  await index('relations', 'subject');
  await index('relations', 'object');
  await index('links', 'subject', 'position');
  await index('links', 'object', 'position');
  await index('unreal', 'document', 'position');
  await index('disagreements', 'subject', 'position');
  await index('disagreements', 'kind', 'subject');
  await index('copies', 'original', 'copy');
  await index('copies', 'copy');
  await index('views', 'rule', 'event');
  await index('dyads', 'rule', 'position');
  await index('dyads', 'id', 'rule');
  await index('dyad_actors', 'actor', 'dyad');
  await index('tellers', 'position');
  await index('warnings', 'position');
  await index('warning_actors', 'actor', 'warning');
  await index('warning_documents', 'document');
  await index('findings', 'document', 'position');
  for (const table of ['events', 'documents']) {
    await db.schema.createIndex(`${table}_by_words`).on(table).using('gin').column('search').execute();
  }
}
