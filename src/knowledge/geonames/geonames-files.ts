/** Files of a GeoNames dump (geonames.org/export), plain or zipped, as lines; nothing is held whole in memory. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { type Entry, openPromise } from 'yauzl';
import { UserError } from '../../model/user-error.ts';

/** A file of a dump under the name that tells what it holds; `lines` reads it from the start. */
export interface GeonamesFile {
  readonly name: string;
  readonly lines: () => AsyncIterable<string>;
}

/** What the rows of a file are; told by the name that GeoNames gives its files. */
export type GeonamesContent = 'places' | 'other names' | 'first divisions' | 'second divisions' | 'countries';

/** @returns undefined for a file that no reader of places needs: a read-me, codes of languages, time zones. */
export function contentOf(name: string): GeonamesContent | undefined {
  const base = name.slice(name.lastIndexOf('/') + 1);
  if (/^admin1Codes.*\.txt$/i.test(base)) return 'first divisions';
  if (/^admin2Codes.*\.txt$/i.test(base)) return 'second divisions';
  if (/^countryInfo.*\.txt$/i.test(base)) return 'countries';
  if (/^alternateNames.*\.txt$/i.test(base)) return 'other names';
  if (/^(?:allCountries|null|cities\d+.*|[A-Z]{2})\.txt$/.test(base)) return 'places';
  return undefined;
}

/** The file at `path` by itself, or the files inside when it is a zip archive. @param name as it was called. */
export async function openGeonamesFile(path: string, name: string): Promise<GeonamesFile[]> {
  if (!/\.zip$/i.test(name)) return [{ name, lines: () => linesOf(createReadStream(path)) }];
  const entries = await entriesOf(path, name);
  return entries.map(entry => ({
    name: entry.fileName,
    lines: async function* () {
      const archive = await openPromise(path, { autoClose: false });
      try {
        yield* linesOf(await archive.openReadStreamPromise(entry));
      } finally {
        archive.close();
      }
    },
  }));
}

async function entriesOf(path: string, name: string): Promise<Entry[]> {
  try {
    const archive = await openPromise(path);
    const entries: Entry[] = [];
    for await (const entry of archive.eachEntry()) {
      if (contentOf(entry.fileName)) entries.push(entry);
    }
    return entries;
  } catch (error) {
    throw new UserError(`${name} is no zip archive that can be read.`, {
      hint: error instanceof Error ? error.message : String(error),
    });
  }
}

function linesOf(stream: Readable): AsyncIterable<string> {
  return createInterface({ input: stream.setEncoding('utf8'), crlfDelay: Infinity });
}
