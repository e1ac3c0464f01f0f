/** A block of text cut where passages begin and end, so that passages may overlap and still each be seen. */
import type { Note, Passage } from './notes.ts';

export interface Segment {
  readonly start: number;
  readonly end: number;
  /** The notes that rest on the segment, longest passage first. */
  readonly notes: readonly Note[];
  /** Notes of which a passage ends here: their figures follow. */
  readonly ending: readonly Note[];
  readonly highlighted: boolean;
  /** Which of the shared stretches it lies in; they do not overlap. */
  readonly shared: number | undefined;
}

export function cutBlock(
  block: Passage,
  notes: readonly Note[],
  highlight: Passage | undefined,
  stretches: readonly Passage[] = [],
): Segment[] {
  const inside = notes.flatMap(note =>
    note.passages
      .filter(({ start, end }) => start < block.end && end > block.start)
      .map(({ start, end }) => ({ note, start, end })),
  );
  const cuts = [...inside, ...(highlight ? [highlight] : []), ...stretches].flatMap(({ start, end }) => [
    start,
    end,
  ]);
  const edges = [block.start, block.end, ...cuts.filter(cut => cut > block.start && cut < block.end)];
  const sorted = [...new Set(edges)].toSorted((one, other) => one - other);
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? block.end;
    const shared = stretches.findIndex(stretch => stretch.start <= start && stretch.end >= end);
    const covering = inside.filter(passage => passage.start <= start && passage.end >= end);
    return {
      start,
      end,
      notes: covering
        .toSorted((one, other) => other.end - other.start - (one.end - one.start))
        .map(({ note }) => note),
      // A passage over several blocks has its figure where it ends, and only there.
      ending: inside.filter(passage => passage.end === end).map(({ note }) => note),
      highlighted: highlight !== undefined && highlight.start <= start && highlight.end >= end,
      shared: shared < 0 ? undefined : shared,
    };
  });
}
