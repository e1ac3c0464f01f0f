/** Names to known actors: of namesakes the one of the document's countries and time, and a body of some state only where that state is spoken of. */
import { foldName, type Knowledge, type KnownActor } from '../../model/knowledge.ts';
import type { ReadingContext } from './actor-reading.ts';
import { spelledAlike } from './spelled-alike.ts';

/** The known actor that bears the name as `written`; the table's order decides between equals. */
export function findKnown(written: string, context: ReadingContext): KnownActor | undefined {
  const { knowledge, countries, year } = context;
  const key = foldName(written);
  const spelledOut = findSpelledOut(written, key, context);
  if (spelledOut) return spelledOut;
  const capital = knowledge.capitals.get(key);
  const ids =
    spellingsOf(key)
      .map(spelling => knowledge.actorNames.get(spelling))
      .find(found => found !== undefined) ?? (capital ? [capital] : spelledAlike(key, knowledge));
  const actors = ids
    .map(id => knowledge.actors.get(id))
    .filter(actor => actor !== undefined)
    .filter(actor => mayBeMeant(actor, written, context));
  const scoreOf = (actor: KnownActor) =>
    Math.max(0, ...actor.countries.map(country => countries.get(country) ?? 0)) +
    (wasActive(actor, year) ? 0.5 : 0);
  return actors.toSorted((left, right) => scoreOf(right) - scoreOf(left))[0];
}

/** The known actor whose name the text itself puts before the acronym: “Popular Liberation Army (EPL)”. */
function findSpelledOut(written: string, key: string, context: ReadingContext): KnownActor | undefined {
  const full = /^[\p{Lu}\p{N}-]+$/u.test(written) ? context.brackets?.get(key) : undefined;
  return full === undefined || full === key || !full.includes(' ') ? undefined : findKnown(full, context);
}

/** The name with “33rd Front”, “Front 33” and “structure 33” written alike, and without “former”. */
function spellingsOf(key: string): string[] {
  const bare = key.replace(/^(?:former|ex|defunct|now defunct|residual) /, '');
  const numbered =
    /^(?:front|frente|structure|estructura|unit|brigade|battalion|division|corps|regiment) (\d+)$/.exec(bare);
  const unit = bare.split(' ')[0] ?? '';
  const noun = /^(?:front|frente|structure|estructura)$/.test(unit) ? 'front' : unit;
  if (/^\d+(?:st|nd|rd|th)$/.test(bare)) return [`${bare} front`];
  return numbered ? [key, bare, `${ordinal(Number(numbered[1]))} ${noun}`] : [key, bare];
}

function ordinal(number: number): string {
  const teens = number % 100 > 10 && number % 100 < 14;
  return `${number}${teens ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')}`;
}

/** So few letters stand for many names. */
const shortAcronym = 3;

const ofOneState: ReadonlySet<string> = new Set(['state_force', 'state_agency', 'party']);
/** A country with less of a document's words for countries is only mentioned in it. */
const spokenOf = 0.1;

/**
 * “Attorney General's Office” is Mexico's only in a text that speaks of Mexico; “Mexican …” says so itself.
 * A short acronym is one only in capitals (“AS”, not “As”) and where its country is spoken of.
 */
export function mayBeMeant(
  actor: KnownActor,
  written: string,
  { countries, knowledge }: Pick<ReadingContext, 'countries' | 'knowledge'>,
): boolean {
  const key = foldName(written);
  if (key.length <= shortAcronym && isOnlyAcronym(actor, key)) {
    if (written !== written.toUpperCase()) return false;
    const isHere = actor.countries.some(country => countries.has(country));
    if (!isHere && actor.countries.length > 0 && countries.size > 0) return false;
  }
  if (actor.countries.length === 0 || countries.size === 0) return true;
  if (!ofOneState.has(actor.kind) && !isBorneByOthers(actor, key)) return true;
  if (actor.countries.some(country => (countries.get(country) ?? 0) >= spokenOf)) return true;
  return (
    actor.countries.some(country => namesState(key, country.toLowerCase(), knowledge)) ||
    key.split(' ').length > 3
  );
}

function isOnlyAcronym({ name, aliases, acronyms }: KnownActor, key: string): boolean {
  return (
    acronyms.some(form => foldName(form) === key) && ![name, ...aliases].some(form => foldName(form) === key)
  );
}

/** The table writes its country in brackets after the name: others are called so too. */
function isBorneByOthers({ name, aliases }: KnownActor, key: string): boolean {
  return [name, ...aliases].some(form => {
    const [, bare] = /^(.+) \([^)]+\)$/.exec(form) ?? [];
    return bare !== undefined && foldName(bare) === key;
  });
}

/** A common noun in small letters is part of a name only where the table writes it so: “Colombian army”, but no “Islamic group”. */
export function isWrittenSo(actor: KnownActor, text: string): boolean {
  if (!smallWord.test(text)) return true;
  const key = foldName(text);
  const forms = [actor.name, ...actor.aliases].filter(form => foldName(form) === key);
  return forms.length === 0 || forms.some(form => smallWord.test(form));
}

const smallWord = /(?<=^|\s)(?!(?:of|the|and|for|de|del|la|al|el|in)\s)\p{Ll}{3,}/u;

function namesState(key: string, id: string, { states }: Knowledge): boolean {
  const state = states.get(id);
  const words = state ? [state.name, ...state.adjectives, ...state.aliases].map(foldName) : [];
  return words.some(word => ` ${key} `.includes(` ${word} `));
}

function wasActive(actor: KnownActor, year: number | undefined): boolean {
  if (year === undefined) return actor.activeTo === undefined;
  return (actor.activeFrom ?? 0) <= year && year <= (actor.activeTo ?? 9999);
}
