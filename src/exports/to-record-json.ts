/** The record as RECORD.md lays it out: one JSON object, keys and lists in one order, a newline at the end. */
import { type ConflictRecord, recordSchema } from '../model/record.ts';
import type { Exported } from './formats.ts';

/**
 * Loses nothing. The schema gives the keys their order, so that two ways to the same record give the same bytes.
 * @throws when the record breaks the schema: that is a bug of the stage that made it.
 */
export function toRecordJson(record: ConflictRecord): Exported {
  const text = `${JSON.stringify(recordSchema.parse(record), null, 2)}\n`;
  return { bytes: new TextEncoder().encode(text), losses: [] };
}
