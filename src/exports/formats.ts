/** The export formats: an ordered list, the extension point. Each turns the record into bytes and says what it leaves out. */
import type { ConflictRecord } from '../model/record.ts';
import { toCsv } from './to-csv.ts';
import { toGeoJson } from './to-geojson.ts';
import { toRecordJson } from './to-record-json.ts';

/** What an export wrote, and in plain sentences what of the record did not go into it. */
export interface Exported {
  readonly bytes: Uint8Array;
  readonly losses: readonly string[];
}

/** One format; `write` computes nothing and depends on nothing but the record. */
export interface Format {
  readonly name: string;
  readonly mediaType: string;
  readonly extension: string;
  /** One line for the help. */
  readonly about: string;
  readonly write: (record: ConflictRecord) => Exported;
}

export const formats: readonly Format[] = [
  {
    name: 'record',
    mediaType: 'application/json',
    extension: 'json',
    about: 'everything, as variorum-record/1',
    write: toRecordJson,
  },
  { name: 'csv', mediaType: 'text/csv', extension: 'csv', about: 'a row for each account', write: toCsv },
  {
    name: 'geojson',
    mediaType: 'application/geo+json',
    extension: 'geojson',
    about: 'a point for each event with coordinates',
    write: toGeoJson,
  },
];
