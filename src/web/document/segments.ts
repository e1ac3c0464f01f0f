/** A block of text cut where passages begin and end, so that passages may overlap and still each be seen. */
import type { Note } from './notes.ts';

export interface Segment {
  readonly start: number;
  readonly end: number;
  /** The notes whose passage covers the segment, longest passage first. */
  readonly notes: readonly Note[];
  /** Notes whose passage ends here: their figures follow. */
  readonly ending: readonly Note[];
  readonly highlighted: boolean;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

export function cutBlock(block: Stretch, notes: readonly Note[], highlight: Stretch | undefined): Segment[] {
  const inside = notes.filter(({ start, end }) => start < block.end && end > block.start);
  const cuts = [...inside, ...(highlight ? [highlight] : [])].flatMap(({ start, end }) => [start, end]);
  const edges = [block.start, block.end, ...cuts.filter(cut => cut > block.start && cut < block.end)];
  const sorted = [...new Set(edges)].toSorted((one, other) => one - other);
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? block.end;
    const covering = inside.filter(note => note.start <= start && note.end >= end);
    return {
      start,
      end,
      notes: covering.toSorted((one, other) => other.end - other.start - (one.end - one.start)),
      // A passage over several blocks has its figure where it ends, and only there.
      ending: inside.filter(note => note.end === end),
      highlighted: highlight !== undefined && highlight.start <= start && highlight.end >= end,
    };
  });
}
