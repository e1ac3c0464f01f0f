/** Names of authors in a line that says whose text this is. Refuses lines that only happen to begin with “By”. */
import { foldName, type Knowledge } from '../model/knowledge.ts';

export interface Byline {
  readonly authors: readonly string[];
  readonly agency?: string;
}

const opening =
  /^(?:[*_]{0,3})(?:(?:story |text |words |report |analysis |written |posted |reported )?by|by:|authors?:)\s+/i;
const particles = new Set([
  'de',
  'da',
  'do',
  'del',
  'der',
  'den',
  'di',
  'la',
  'le',
  'van',
  'von',
  'bin',
  'ibn',
  'al',
  'el',
  'ul',
  'ter',
  'y',
  'e',
]);
const notNames =
  /^(?:the|a|an|this|that|its|his|her|our|their|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/i;

/** Authors of a line like “By Jane Doe and John Roe, Reuters”; undefined when it is no byline. */
export function readByline(line: string, knowledge: Knowledge): Byline | undefined {
  if (line.length > 200) return undefined;
  const mark = opening.exec(line)?.[0].length;
  return mark === undefined ? undefined : readNames(line.slice(mark), knowledge);
}

/** Authors of “(Reporting by Jane Doe; Editing by John Roe)”, as agencies close their reports: those who reported. */
export function readReportingCredit(line: string, knowledge: Knowledge): Byline | undefined {
  if (line.length > 300) return undefined;
  const names = /^\(?(?:additional )?reporting by ([^;)]{3,160})/i.exec(line);
  return names?.[1] ? readNames(names[1], knowledge) : undefined;
}

/** Names in a list joined by commas, “and” or strokes; undefined when nothing in it is a person or a known agency. */
export function readNames(list: string, knowledge: Knowledge): Byline | undefined {
  const words = list.trim().replace(/[*_]+$/, '');
  if (/[.!?]$/.test(words) && !/\b\p{Lu}[\p{L}]?\.$|jr\.$/iu.test(words)) return undefined;
  const parts = words
    .split(/\s*(?:[,|;•·/&]|\band\b|\s[-–—]\s)\s*/i)
    .map(part => part.replace(/\s(?:in|at|for|from|of)\s.*$/, '').trim())
    .filter(part => part !== '');
  const known = parts.map(part => agencyNamed(part, knowledge)).find(name => name !== undefined);
  const authors = parts.filter(part => isPersonName(part) && outletNamed(part, knowledge) === undefined);
  if (authors.length === 0 && !known) return undefined;
  return { authors, ...(known && { agency: known }) };
}

/** Two to five words, each written large or a particle of names: “Jane van der Doe”, “J. K. Doe”. */
export function isPersonName(words: string): boolean {
  const parts = words.split(/\s+/);
  if (parts.length < 2 || parts.length > 5 || words.length > 60) return false;
  const large = parts.filter(part => /^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(part) && !notNames.test(part));
  return large.length >= 2 && parts.every(part => large.includes(part) || particles.has(part));
}

/** Name of the known outlet that is called so; undefined for none. */
export function outletNamed(name: string, knowledge: Knowledge): string | undefined {
  return findOutlet(name, knowledge)?.name;
}

/** The same, for news agencies only. */
export function agencyNamed(name: string, knowledge: Knowledge): string | undefined {
  const outlet = findOutlet(name, knowledge);
  return outlet?.agency ? outlet.name : undefined;
}

function findOutlet(name: string, knowledge: Knowledge) {
  if (name.length > 80) return undefined;
  const folded = foldName(name);
  if (folded === '') return undefined;
  return knowledge.outlets.find(outlet =>
    [outlet.name, ...outlet.aliases].some(called => foldName(called) === folded),
  );
}
