/** The documents of one PolNeAR split, read as the product reads a text file, each with its annotation. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { documentLibraries } from '../../src/capture/document-libraries.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import { analyse } from '../../src/language/analyse.ts';
import type { Analysis } from '../../src/model/analysis.ts';
import type { Document } from '../../src/model/document.ts';
import type { Knowledge } from '../../src/model/knowledge.ts';
import { captureOf } from '../capture-of-text.ts';
import { namesIn } from '../data-folder.ts';
import { type GoldAttribution, readBrat } from './read-brat.ts';

export interface PolnearDocument {
  readonly document: Document;
  readonly analysis: Analysis;
  readonly gold: readonly GoldAttribution[];
}

/** @param folder holds `text/NAME.txt` and `attributions/NAME_ANNOTATOR.ann`; of several annotators the first by name is gold. */
export async function* polnearDocuments(
  folder: string,
  knowledge: Knowledge,
): AsyncGenerator<PolnearDocument> {
  const annotations = await namesIn(join(folder, 'attributions'));
  for (const file of await namesIn(join(folder, 'text'))) {
    const annotation = annotations.find(name => name.startsWith(`${file.replace(/\.txt$/, '')}_`));
    if (annotation === undefined) continue;
    const bytes = await readFile(join(folder, 'text', file));
    const { documents } = await readDocument(
      { capture: captureOf(file, bytes), bytes },
      knowledge,
      documentLibraries,
    );
    for (const document of documents) {
      const gold = readBrat(await readFile(join(folder, 'attributions', annotation), 'utf8'), document.text);
      yield { document, analysis: analyse(document, knowledge), gold };
    }
  }
}
