/** Actor mentions to actors: known ones by name, nationals by adjective and noun, the rest by their own name in the documents. */
import type { Actor, ActorKind } from '../model/actor.ts';
import type { ActorMention } from '../model/claim.ts';
import { foldName, type Knowledge, type KnownActor } from '../model/knowledge.ts';
import { byText, sortedDistinct } from '../model/order.ts';
import type { CountryShares } from './document-countries.ts';

/** What the mention stands for, before all documents are seen: how it will be listed if nobody else is it. */
export interface ActorReading {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  /** The surface form to list as an alias. */
  readonly surface: string;
  readonly partOf: readonly string[];
  readonly country?: string;
  /** No name: “gunmen”, “Baloch insurgents”. Two such mentions may be different people. */
  readonly collective: boolean;
  readonly because: string;
}

/** Words that name nobody by themselves; without an antecedent they are left open. */
const namesNobody = new Set([
  'group',
  'groups',
  'organisation',
  'organization',
  'outfit',
  'it',
  'they',
  'them',
  'he',
  'she',
  'who',
  'which',
  'that',
  'this',
  'these',
  'those',
  'we',
  'i',
  'you',
  'others',
  'other',
  'one',
  'some',
  'many',
  'several',
  'people',
  'factions',
  'faction',
  'its',
  'their',
  'his',
  'her',
  'us',
  'both',
  'all',
  'side',
  'sides',
  'party',
  'parties',
  'member',
  'members',
  'what',
  'there',
]); // prettier-ignore

/** Reads one mention in a document about `countries` and dated in or near `year`; undefined when the words leave it open. */
export function readActor(
  mention: ActorMention,
  countries: CountryShares,
  year: number | undefined,
  knowledge: Knowledge,
): ActorReading | undefined {
  if (mention.refersTo) {
    const { text, because } = mention.refersTo;
    const antecedent = readWords(
      text,
      looksNamed(text) ? text : undefined,
      undefined,
      countries,
      year,
      knowledge,
    );
    return antecedent && { ...antecedent, surface: antecedent.surface, because };
  }
  return readWords(withoutCount(mention), mention.name, mention.head, countries, year, knowledge);
}

/** Every word but the little ones begins with a capital: “Council of the Valley”. */
function looksNamed(text: string): boolean {
  return text.split(/\s+/).every(word => /^\p{Lu}/u.test(word) || /^(?:of|the|and|for|de|la|al)$/.test(word));
}

/** “26 tourists” are tourists: how many is told by the toll. */
function withoutCount({ text, count }: ActorMention): string {
  const bare = count && text.startsWith(count.text) ? text.slice(count.text.length) : text;
  return (
    bare
      .replace(/^(?:(?:at least|about|some|around|nearly|more than|up to)\s+)?[\d.,]+\s+(?=\p{L})/u, '')
      .trim() || text
  );
}

function readWords(
  text: string,
  name: string | undefined,
  head: string | undefined,
  countries: CountryShares,
  year: number | undefined,
  knowledge: Knowledge,
): ActorReading | undefined {
  const whole = foldName(text);
  if (whole === '' || namesNobody.has(whole)) return undefined;
  const known = findKnown(whole, countries, year, knowledge);
  if (known) return fromKnown(known, text, `“${text}” is a name of ${known.name}`);
  if (name !== undefined) {
    const named = findKnown(foldName(name), countries, year, knowledge);
    if (named && named.kind !== 'state')
      return fromKnown(named, name, `“${name}” is a name of ${named.name}`);
    if (named && isGovernmentHead(head))
      return fromKnown(named, text, `“${text}” is the government of ${named.name}`);
  }
  const national = readNational(text, whole, head, knowledge);
  if (national) return national;
  if (name !== undefined && !knowledge.nationalities.has(foldName(name)) && !namesAPeople(name, text, head)) {
    return discovered(name, text, head, knowledge);
  }
  return collective(text, whole, head, knowledge);
}

/** The known actor of that name that fits the document best; the table's order decides between equals. */
function findKnown(
  key: string,
  countries: CountryShares,
  year: number | undefined,
  knowledge: Knowledge,
): KnownActor | undefined {
  const capital = knowledge.capitals.get(key);
  const ids = knowledge.actorNames.get(key) ?? (capital ? [capital] : []);
  const actors = ids.map(id => knowledge.actors.get(id)).filter(actor => actor !== undefined);
  const scoreOf = (actor: KnownActor) =>
    Math.max(0, ...actor.countries.map(country => countries.get(country) ?? 0)) +
    (wasActive(actor, year) ? 0.5 : 0);
  return actors.toSorted((left, right) => scoreOf(right) - scoreOf(left))[0];
}

function wasActive(actor: KnownActor, year: number | undefined): boolean {
  if (year === undefined) return actor.activeTo === undefined;
  return (actor.activeFrom ?? 0) <= year && year <= (actor.activeTo ?? 9999);
}

function isGovernmentHead(head: string | undefined): boolean {
  return (
    head === 'government' ||
    head === 'state' ||
    head === 'authority' ||
    head === 'regime' ||
    head === 'administration'
  );
}

/** The reading of a mention that names a known actor. */
export function fromKnown(actor: KnownActor, surface: string, because: string): ActorReading {
  const { id, name, kind, partOf, countries } = actor;
  const [country] = countries;
  return { id, name, kind, surface, partOf, collective: false, because, ...(country ? { country } : {}) };
}

/** “Malian soldiers”, “the Colombian army”: a body of that state; “the Sudanese government”: the state itself. */
function readNational(
  text: string,
  whole: string,
  head: string | undefined,
  knowledge: Knowledge,
): ActorReading | undefined {
  const words = whole.split(' ');
  const stateId = words
    .map(word => knowledge.nationalities.get(word) ?? stateNamed(word, knowledge))
    .find(id => id !== undefined);
  const state = stateId === undefined ? undefined : knowledge.states.get(stateId);
  if (!state || !head) return undefined;
  if (isGovernmentHead(head)) return fromKnown(state, text, `“${text}” is the government of ${state.name}`);
  const agent = knowledge.lexicon.agents.get(head);
  if (!agent) return undefined;
  const country = state.id.toUpperCase();
  if (agent.kind === 'state_force' || agent.kind === 'state_agency') {
    const body = bodyOf(agent.class, state, knowledge);
    if (body) return fromKnown(body, text, `“${text}” are of the ${body.name}`);
    const label = agent.class === 'police' ? 'police' : 'security forces';
    return {
      id: `${state.id}-${label.replaceAll(' ', '-')}`,
      name: `${state.adjectives[0] ?? state.name} ${label}`,
      kind: agent.kind,
      surface: text,
      partOf: [state.id],
      country,
      collective: false,
      because: `“${text}” belong to ${state.name}`,
    };
  }
  return { ...collective(text, whole, head, knowledge), country };
}

function stateNamed(word: string, knowledge: Knowledge): string | undefined {
  return knowledge.actorNames.get(word)?.find(id => knowledge.states.has(id));
}

/** The army or the police of a state, when the tables know it. */
function bodyOf(agentClass: string, state: KnownActor, knowledge: Knowledge): KnownActor | undefined {
  if (agentClass !== 'soldier' && agentClass !== 'police') return undefined;
  const adjective = foldName(knowledge.states.get(state.id)?.adjectives[0] ?? state.name);
  const names = agentClass === 'soldier' ? ['army', 'armed forces', 'military'] : ['police'];
  const ids = names.flatMap(noun => [`${adjective} ${noun}`, `${foldName(state.name)} ${noun}`]);
  for (const name of ids) {
    const actor = (knowledge.actorNames.get(name) ?? []).map(id => knowledge.actors.get(id))[0];
    if (actor?.partOf.includes(state.id) || actor?.countries.includes(state.id.toUpperCase())) return actor;
  }
  return undefined;
}

/** A proper name that no table holds. */
function discovered(
  name: string,
  text: string,
  head: string | undefined,
  knowledge: Knowledge,
): ActorReading {
  const bare = withoutTitle(name, knowledge);
  return {
    id: `x-${foldName(bare).replaceAll(' ', '-')}`,
    name: bare,
    kind: kindOfName(bare, text, head, knowledge),
    surface: bare,
    partOf: [],
    collective: false,
    because: `“${bare}” is met only in these documents`,
  };
}

function withoutTitle(name: string, knowledge: Knowledge): string {
  const words = name.split(/\s+/);
  let first = 0;
  while (
    first < words.length - 1 &&
    knowledge.lexicon.titles.has((words[first] ?? '').toLowerCase().replace(/\.$/, ''))
  )
    first += 1;
  return words.slice(first).join(' ');
}

function kindOfName(bare: string, text: string, head: string | undefined, knowledge: Knowledge): ActorKind {
  const words = bare.split(/\s+/).map(word => word.toLowerCase());
  for (const word of words.toReversed()) {
    const kind = knowledge.lexicon.organisationHeads.get(word);
    if (kind) return kind;
  }
  const agent = head === undefined ? undefined : knowledge.lexicon.agents.get(head);
  if (agent && (agent.class === 'militant' || agent.class === 'soldier')) return agent.kind;
  const titled = text
    .split(/\s+/)
    .some(word => knowledge.lexicon.titles.has(word.toLowerCase().replace(/\.$/, '')));
  const looksPersonal =
    words.length >= 2 && words.length <= 4 && !/\d/.test(bare) && !/^[A-Z]{2,}$/.test(bare);
  return titled || looksPersonal ? 'person' : 'other';
}

/** “Hazara elders”, “Kachin rebels”: one capitalised word before a common noun tells of which people they are, not who. */
function namesAPeople(name: string, text: string, head: string | undefined): boolean {
  return head !== undefined && foldName(name) !== foldName(text) && /^\p{Lu}[\p{Ll}’'-]+$/u.test(name);
}

/** People without a name: told apart by their words only. */
function collective(
  text: string,
  whole: string,
  head: string | undefined,
  knowledge: Knowledge,
): ActorReading {
  const agent = head === undefined ? undefined : knowledge.lexicon.agents.get(head);
  return {
    id: `some-${whole.replaceAll(' ', '-')}`,
    name: text.replace(/^(?:the|a|an)\s+/i, ''),
    kind: agent?.kind ?? 'other',
    surface: text.replace(/^(?:the|a|an)\s+/i, ''),
    partOf: [],
    collective: true,
    because: `“${text}” names nobody more closely`,
  };
}

/**
 * Joins what the documents call by different spellings: a full name and its acronym in one document's brackets, a
 * surname after the full name, spellings one or two letters apart. Known actors never merge with each other.
 */
export class ActorTable {
  private readonly readings = new Map<string, ActorReading[]>();
  private readonly names = new Map<string, Set<string>>();
  private readonly sameAs = new Map<string, string>();

  /** Notes a reading and gives back its id (before joining). */
  enter(reading: ActorReading): string {
    const met = this.readings.get(reading.id);
    if (met) met.push(reading);
    else this.readings.set(reading.id, [reading]);
    return reading.id;
  }

  /** Notes what else an actor is called in the documents; it counts only for actors that some claim names. */
  enterNames(id: string, surfaces: Iterable<string>): void {
    const names = this.names.get(id) ?? new Set();
    for (const surface of surfaces) names.add(surface);
    this.names.set(id, names);
  }

  /** Joins discovered names that are spellings of one another, in a fixed order. */
  join(): void {
    const discoveredIds = [...this.readings.keys()].filter(id => id.startsWith('x-')).sort(byText);
    const byFirstLetter = new Map<string, string[]>();
    for (const id of discoveredIds) {
      const key = id.slice(0, 3);
      const earlier = byFirstLetter.get(key) ?? [];
      const twin = earlier.find(other => areSpellings(id.slice(2), other.slice(2)));
      if (twin) this.sameAs.set(id, this.idOf(twin));
      else byFirstLetter.set(key, [...earlier, id]);
    }
    for (const id of discoveredIds) this.joinSurname(id, discoveredIds);
  }

  /** A single word that ends exactly one longer person's name is that person. */
  private joinSurname(id: string, ids: readonly string[]): void {
    if (this.sameAs.has(id) || id.slice(2).includes('-')) return;
    const owners = ids.filter(
      other => other.endsWith(`-${id.slice(2)}`) && this.readings.get(other)?.[0]?.kind === 'person',
    );
    if (owners.length === 1 && owners[0] !== undefined) this.sameAs.set(id, this.idOf(owners[0]));
  }

  /** The id under which the actor is listed after joining. */
  idOf(id: string): string {
    return this.sameAs.get(id) ?? id;
  }

  /** All actors met, by id, each with every surface form. */
  actors(): Actor[] {
    const groups = new Map<string, ActorReading[]>();
    for (const [id, readings] of this.readings) {
      const target = this.idOf(id);
      groups.set(target, [...(groups.get(target) ?? []), ...readings]);
    }
    return [...groups]
      .map(([id, readings]) => actorFrom(id, readings, this.names.get(id) ?? []))
      .sort((left, right) => byText(left.id, right.id));
  }
}

function actorFrom(id: string, readings: readonly ActorReading[], names: Iterable<string>): Actor {
  const main = readings.find(reading => reading.id === id) ?? readings[0];
  if (!main) throw new RangeError(`actor ${id} has no reading`);
  const country = main.country ?? readings.find(reading => reading.country)?.country;
  return {
    id,
    name: main.name,
    aliases: sortedDistinct([...readings.map(reading => reading.surface), ...names]),
    kind: main.kind,
    partOf: sortedDistinct(main.partOf),
    ...(country ? { country } : {}),
    ...(main.collective ? { unnamed: true } : {}),
  };
}

/** Whether two folded names are spellings of one: at most one letter in eight differs, and neither is short. */
function areSpellings(left: string, right: string): boolean {
  const length = Math.min(left.length, right.length);
  if (length < 6 || Math.abs(left.length - right.length) > 2) return false;
  return editDistance(left, right) <= Math.floor(length / 8);
}

/** Levenshtein distance in UTF-16 units. */
export function editDistance(left: string, right: string): number {
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const substitution = (previous[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
      current.push(Math.min(substitution, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[right.length] ?? 0;
}
