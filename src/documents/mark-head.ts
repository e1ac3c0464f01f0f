/** What stands before the first paragraph: title, byline, day, outlet, menu words. Facts that the markup stated stay. */
import type { DocumentKind } from '../model/document.ts';
import { documentKinds } from '../model/document.ts';
import { agencyNamed, outletNamed, readByline, readNames } from './byline.ts';
import { readDateline, readDatelineLine } from './dateline.ts';
import { addFacts, type Draft, type Facts, type ReadingContext } from './draft.ts';
import { foldWords } from './fold-words.ts';
import { markLabels, markTitle } from './mark-title.ts';
import { readWrittenDay } from './written-day.ts';

export interface Marked {
  readonly drafts: readonly Draft[];
  readonly facts: Facts;
}

const published = /^(?:first )?(?:published|posted|issued|date|released)(?: on| at)?:?\s+/i;
const otherDay = /^(?:last )?(?:updated|modified|as of|accessed|retrieved)(?: on| at)?:?\s+/i;

/** @param first index of the first paragraph of the body. */
export function markHead(
  text: string,
  drafts: readonly Draft[],
  first: number,
  stated: Facts,
  context: ReadingContext,
): Marked {
  let facts = stated;
  const head: Draft[] = [];
  for (const draft of drafts.slice(0, first === drafts.length ? Math.min(first, 12) : first)) {
    const read = draft.boilerplate === undefined ? readHeadLine(text, draft, context) : undefined;
    head.push(read?.draft ?? draft);
    if (read) facts = addFacts(addFacts(facts, read.byline, 'byline'), read.dateline, 'dateline');
    if (read) facts = addFacts(facts, read.heading, 'heading');
  }
  let titled = markTitle(text, head, facts);
  const title = titled.facts.title ?? '';
  const kind =
    kindOfLabel(title.split(':', 1)[0] ?? '', context) ??
    [title, ...head.map(({ start, end }) => text.slice(start, end))]
      .map(line => kindOfOpening(line, context))
      .find(Boolean);
  if (kind) titled = { ...titled, facts: addFacts(titled.facts, { kind }, 'heading') };
  const rest = splitDateline(text, drafts.slice(head.length), titled.facts, context);
  return { drafts: [...markLabels(text, titled.drafts), ...rest.drafts], facts: rest.facts };
}

interface HeadLine {
  readonly draft: Draft;
  readonly byline: Partial<Facts>;
  readonly dateline: Partial<Facts>;
  readonly heading: Partial<Facts>;
}

function readHeadLine(text: string, draft: Draft, context: ReadingContext): HeadLine | undefined {
  if (draft.end - draft.start > 200) return undefined;
  const line = text.slice(draft.start, draft.end);
  const nothing = { byline: {}, dateline: {}, heading: {} };
  const own = readDatelineLine(line);
  const day = readDay(line);
  const span = { start: draft.start, end: draft.end };
  if (day) return { ...nothing, draft: { kind: 'dateline', ...span }, dateline: day };
  if (own?.place && own.published) {
    const place = { start: draft.start + own.place.start, end: draft.start + own.place.end };
    const dateline = { published: own.published, datelinePlace: place };
    return { ...nothing, draft: { kind: 'dateline', ...span }, dateline };
  }
  const byline =
    readByline(line, context.knowledge) ?? (draft.byline ? readNames(line, context.knowledge) : undefined);
  if (byline) return { ...nothing, draft: { kind: 'byline', ...span }, byline };
  const kind = kindOfLabel(line, context);
  if (kind && draft.kind !== 'title') {
    return { ...nothing, draft: { ...draft, boilerplate: 'the name of a section' }, heading: { kind } };
  }
  return readPublisher(line, draft, context);
}

/** “Published 19 January 2025”; an empty answer for a line that only tells when it was changed. */
function readDay(line: string): Partial<Facts> | undefined {
  if (otherDay.test(line)) return readWrittenDay(line.replace(otherDay, '')) ? {} : undefined;
  const day = readWrittenDay(line.replace(published, ''));
  return day ? { published: day } : undefined;
}

/** A line of parts such as “Reuters | 3 May 2025”, each a known outlet, an agency mark or a day; or one of them alone. */
function readPublisher(line: string, draft: Draft, { knowledge }: ReadingContext): HeadLine | undefined {
  const parts = line.split(/\s+[|•·]\s+|(?<=\))\s+/).slice(0, 6);
  let agency: string | undefined;
  let outlet: string | undefined;
  let dateline: Partial<Facts> = {};
  for (const part of parts) {
    const marked = /^\((\p{Lu}[^()]{1,40})\)$/u.exec(part)?.[1];
    const day = readDay(part);
    if (day) dateline = day;
    else if (marked && (parts.length > 1 || agencyNamed(marked, knowledge)))
      agency = agencyNamed(marked, knowledge) ?? marked;
    else if (agencyNamed(part, knowledge)) agency = agencyNamed(part, knowledge);
    else if (outletNamed(part, knowledge)) outlet = outletNamed(part, knowledge);
    else return undefined;
  }
  return {
    draft: { kind: 'byline', start: draft.start, end: draft.end },
    byline: agency ? { agency } : {},
    heading: outlet ? { outlet } : {},
    dateline,
  };
}

function kindOfLabel(line: string, { phrases }: ReadingContext): DocumentKind | undefined {
  const folded = foldWords(line).replace(/(?: (?:no|nr|number))?(?: \d+)+$/, '');
  const reason = phrases.find(row => row.match === 'label' && row.phrase === folded)?.reason;
  return documentKinds.find(kind => kind === reason);
}

/** “Statement by the General Staff, 3 May 2025”: the label opens a line that tells whose it is. */
function kindOfOpening(line: string, { phrases }: ReadingContext): DocumentKind | undefined {
  const folded = foldWords(line);
  if (line.length > 160 || /[.!?]$/.test(line.trim())) return undefined;
  const rows = phrases.filter(({ match, reason }) => match === 'label' && reason === 'statement');
  const owned = rows.some(({ phrase }) =>
    /^ (?:(?:no |nr )?\d+ )*(?:\d{4} )?(?:by|of|from|issued by|on behalf of)\b/.test(
      folded.startsWith(`${phrase} `) ? folded.slice(phrase.length) : '',
    ),
  );
  // “Sand Front press release”.
  const ends =
    folded.split(' ').length <= 8 && /[a-z\d] (?:press (?:release|statement)|communique)$/.test(folded);
  return owned || ends ? 'statement' : undefined;
}

/** The dateline that one of the first paragraphs opens with becomes a block of its own: it is no part of the sentence. */
function splitDateline(
  text: string,
  drafts: readonly Draft[],
  facts: Facts,
  { knowledge }: ReadingContext,
): Marked {
  const opening = drafts.slice(0, 4).map(draft => {
    const may = draft.boilerplate === undefined && draft.kind === 'paragraph';
    return may ? readDateline(text.slice(draft.start, draft.start + 200), knowledge) : undefined;
  });
  const at = opening.findIndex(dateline => dateline !== undefined);
  const [draft, dateline] = [drafts[at], opening[at]];
  if (!draft || !dateline || draft.start + dateline.end >= draft.end) return { drafts, facts };
  const { place, agency, published: day, end } = dateline;
  const shift = { start: draft.start + (place?.start ?? 0), end: draft.start + (place?.end ?? 0) };
  const told = {
    ...(place && { datelinePlace: shift }),
    ...(agency && { agency }),
    ...(day && { published: day }),
  };
  const mark = text.slice(draft.start, draft.start + end).trimEnd();
  const split: Draft[] = [
    { kind: 'dateline', start: draft.start, end: draft.start + mark.length },
    { ...draft, start: draft.start + end },
  ];
  return {
    drafts: [...drafts.slice(0, at), ...split, ...drafts.slice(at + 1)],
    facts: addFacts(facts, told, 'dateline'),
  };
}
