/** What was published, as it was met: bytes with their custody, and nothing read into them. */

/** One thing captured. The bytes lie beside it under their SHA-256; they are never changed. */
export interface Capture {
  /** Lower-case hex SHA-256 of the bytes; also where the bytes are kept. */
  readonly sha256: string;
  readonly byteLength: number;
  /** The file's name as added, with the folders below the one that was added; never an absolute path. */
  readonly path: string;
  /** Where it was published, when known: the requested address and the one finally answered. */
  readonly url?: string;
  readonly finalUrl?: string;
  /** As stated by a server or told by the file's ending; readers look at the bytes too. */
  readonly mediaType: string;
  /** Character set as stated outside the bytes (an HTTP header), when stated. */
  readonly charset?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** UTC, ISO 8601: when the bytes came into the collection. */
  readonly capturedAt: string;
  /** Who or what captured it: the tool with its version, and the person where one gave a name. */
  readonly capturedBy: { readonly tool: string; readonly person?: string };
  /** A table that stages read by, not a document: a user's gazetteer or actors. */
  readonly use?: TableUse;
}

export type TableUse = 'gazetteer' | 'actors';

/** A capture with its bytes, as the documents stage receives it. */
export interface CapturedBytes {
  readonly capture: Capture;
  readonly bytes: Uint8Array;
}
