/** Which mark opens a quotation and which closes it: “ ”, „ “, « », » «, ‘ ’, ‚ ‘, straight marks and `` ''; apart from apostrophes, inches and minutes. */

/** One mark that opens, as found in the text. */
export interface OpenMark {
  /** The mark itself. */
  readonly mark: string;
  readonly start: number;
  /** Index after the mark. */
  readonly after: number;
  /** Where a single mark closes, found when it opened: an apostrophe looks the same. -1 when it runs into the next paragraph. */
  readonly closeAt?: number;
}

/** What closes each double mark. In German „…“ the closing mark is the one that opens in English. */
const closers: Readonly<Record<string, string>> = {
  '“': '”"',
  '„': '“”"',
  '‟': '”"',
  '«': '»',
  '»': '«',
  '‹': '›',
  '"': '"”',
};
const singles: Readonly<Record<string, string>> = { '‘': '’', '‚': '‘’', "'": "'’" };

export function isSingle({ mark }: OpenMark): boolean {
  return mark in singles;
}

/** Of two characters, as typewriters and old wire services have it. */
export function isDouble({ mark }: OpenMark): boolean {
  return mark.length === 2;
}

/** Whether two marks close before the paragraph ends: then a second mark of the same kind opens a quotation within the first. */
export function closesTwice(text: string, at: number, limit: number, { mark }: OpenMark): boolean {
  const closing = mark === '“' ? '”' : mark === '«' ? '»' : undefined;
  if (!closing) return false;
  let depth = 1;
  for (let here = at; here < limit; here += 1) {
    if (text[here] === mark) depth += 1;
    else if (text[here] === closing) depth -= 1;
    if (depth === 0) return true;
  }
  return false;
}

/** The length of a mark at `at` that closes `open`; 0 when none does. */
export function closingLength(text: string, at: number, open: OpenMark): number {
  if (isSingle(open)) return at === open.closeAt ? 1 : 0;
  // Two apostrophes are one mark.
  if (isDouble(open)) return text.startsWith("''", at) ? 2 : 0;
  const mark = text[at] ?? '';
  if (!(closers[open.mark] ?? '').includes(mark)) return 0;
  return mark !== '"' || closesStraight(text, at) ? 1 : 0;
}

/** A straight mark with a blank before and a word after opens another; inches in between close nothing. */
function closesStraight(text: string, at: number): boolean {
  if (/\s/.test(text[at - 1] ?? ' ') && /\S/.test(text[at + 1] ?? ' ')) return false;
  return !isMeasure(text, at);
}

/** `6" pipe`, `34°12'30"`: a number's mark, where words go on and a real mark is still to come. */
function isMeasure(text: string, at: number): boolean {
  if (!/\d/.test(text[at - 1] ?? '')) return false;
  if (/\d[°'′’]\s?\d+$/.test(text.slice(Math.max(0, at - 8), at))) return true;
  if (!/^["”] ?(?:x|by|\p{Ll})/u.test(text.slice(at, at + 3))) return false;
  const rest = text.slice(at + 1, endOfParagraph(text, at));
  const next = rest.indexOf('"');
  return next >= 0 && /\S/.test(rest[next - 1] ?? ' ');
}

function endOfParagraph(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** The mark that opens a quotation at `at`, if one does; `limit` is the end of its paragraph. */
export function openMarkAt(text: string, at: number, limit: number): OpenMark | undefined {
  const two = text.slice(at, at + 2);
  if (two === '``' || (two === "''" && isFree(text, at + 1, at)))
    return { mark: two, start: at, after: at + 2 };
  const mark = text[at] ?? '';
  const open: OpenMark = { mark, start: at, after: at + 1 };
  if (mark in singles)
    return opensSingle(text, at, limit) ? { ...open, closeAt: closeOfSingle(text, open, limit) } : undefined;
  if (!(mark in closers)) return undefined;
  if (mark === '"') return opensStraight(text, at) ? open : undefined;
  // Danish and some German print »so«; elsewhere this mark only closes.
  if (mark === '»') return isFree(text, at) && text.slice(at + 1, limit).includes('«') ? open : undefined;
  return open;
}

/** Blank or bracket before, a word behind. */
function isFree(text: string, at: number, start = at): boolean {
  return /[\s([{—–\-/“"„«]/.test(text[start - 1] ?? ' ') && /\S/.test(text[at + 1] ?? ' ');
}

/** Blanks on both sides (" so ") open only where another mark follows in the paragraph. */
function opensStraight(text: string, at: number): boolean {
  if (/\d/.test(text[at - 1] ?? '')) return false;
  if (isFree(text, at)) return true;
  return /[\s([{—–]/.test(text[at - 1] ?? ' ') && text.slice(at + 1, endOfParagraph(text, at)).includes('"');
}

/** “'98”, “'em”, “rock 'n' roll” are no quotations. */
function opensSingle(text: string, at: number, limit: number): boolean {
  if (!isFree(text, at) || /[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ')) return false;
  return !/^(?:\d\ds?\b|(?:em|tis|twas|til|cause|bout|n)\b)/i.test(
    text.slice(at + 1, Math.min(limit, at + 8)),
  );
}

/**
 * A mark behind a stop closes; so does one behind a word, unless it may be the apostrophe of a plural (“the soldiers'
 * weapons”) and a better one follows. -1 when the paragraph holds none.
 */
function closeOfSingle(text: string, { mark, after }: OpenMark, limit: number): number {
  let doubtful = -1;
  for (let at = after + 1; at < limit; at += 1) {
    const here = text[at] ?? '';
    if (!(singles[mark] ?? '').includes(here)) {
      if (doubtful >= 0 && /['‘]/.test(here) && isFree(text, at)) return doubtful;
      continue;
    }
    const [before, next] = [text[at - 1] ?? ' ', text[at + 1] ?? ' '];
    if (/\s/.test(before) || /[\p{L}\p{N}]/u.test(next)) continue;
    if (before === 's' && /^\s\p{Ll}/u.test(text.slice(at + 1, at + 3))) {
      if (doubtful < 0) doubtful = at;
      continue;
    }
    // “… left.’ The soldiers’ weapons …”: behind a stop there is no doubt; behind a word the first counts.
    if (/[.,!?…;:)”"»—-]/.test(before) || doubtful < 0) return at;
  }
  return doubtful;
}

/** Where the mark of `open` is told again at the head of the next paragraph: the index after it, or -1. */
export function reopensAt(text: string, start: number, end: number, open: OpenMark): number {
  const lead = /^\s*/.exec(text.slice(start, Math.min(end, start + 8)))?.[0].length ?? 0;
  const head = text.slice(start + lead, start + lead + open.mark.length);
  return head === open.mark ? start + lead + open.mark.length : -1;
}

/** As `open`, going on in a paragraph that ends at `limit` and whose own mark ends at `after`. */
export function carriedInto(text: string, open: OpenMark, after: number, limit: number): OpenMark {
  return isSingle(open) ? { ...open, closeAt: closeOfSingle(text, { ...open, after }, limit) } : open;
}
