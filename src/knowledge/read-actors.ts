/** The tables under data/actors to known actors, and the indexes by which names find them. */
import { actorKinds } from '../model/actor.ts';
import { foldName, type KnownActor, type KnownState } from '../model/knowledge.ts';
import { list, oneOf, type Row, readTable, type Table } from './read-table.ts';

const actorTables = [
  'armed-groups',
  'state-forces',
  'media',
  'parties-and-movements',
  'organisations',
] as const;
const actorColumns = [
  'id',
  'name',
  'aliases',
  'acronyms',
  'kind',
  'country',
  'partOf',
  'activeFrom',
  'activeTo',
];
const stateColumns = ['id', 'name', 'aliases', 'adjectives', 'demonyms', 'capital', 'iso3', 'government'];

export interface KnownActors {
  readonly actors: ReadonlyMap<string, KnownActor>;
  readonly states: ReadonlyMap<string, KnownState>;
  readonly actorNames: ReadonlyMap<string, readonly string[]>;
  readonly nationalities: ReadonlyMap<string, string>;
  readonly capitals: ReadonlyMap<string, string>;
}

/** Reads all tables in the folder `data/actors/`. */
export async function readActors(folder: URL): Promise<{ known: KnownActors; tables: Table[] }> {
  const stateTable = await readTable(new URL('states.csv', folder), stateColumns);
  const otherTables = await Promise.all(
    actorTables.map(name => readTable(new URL(`${name}.csv`, folder), actorColumns)),
  );
  const states = stateTable.rows.map(knownState);
  const others = otherTables.flatMap(table => table.rows.map(knownActor));
  const everyone = [...states, ...others];
  return {
    known: {
      actors: new Map(everyone.map(actor => [actor.id, actor])),
      states: new Map(states.map(state => [state.id, state])),
      actorNames: indexActors(everyone, new Map(states.map(state => [state.id, state]))),
      nationalities: new Map(
        states.flatMap(state =>
          [...state.adjectives, ...state.demonyms].map(word => [foldName(word), state.id]),
        ),
      ),
      capitals: new Map(states.flatMap(state => state.capital.map(name => [foldName(name), state.id]))),
    },
    tables: [stateTable, ...otherTables],
  };
}

function knownState(row: Row): KnownState {
  const id = row.id ?? '';
  return {
    id,
    name: row.name ?? '',
    aliases: [...list(row.aliases), ...list(row.government)],
    acronyms: [],
    kind: 'state',
    countries: [id.toUpperCase()],
    partOf: [],
    adjectives: list(row.adjectives),
    demonyms: list(row.demonyms),
    capital: list(row.capital),
    iso3: row.iso3 ?? '',
    government: list(row.government),
  };
}

function knownActor(row: Row): KnownActor {
  return {
    id: row.id ?? '',
    name: row.name ?? '',
    aliases: list(row.aliases),
    acronyms: list(row.acronyms),
    kind: oneOf(row, 'kind', actorKinds),
    countries: list(row.country),
    partOf: list(row.partOf),
    ...year(row, 'activeFrom'),
    ...year(row, 'activeTo'),
  };
}

function year(row: Row, column: 'activeFrom' | 'activeTo') {
  const value = Number(row[column]);
  return row[column] && Number.isInteger(value) ? { [column]: value } : {};
}

/** Ids by folded name; see `indexByName`. */
export function indexActors(
  actors: readonly KnownActor[],
  states: ReadonlyMap<string, KnownState>,
): Map<string, string[]> {
  const countryNames = [...states.values()].flatMap(state => [state.name, ...state.aliases]).map(foldName);
  return indexByName(actors, new Set(countryNames));
}

/** Ids by folded name; an actor's own name comes before another's alias or acronym of the same spelling. */
function indexByName(
  actors: readonly KnownActor[],
  countryNames: ReadonlySet<string>,
): Map<string, string[]> {
  const index = new Map<string, string[]>();
  const enter = (name: string, id: string) => {
    const key = foldName(name);
    const ids = index.get(key) ?? [];
    if (key !== '' && !ids.includes(id)) index.set(key, [...ids, id]);
  };
  // “Intelligence Bureau (India)”: a country in brackets only tells namesakes apart, so the name is met without it.
  const bare = (name: string) => {
    const [, before = name, country = ''] = /^(.+) \(([^)]+)\)$/.exec(name) ?? [];
    return countryNames.has(foldName(country)) ? before : name;
  };
  for (const actor of actors) enter(bare(actor.name), actor.id);
  for (const actor of actors) for (const alias of actor.aliases) enter(bare(alias), actor.id);
  for (const actor of actors) for (const acronym of actor.acronyms) enter(acronym, actor.id);
  return index;
}
