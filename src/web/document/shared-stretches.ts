/** Where a document's text also stands in others: stretches for the gutter, each with the letters of those that have it. */
import type { SharedWording } from '../../model/api-documents.ts';
import type { Passage } from './notes.ts';

/** Another document that shares wording; letters hold for this text only, in the order of the others' paths. */
export interface Partner extends SharedWording {
  readonly letter: string;
}

export interface Stretch extends Passage {
  /** Those that have it, and where it begins in each. */
  readonly partners: readonly { readonly partner: Partner; readonly there: Passage }[];
}

export function partnersOf(wording: readonly SharedWording[]): Partner[] {
  return wording.map((shared, index) => ({ ...shared, letter: letterOf(index) }));
}

/** A … Z, then AA, AB …. */
function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

/** Passages that follow each other, but for blanks, and that the same documents have, are one stretch. */
export function stretchesOf(partners: readonly Partner[], text: string): Stretch[] {
  const passages = partners.flatMap(partner =>
    partner.passages.map(({ start, end, otherStart, otherEnd }) => ({
      start,
      end,
      partner,
      there: { start: otherStart, end: otherEnd },
    })),
  );
  const edges = [...new Set(passages.flatMap(({ start, end }) => [start, end]))].toSorted(
    (one, other) => one - other,
  );
  const pieces = edges.slice(0, -1).flatMap((start, index): Stretch[] => {
    const end = edges[index + 1] ?? start;
    const covering = passages.filter(passage => passage.start <= start && passage.end >= end);
    if (covering.length === 0) return [];
    const firsts = new Map(covering.map(({ partner, there }) => [partner.letter, { partner, there }]));
    return [{ start, end, partners: [...firsts.values()] }];
  });
  const joined: Stretch[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const follows = last && text.slice(last.end, piece.start).trim() === '' && sameLetters(last, piece);
    if (follows) joined[joined.length - 1] = { ...last, end: piece.end };
    else joined.push(piece);
  }
  return joined;
}

function sameLetters(one: Stretch, other: Stretch): boolean {
  const letters = ({ partners }: Stretch) => partners.map(({ partner }) => partner.letter).join(' ');
  return letters(one) === letters(other);
}
