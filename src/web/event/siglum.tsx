/** Sigla: Roman capitals for documents with a raised figure for their voices, Greek italics for origins. */
import { type Column, type OriginGroup, speakSiglum } from './columns.ts';

export function Siglum({ column }: { column: Column }) {
  return (
    <span className="siglum">
      <span aria-hidden="true">
        {column.letter}
        {column.voice === undefined ? null : <sup>{column.voice}</sup>}
      </span>
      <span className="hidden">{speakSiglum(column)}</span>
    </span>
  );
}

export function Greek({ origin }: { origin: OriginGroup }) {
  return (
    <span className="greek" lang="el">
      {origin.greek}
    </span>
  );
}
