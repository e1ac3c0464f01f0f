/** The documents of one MUC-4 split, read as the product reads a text file, each with its gold. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { documentLibraries } from '../../src/capture/document-libraries.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import { analyse } from '../../src/language/analyse.ts';
import type { Analysis } from '../../src/model/analysis.ts';
import type { Document } from '../../src/model/document.ts';
import type { Knowledge } from '../../src/model/knowledge.ts';
import { captureOf } from '../capture-of-text.ts';
import { type MucDocument, readMuc4 } from './read-muc4.ts';

export interface ReadMucDocument {
  readonly gold: MucDocument;
  /** Undefined where nothing could be read. */
  readonly document: Document | undefined;
  readonly analysis: Analysis | undefined;
}

/** @param folder holds `grit/SPLIT.json` and `gtt/SPLIT.json`. */
export async function* muc4Documents(
  folder: string,
  split: string,
  knowledge: Knowledge,
): AsyncGenerator<ReadMucDocument> {
  const [grit, gtt] = await Promise.all(
    ['grit', 'gtt'].map(kind => readFile(join(folder, kind, `${split}.json`), 'utf8')),
  );
  for (const gold of readMuc4(grit ?? '', gtt ?? '')) {
    const bytes = new TextEncoder().encode(`${gold.text.replace(/ {3,}/g, '\n\n')}\n`);
    const { documents } = await readDocument(
      { capture: captureOf(`${gold.id}.txt`, bytes), bytes },
      knowledge,
      documentLibraries,
    );
    const document = documents[0];
    yield { gold, document, analysis: document && analyse(document, knowledge) };
  }
}
