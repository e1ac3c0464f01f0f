/** The tables of a record. */
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
}
