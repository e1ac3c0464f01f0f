/** What stands after the last paragraph: notes on the author, who worked on the report. Refuses people the text tells of. */
import { type Byline, isPersonName, readByline, readReportingCredit } from './byline.ts';
import { addFacts, type Draft, type Facts, type ReadingContext } from './draft.ts';
import { endsSentence, foldWords } from './fold-words.ts';
import type { Marked } from './mark-head.ts';

const footnote = /^\[(?:[ivxlcdm]+|\d{1,3}|[a-z]|\*)\]|^(?:\d{1,3}\s?\^|[†‡]{1,3}\s)/i;
const degree = '(?:,\\s(?:Ph\\.?D\\.?|MD|M\\.?A\\.?|LL\\.?[BM]\\.?|Jr\\.?))?,?';
const bio = new RegExp(
  `^(?<name>\\p{Lu}[^,\\n]{3,60}?)${degree}\\s(?:(?<is>is|works|serves)|(?<writes>writes|reports|blogs))\\s`,
  'u',
);
const longestBio = 900;

interface TailLine {
  readonly byline?: Byline;
  readonly credit?: Byline;
  readonly name?: string;
  /** Nothing by itself, but nothing that the body could end with either. */
  readonly passed: boolean;
}

/** Authors are read from the tail only where nothing before gave them. */
export function markTail(
  text: string,
  drafts: readonly Draft[],
  stated: Facts,
  context: ReadingContext,
): Marked {
  const roles = rolesOf(context.phrases);
  const tail: TailLine[] = [];
  for (let at = drafts.length - 1; at > 0; at--) {
    const line = readTailLine(text, drafts[at] as Draft, roles, context);
    if (!line.passed) break;
    tail.unshift(line);
  }
  const first = drafts.length - tail.length;
  const body = tail.some(line => line.name) ? foldedBody(text, drafts.slice(0, first)) : '';
  const isAuthor = (name: string) => stated.authors?.includes(name) || !body.includes(` ${foldWords(name)} `);
  const marked = tail.map((line, at) => markTailLine(drafts[first + at] as Draft, line, isAuthor));
  const bylines = tail.flatMap(line => line.byline ?? line.credit ?? []);
  const named = tail.flatMap(line => (line.name && isAuthor(line.name) ? line.name : []));
  const authors = [...new Set([...bylines.flatMap(line => line.authors), ...named])];
  const agency = bylines.find(line => line.agency)?.agency;
  const facts = addFacts(stated, { authors, ...(agency && { agency }) }, 'byline');
  return { drafts: [...drafts.slice(0, first), ...marked], facts };
}

/** Whether a block is a footnote or presents a person, as what stands behind the last paragraph often does. */
export function isNote(text: string, draft: Draft, { phrases }: ReadingContext): boolean {
  const words = text.slice(draft.start, Math.min(draft.end, draft.start + longestBio));
  return footnote.test(words.slice(0, 12)) || authorOfBio(words, rolesOf(phrases)) !== undefined;
}

function rolesOf(phrases: ReadingContext['phrases']): string[] {
  return phrases.filter(row => row.match === 'bio').map(row => row.phrase);
}

function readTailLine(
  text: string,
  draft: Draft,
  roles: readonly string[],
  { knowledge }: ReadingContext,
): TailLine {
  const isLong = draft.end - draft.start > longestBio;
  const words = text.slice(draft.start, isLong ? draft.start + longestBio : draft.end);
  if (footnote.test(words.slice(0, 12))) return { passed: true };
  if (isLong || draft.kind === 'title') return { passed: draft.boilerplate !== undefined };
  const byline = readByline(words, knowledge);
  if (byline) return { byline, passed: true };
  const credit = readReportingCredit(words, knowledge);
  if (credit) return { credit, passed: true };
  const name = authorOfBio(words, roles);
  if (name) return { name, passed: true };
  return { passed: draft.boilerplate !== undefined || draft.byline === true || isLoose(words) };
}

/** A line too short for a sentence. */
function isLoose(words: string): boolean {
  return words.length <= 60 && !endsSentence(words);
}

/** Whom a sentence like “Jane Doe is a researcher at …” or “Jane Doe writes on …” presents. */
function authorOfBio(words: string, roles: readonly string[]): string | undefined {
  const found = bio.exec(words.replace(/^[*_]+/, ''))?.groups;
  if (!found?.name || !isPersonName(found.name)) return undefined;
  const opening = ` ${foldWords(words.slice(0, 260))} `;
  const presents = found.writes
    ? /\s(?:on|about|for)\s/.test(opening)
    : roles.some(role => opening.includes(` ${role} `));
  return presents ? found.name : undefined;
}

function markTailLine(draft: Draft, line: TailLine, isAuthor: (name: string) => boolean | undefined): Draft {
  if (line.byline) return { ...draft, kind: 'byline' };
  if (line.credit) return { ...draft, boilerplate: draft.boilerplate ?? 'who worked on the report' };
  if (line.name && isAuthor(line.name)) return { ...draft, boilerplate: 'a note on the author' };
  return draft;
}

/** The words before the tail; a person whom they name is someone the text tells of, not its author. */
function foldedBody(text: string, drafts: readonly Draft[]): string {
  const told = drafts.filter(draft => draft.boilerplate === undefined && draft.kind !== 'byline');
  return ` ${told.map(draft => foldWords(text.slice(draft.start, draft.end))).join(' ')} `;
}
