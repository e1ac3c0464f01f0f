/** Place, agency and day at the head of a report: “KABUL, May 3 (Reuters) —”. Refuses a dash that only interrupts. */
import type { Day } from '../model/calendar.ts';
import { foldName, type Knowledge } from '../model/knowledge.ts';
import type { Span } from '../model/passage.ts';
import { agencyNamed } from './byline.ts';
import { dayPattern, readWrittenDay } from './written-day.ts';

export interface Dateline {
  /** Offsets into the words given. */
  readonly place?: Span;
  readonly agency?: string;
  readonly published?: Day;
  /** Where the report itself begins. */
  readonly end: number;
}

const longest = 160;
const place = "(?<place>\\p{Lu}[\\p{L}\\p{M}.'’/ -]{1,40}?(?:,\\s[\\p{L}\\p{M}.'’ -]{1,30}?){0,2}?)";
const day = `(?<day>${dayPattern})`;
const agency = '\\((?<agency>\\p{Lu}[^()]{1,40})\\)';
const dash = '(?:\\s+--?|\\s*[–—])\\s*';
const report = '(?=["“‘\'«]?[\\p{Lu}\\p{Lo}\\p{N}])';
const opening = new RegExp(`^${place}?(?:,?\\s*${day})?(?:\\s*${agency})?${dash}${report}`, 'u');
const openingWithDay = new RegExp(`^${place}(?:,?\\s*${day})(?:\\s*${agency})?${dash}${report}`, 'u');
const bareAgency = new RegExp(`^${agency}\\s*${report}`, 'u');
const ownLine = new RegExp(`^${place},?\\s+(?<day>${dayPattern})$`, 'u');

/** The dateline that a paragraph opens with; undefined when it opens with its report. */
export function readDateline(paragraph: string, knowledge: Knowledge): Dateline | undefined {
  const head = paragraph.slice(0, longest);
  const found = openingWithDay.exec(head) ?? opening.exec(head) ?? bareAgency.exec(head);
  if (!found?.groups) return undefined;
  const { place: named, day: written, agency: marked } = found.groups;
  const known = marked ? agencyNamed(marked, knowledge) : undefined;
  // Small letters are a dateline only beside a day or an agency that we know: “The group (ISKP) – the name …”.
  const isPlace =
    named === undefined ||
    (isLarge(named) ? !isActor(named, knowledge) : known !== undefined || written !== undefined);
  const isReport = named !== undefined || known !== undefined;
  if (!isPlace || !isReport) return undefined;
  const published = written ? readWrittenDay(written) : undefined;
  return {
    ...(named && { place: { start: 0, end: named.length } }),
    ...(marked && { agency: known ?? marked }),
    ...(published && { published }),
    end: found[0].length,
  };
}

/** A line that is nothing but a place and a full day, as statements open: “Bogotá, 26 January 2025”. */
export function readDatelineLine(line: string): Dateline | undefined {
  if (line.length > longest) return undefined;
  const found = ownLine.exec(line)?.groups;
  const published = found?.day ? readWrittenDay(found.day) : undefined;
  if (!found?.place || !published) return undefined;
  return { place: { start: 0, end: found.place.length }, published, end: line.length };
}

/** The first part of the place in capitals, as agencies write it: “PORT-AU-PRINCE, Haiti”. */
function isLarge(named: string): boolean {
  const city = named.split(',')[0] ?? '';
  return /\p{Lu}.*\p{Lu}/u.test(city) && !/\p{Ll}/u.test(city);
}

/** “BLA — The army …” opens with a name. A city that is also a name (of its government) stays a city. */
function isActor(named: string, knowledge: Knowledge): boolean {
  const folded = foldName(named);
  return knowledge.actorNames.has(folded) && !knowledge.places.has(folded) && !knowledge.capitals.has(folded);
}
