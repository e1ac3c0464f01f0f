/** What the curated tables know of a word or a phrase, as flags: is it a country, a given name, the head of a body's name? */
import { foldName, type Knowledge } from '../../model/knowledge.ts';

/** Flags of a whole phrase. */
export const phraseFlags = {
  actor: 1,
  state: 2,
  capital: 4,
  nationality: 8,
  wellKnownPlace: 16,
  place: 32,
  outlet: 64,
  organisation: 128,
  abbreviation: 256,
  person: 512,
  country: 1024,
} as const;

/** Flags of one word. */
export const wordFlags = {
  givenName: 1,
  title: 2,
  organisationHead: 4,
  nationality: 8,
  common: 16,
  division: 32,
  street: 64,
  institution: 128,
  place: 256,
  calendar: 512,
  surname: 1024,
  /** A title that is no part of a name: “Captain”. */
  rank: 2048,
} as const;

export interface NameTables {
  /** @param key as `foldName` gives it. */
  readonly phrase: (key: string) => number;
  /** @param form as written, with plain quotes. */
  readonly word: (form: string) => number;
  /** Whether a curator put a place of this name into the tables, rather than a gazetteer. */
  readonly isCurated: (key: string) => boolean;
  /** Whether the lemma is a word for those who fight outside a state's forces: “rebel”, “militiaman”. */
  readonly isFighter: (lemma: string) => boolean;
  /** Whether an actor goes by the key as a short form only: in “Gao” it is not meant. */
  readonly isAcronym: (key: string) => boolean;
  /** Whether the word ends the name of an armed force: “Brigade”, “Front”. */
  readonly isForce: (form: string) => boolean;
  /** Whether the lemma is a word for a place: “camp”, “district”. */
  readonly isSite: (lemma: string) => boolean;
  /** Whether a known name of several words begins with these. */
  readonly begins: (key: string) => boolean;
}

/** Names of days and months, short forms too. */
export const calendarWords =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.?$/i;

const made = new WeakMap<Knowledge, NameTables>();

/** The tables of one `knowledge`, made once. */
export function nameTablesOf(knowledge: Knowledge): NameTables {
  const known = made.get(knowledge);
  if (known) return known;
  const tables = makeTables(knowledge);
  made.set(knowledge, tables);
  return tables;
}

function makeTables(knowledge: Knowledge): NameTables {
  const { lexicon, toponymy, places, nationalities } = knowledge;
  const phrases = phraseTable(knowledge);
  const acronyms = acronymsOf(knowledge);
  const beginnings = beginningsOf(knowledge.actorNames.keys());
  const givenNames = new Set([...toponymy.givenNames].map(foldName));
  return {
    phrase: key => {
      const own = phrases.get(key) ?? 0;
      return places.has(key) ? own | phraseFlags.place : own;
    },
    isCurated: key => places.get(key)?.some(place => place.curated) ?? false,
    isFighter: lemma => lexicon.agents.get(lemma)?.kind === 'armed_group',
    isAcronym: key => acronyms.has(key),
    isForce: form =>
      /^(?:armed_group|armed_coalition|state_force)$/.test(
        lexicon.organisationHeads.get(form.toLowerCase()) ?? '',
      ),
    isSite: lemma => toponymy.divisions.has(lemma) || lexicon.agents.get(lemma)?.class === 'site',
    begins: key => beginnings.has(key),
    word: form => {
      const low = form.toLowerCase();
      const key = foldName(form);
      let flags = 0;
      if (givenNames.has(key)) flags |= wordFlags.givenName;
      if (lexicon.surnames.has(key)) flags |= wordFlags.surname;
      const title = lexicon.titles.get(low) ?? lexicon.titles.get(low.replace(/\.$/, ''));
      if (title !== undefined)
        flags |= title === 'honorific' ? wordFlags.title : wordFlags.title | wordFlags.rank;
      if (lexicon.organisationHeads.has(low)) flags |= wordFlags.organisationHead;
      if (nationalities.has(key)) flags |= wordFlags.nationality;
      if (toponymy.commonWords.has(low)) flags |= wordFlags.common;
      if (toponymy.divisions.has(low)) flags |= wordFlags.division;
      if (toponymy.streets.has(low)) flags |= wordFlags.street;
      if (toponymy.institutions.has(low)) flags |= wordFlags.institution;
      if (key.length > 2 && places.has(key)) flags |= wordFlags.place;
      if (calendarWords.test(form)) flags |= wordFlags.calendar;
      return flags;
    },
  };
}

/** Everything that is known by name but the places of the gazetteer. */
function phraseTable({ actorNames, actors, nationalities, capitals, lexicon, toponymy, outlets }: Knowledge) {
  const table = new Map<string, number>();
  const enter = (name: string, flag: number) => {
    const key = foldName(name);
    if (key !== '') table.set(key, (table.get(key) ?? 0) | flag);
  };
  for (const [name, ids] of actorNames) {
    const kind = actors.get(ids[0] ?? '')?.kind;
    enter(
      name,
      kind === 'person' ? phraseFlags.person : kind === 'state' ? phraseFlags.state : phraseFlags.actor,
    );
  }
  for (const word of nationalities.keys()) enter(word, phraseFlags.nationality);
  for (const name of capitals.keys()) enter(name, phraseFlags.capital);
  for (const { name, aliases } of outlets)
    for (const each of [name, ...aliases]) enter(each, phraseFlags.outlet);
  for (const [short, { name }] of toponymy.abbreviations) {
    enter(short, phraseFlags.abbreviation);
    enter(name, phraseFlags.wellKnownPlace);
  }
  for (const [name, kind] of lexicon.knownNames) {
    enter(
      name,
      kind === 'person'
        ? phraseFlags.person
        : kind === 'place'
          ? phraseFlags.wellKnownPlace
          : phraseFlags.organisation,
    );
  }
  return table;
}

/** Keys of short forms that are nobody's name or other name. */
function acronymsOf({ actors }: Knowledge): Set<string> {
  const keys = new Set<string>();
  for (const { acronyms } of actors.values()) for (const acronym of acronyms) keys.add(foldName(acronym));
  for (const { name, aliases } of actors.values())
    for (const each of [name, ...aliases]) keys.delete(foldName(each));
  return keys;
}

/** “forces”, “forces armees”, “forces armees de” … of every name of several words, the whole included. */
function beginningsOf(names: Iterable<string>): Set<string> {
  const beginnings = new Set<string>();
  for (const name of names) {
    for (let at = name.indexOf(' '); at > 0; at = name.indexOf(' ', at + 1))
      beginnings.add(name.slice(0, at));
    if (name.includes(' ')) beginnings.add(name);
  }
  return beginnings;
}
