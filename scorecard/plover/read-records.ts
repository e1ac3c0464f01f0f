/** The gold standard records of PLOVER: one event of one news sentence each. */
import { readFile } from 'node:fs/promises';

export interface PloverRecord {
  readonly text: string;
  /** One of the 18 types of PLOVER 0.5b1. */
  readonly event: string;
  /** ISO 3166 alpha-3 codes, or IGO, NGO and the like. */
  readonly source: readonly string[];
  readonly target: readonly string[];
}

interface Coded {
  readonly code?: string;
}
/** A side is a list, or one alone. */
type Side = Coded | readonly Coded[];

interface Row {
  readonly text: string;
  readonly event: string;
  readonly source?: Side;
  readonly target?: Side;
}

/** Braces around a text are the file's marks, no words. */
export async function readRecords(path: string): Promise<PloverRecord[]> {
  const rows: readonly Row[] = JSON.parse(await readFile(path, 'utf8'));
  const codes = (side: Side = []) =>
    (Array.isArray(side) ? side : [side]).flatMap(({ code }: Coded) => code ?? []);
  return rows.map(({ text, event, source, target }) => ({
    text: text.replace(/^\{|\}$/g, ''),
    event,
    source: codes(source),
    target: codes(target),
  }));
}
