/** The tables of a record and the indexes that the screens' queries go by. */
import { type CreateTableBuilder, type Kysely, sql } from 'kysely';

/** Ids and days compare by byte: the same order on every server, and the order of the record. */
const text = sql`text collate "C"`;

export async function up(db: Kysely<unknown>): Promise<void> {
  const table = (name: string, build: (table: CreateTableBuilder<string>) => CreateTableBuilder<string>) =>
    build(db.schema.createTable(name) as CreateTableBuilder<string>).execute();
  await table('facts', facts =>
    facts.addColumn('key', text, key => key.primaryKey()).addColumn('json', 'text'),
  );
  await table('documents', documents =>
    documents
      .addColumn('id', text, id => id.primaryKey())
      .addColumn('position', 'integer')
      .addColumn('json', 'text')
      .addColumn('grounds', 'text')
      .addColumn('text', 'text')
      .addColumn('blocks', 'text')
      .addColumn('accounts', 'integer')
      .addColumn('events', 'integer')
      .addColumn('findings', 'integer')
      .addColumn('search', sql`tsvector`),
  );
  await table('events', events =>
    events
      .addColumn('id', text, id => id.primaryKey())
      .addColumn('position', 'integer')
      .addColumn('type', text)
      .addColumn('status', text)
      .addColumn('first_day', text)
      .addColumn('last_day', text)
      .addColumn('sort_day', text)
      .addColumn('accounts', 'integer')
      .addColumn('toll', 'double precision')
      .addColumn('place', text)
      .addColumn('json', 'text')
      .addColumn('summary', 'text')
      .addColumn('search', sql`tsvector`),
  );
  await table('accounts', accounts =>
    accounts
      .addColumn('id', text)
      .addColumn('subject', text)
      .addColumn('of', text)
      .addColumn('position', 'integer')
      .addColumn('document', text)
      .addColumn('start', 'integer')
      .addColumn('json', 'text'),
  );
  await table('participants', participants =>
    participants.addColumn('event', text).addColumn('actor', text).addColumn('role', text),
  );
  await table('event_places', places => places.addColumn('event', text).addColumn('place', text));
  await table('actors', actors =>
    actors
      .addColumn('id', text, id => id.primaryKey())
      .addColumn('position', 'integer')
      .addColumn('name', 'text')
      .addColumn('short', 'text')
      .addColumn('kind', text)
      .addColumn('json', 'text')
      .addColumn('events', 'integer')
      .addColumn('relations', 'integer')
      .addColumn('speaks', 'integer')
      .addColumn('folded', 'text'),
  );
  await table('names', names =>
    names
      .addColumn('actor', text)
      .addColumn('name', 'text')
      .addColumn('document', text)
      .addColumn('position', 'integer'),
  );
  await table('places', places =>
    places
      .addColumn('id', text, id => id.primaryKey())
      .addColumn('name', 'text')
      .addColumn('json', 'text')
      .addColumn('events', 'integer'),
  );
  await table('relations', relations =>
    relations
      .addColumn('id', text, id => id.primaryKey())
      .addColumn('position', 'integer')
      .addColumn('subject', text)
      .addColumn('object', text)
      .addColumn('json', 'text'),
  );
  await table('links', links =>
    links
      .addColumn('position', 'integer')
      .addColumn('subject', text)
      .addColumn('object', text)
      .addColumn('json', 'text'),
  );
  await table('unreal', unreal =>
    unreal.addColumn('position', 'integer').addColumn('document', text).addColumn('json', 'text'),
  );
  await table('disagreements', disagreements =>
    disagreements
      .addColumn('subject', text)
      .addColumn('position', 'integer')
      .addColumn('kind', text)
      .addColumn('json', 'text'),
  );
  await table('origins', origins =>
    origins
      .addColumn('id', text, id => id.primaryKey())
      .addColumn('position', 'integer')
      .addColumn('json', 'text'),
  );
  await table('copies', copies =>
    copies.addColumn('original', text).addColumn('copy', text).addColumn('json', 'text'),
  );
  await table('views', views =>
    views
      .addColumn('event', text)
      .addColumn('rule', text)
      .addColumn('first_day', text)
      .addColumn('last_day', text)
      .addColumn('sort_day', text)
      .addColumn('toll', 'double precision')
      .addColumn('summary', 'text'),
  );
  await table('dyads', dyads =>
    dyads
      .addColumn('id', text)
      .addColumn('rule', text)
      .addColumn('position', 'integer')
      .addColumn('violence', text)
      .addColumn('events', 'integer')
      .addColumn('json', 'text')
      .addColumn('periods', 'text')
      .addColumn('told', 'text'),
  );
  await table('dyad_actors', dyads => dyads.addColumn('dyad', text).addColumn('actor', text));
  await table('tellers', tellers =>
    tellers
      .addColumn('id', text, id => id.primaryKey())
      .addColumn('kind', text)
      .addColumn('position', 'integer')
      .addColumn('folded', 'text')
      .addColumn('json', 'text')
      .addColumn('counts', 'text')
      .addColumn('tolls', 'text')
      .addColumn('told', 'text'),
  );
  await table('warnings', warnings =>
    warnings
      .addColumn('id', text, id => id.primaryKey())
      .addColumn('position', 'integer')
      .addColumn('kind', text)
      .addColumn('state', text)
      .addColumn('json', 'text'),
  );
  await table('warning_actors', warnings => warnings.addColumn('warning', text).addColumn('actor', text));
  await table('warning_documents', warnings =>
    warnings.addColumn('warning', text).addColumn('document', text),
  );
  await table('findings', findings =>
    findings.addColumn('position', 'integer').addColumn('document', text).addColumn('json', 'text'),
  );
  await indexes(db);
}

async function indexes(db: Kysely<unknown>): Promise<void> {
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
