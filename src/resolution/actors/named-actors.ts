/** Whom a document names, whether or not a claim does: what the list of who is who holds beside the parties of claims. */
import type { ActorKind } from '../../model/actor.ts';
import type { NameMention } from '../../model/analysis.ts';
import type { ActorMention } from '../../model/claim.ts';
import type { Document } from '../../model/document.ts';
import { foldName, type Knowledge } from '../../model/knowledge.ts';
import type { ActorReading } from './actor-reading.ts';
import { aliasNames } from './alias-names.ts';

export interface NamedActors {
  readonly readings: readonly ActorReading[];
  /** Ids of another name of a person or body, and of its full one: “Ana Rivas, alias Marta”, “Post of Command (PCM)”. */
  readonly aliases: readonly (readonly [string, string])[];
}

/**
 * Known actors, organisations, governments, persons by their full or their other name, and who issues a statement or
 * report. A surname alone, and every unknown word with a capital, is left to the claims.
 * @param known surface forms of known actors in the text. @param read what a mention stands for in this document.
 */
export function namedActors(
  document: Document,
  names: readonly NameMention[],
  known: Iterable<string>,
  knowledge: Knowledge,
  read: (mention: ActorMention) => ActorReading | undefined,
): NamedActors {
  const readName = (text: string, start: number) =>
    read({ start, end: start + text.length, text, name: text });
  const readings: ActorReading[] = [];
  const enter = (reading: ActorReading | undefined): string | undefined => {
    if (!reading || reading.collective) return undefined;
    readings.push(reading);
    return reading.id;
  };

  for (const surface of known) {
    const reading = readName(surface, document.text.indexOf(surface));
    if (reading && reading.kind !== 'state' && knowledge.actors.has(reading.id)) enter(reading);
  }
  const seen = new Set<string>();
  for (const name of names) {
    if (!isSomebody(name, knowledge)) continue;
    const start = name.kind === 'person' ? titleStart(name, document.text, knowledge) : name.start;
    const text = document.text.slice(start, name.end);
    if (seen.has(text)) continue;
    seen.add(text);
    enter(readName(text, start));
  }
  for (const { name, kind } of issuersOf(document)) {
    const reading = readName(name, 0);
    enter(reading && !knowledge.actors.has(reading.id) ? { ...reading, kind } : reading);
  }
  const persons = aliasNames(document.text).flatMap(({ alias, start, name }) => {
    const id = enter(asPerson(readName(alias, start)));
    const other = name === undefined ? undefined : enter(asPerson(readName(name, start)));
    return id !== undefined && other !== undefined ? [[id, other] as const] : [];
  });
  const bodies = acronymsAmong(names).flatMap(([short, full]) => {
    const [id, other] = [enter(readName(short, 0)), enter(readName(full, 0))];
    return id !== undefined && other !== undefined ? [[id, other] as const] : [];
  });
  return { readings, aliases: [...bodies, ...persons] };
}

/** Acronyms with their full names: as the text gives them, else the only name of those initials. */
function acronymsAmong(names: readonly NameMention[]): [string, string][] {
  const full = names.filter(({ text, kind }) => kind !== 'place' && /\s/.test(text));
  const given = full.flatMap(({ acronym, text }): [string, string][] =>
    acronym === undefined ? [] : [[acronym, text]],
  );
  const taken = new Set(given.map(([short]) => short));
  const byInitials = Map.groupBy(new Set(full.map(({ text }) => text)), initialsOf);
  const guessed = [...new Set(names.map(({ text }) => text))].flatMap((text): [string, string][] => {
    const [only, another] = byInitials.get(text) ?? [];
    return only !== undefined && another === undefined && text.length > 2 && !taken.has(text)
      ? [[text, only]]
      : [];
  });
  return [...given, ...guessed];
}

function initialsOf(name: string): string {
  return (name.match(/(?<=^|[\s-])\p{Lu}/gu) ?? []).join('');
}

/** Whoever is called “alias” something is a person. */
function asPerson(reading: ActorReading | undefined): ActorReading | undefined {
  return reading?.kind === 'other' ? { ...reading, kind: 'person' } : reading;
}

function isSomebody({ text, kind, standsFor, acronym }: NameMention, knowledge: Knowledge): boolean {
  if (standsFor) return true;
  if (noBody.test(text)) return false;
  const isOneWord = !/\s/.test(text);
  if (kind === 'organisation') {
    const isAcronym = /^\p{Lu}[\p{Lu}\p{N}-]{2,}$/u.test(text);
    return !isOneWord || isAcronym || acronym !== undefined;
  }
  return kind === 'person' && !isOneWord && !/\sand\s/.test(text) && !knowledge.places.has(foldName(text));
}

/** Names that a classifier takes for bodies. */
const noBody =
  /\b(?:Conventions?|Agreements?|Accords?|Treaty|Act|Plan|Programme|Bridge|Street|Road|Square|Chowk|Highway|Airport|Prize|Cup|Day|Festival)$|^Operation\b/;

/** Where the titles right before a person's name begin: “Defence Minister Ana Rivas”. */
function titleStart({ start }: NameMention, text: string, { lexicon }: Knowledge): number {
  const before =
    /(?:\p{Lu}[\p{L}-]*\.?\s){1,3}$/u.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? '';
  const words = before.trim().split(/\s+/);
  for (let from = 0; from < words.length; from += 1) {
    const title = words.slice(from).join(' ');
    if (lexicon.titles.has(title.toLowerCase().replace(/\.$/, ''))) return start - title.length - 1;
  }
  return start;
}

/** Statements and reports speak for who publishes them; an analysis for its author; a report from the wire for its agency. */
function issuersOf({ kind, outlet, agency, authors }: Document): { name: string; kind: ActorKind }[] {
  const isBody = kind === 'statement' || kind === 'report';
  return [
    ...(outlet !== undefined && isBody ? [{ name: outlet, kind: 'organisation' as const }] : []),
    ...(agency === undefined ? [] : [{ name: agency, kind: 'media' as const }]),
    ...(kind === 'analysis' ? authors.map(name => ({ name, kind: 'person' as const })) : []),
  ].filter(({ name }) => foldName(name) !== '');
}
