/** Rows under heads, each column as wide as its widest cell; the last takes what is left of the terminal. */
import { clip, displayWidth, pad } from './safe-text.ts';
import { bold, type Terminal } from './terminal.ts';

/** @param rows cells that are already harmless; @param right numbers of the columns whose cells stand at the right. */
export function textTable(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  terminal: Terminal,
  right: readonly number[] = [],
): string[] {
  const widths = heads.map((head, column) =>
    Math.max(displayWidth(head), ...rows.map(row => displayWidth(row[column] ?? ''))),
  );
  const line = (cells: readonly string[]) =>
    clip(
      cells
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          return right.includes(column) ? ' '.repeat(width - displayWidth(cell)) + cell : pad(cell, width);
        })
        .join('  ')
        .trimEnd(),
      terminal.columns,
    );
  return [bold(line(heads), terminal), ...rows.map(line)];
}

/** The one of `things` that `wanted` names: by its id, else by having all the words in its name; with the others that fit. */
export function findNamed<Thing>(
  things: readonly Thing[],
  wanted: string,
  called: (thing: Thing) => { readonly id: string; readonly name: string },
): readonly Thing[] {
  const query = wanted.trim().toLowerCase();
  const exact = things.filter(thing => called(thing).id.toLowerCase() === query);
  if (exact.length > 0) return exact;
  const words = query.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return things.filter(thing => {
    const { id, name } = called(thing);
    const own = `${id} ${name}`.toLowerCase();
    return words.length > 0 && words.every(word => own.includes(word));
  });
}
