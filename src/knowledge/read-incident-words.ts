/** The classes of words that incidents are told with: data/en/incident-words.csv. */
import type { IncidentWords } from '../claims/incidents/word-classes.ts';
import { packageData } from './package-data.ts';
import { oneOf, readTable } from './read-table.ts';

const parts = ['verb', 'noun', 'thing'] as const;

/** @throws UserError when the table is missing or a row cannot be read. */
export async function readIncidentWords(): Promise<IncidentWords> {
  const { rows } = await readTable(new URL('en/incident-words.csv', packageData), ['lemma', 'part', 'class']);
  return new Map(rows.map(row => [`${oneOf(row, 'part', parts)} ${row.lemma ?? ''}`, row.class ?? '']));
}
