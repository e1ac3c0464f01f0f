/** `npm run train -- --attribution DIR --out FILE`: weights of the trained attributions from text annotated as in PolNeAR. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { holdsFolder } from '../../scorecard/data-folder.ts';
import { polnearDocuments } from '../../scorecard/polnear/polnear-documents.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import type { Knowledge } from '../../src/model/knowledge.ts';
import { UserError } from '../../src/model/user-error.ts';
import { flatDocumentOf } from './flat-document.ts';
import { type AttributionModels, learnAttributions, type TaughtDocument, taught } from './pipeline.ts';
import { writeWeights } from './weights.ts';

/** @param folder holds `text/NAME.txt` and `attributions/NAME_ANNOTATOR.ann`. @param out the file to write. */
export async function runAttribution(folder: string, out: string | undefined): Promise<void> {
  const hint = 'npm run train -- --attribution DIR --out FILE';
  if (!(await holdsFolder(join(folder, 'attributions'))))
    throw new UserError(`There is no folder attributions in “${folder}”.`, { hint });
  if (out === undefined) throw new UserError('Say where the weights go.', { hint });
  const started = performance.now();
  const say = (message: string) => {
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    process.stderr.write(`${seconds.padStart(5)} s  ${message}\n`);
  };
  const models = await trainOn(folder, await loadKnowledge(), say);
  await writeFile(out, writeWeights(models));
  say(`written to ${out}`);
}

export async function trainOn(
  folder: string,
  knowledge: Knowledge,
  say: (message: string) => void,
): Promise<AttributionModels> {
  const documents: TaughtDocument[] = [];
  for await (const { document, analysis, gold } of polnearDocuments(folder, knowledge)) {
    documents.push(taught(flatDocumentOf(document, analysis, knowledge), gold));
  }
  say(`${documents.length} documents`);
  return learnAttributions(documents, say);
}
