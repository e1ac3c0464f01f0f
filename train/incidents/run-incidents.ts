/** `npm run train -- --incidents DIR [--out models/en]`: models/en/incidents.bin from the training part of MUC-4 in DIR. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { muc4Documents } from '../../scorecard/muc4/muc4-documents.ts';
import { leastSeen } from '../../src/claims/incidents/filler-statistics.ts';
import type { IncidentModel } from '../../src/claims/incidents/read-incidents.ts';
import { wordClasses } from '../../src/claims/incidents/word-classes.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { writeIncidentModel } from '../../src/knowledge/read-incident-model.ts';
import { readIncidentWords } from '../../src/knowledge/read-incident-words.ts';
import { UserError } from '../../src/model/user-error.ts';
import { describedVictims } from './described-victims.ts';
import { learnAssembly } from './learn-assembly.ts';
import { learnFillers } from './learn-fillers.ts';
import { pruneLinear, pruneStatistics } from './prune.ts';
import { fillerSettings, shippedRows } from './settings.ts';
import { type TaughtText, taughtText } from './taught-text.ts';

/** @throws UserError when `folder` holds no training part. */
export async function runIncidents(folder: string, out: string): Promise<void> {
  if (!existsSync(join(folder, 'grit', 'train.json')))
    throw new UserError(`There is no grit/train.json in “${folder}”.`, {
      hint: 'npm run train -- --incidents DIR [--out models/en]',
    });
  const started = performance.now();
  const say = (message: string) => {
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    process.stderr.write(`${seconds.padStart(5)} s  ${message}\n`);
  };
  const knowledge = await loadKnowledge();
  const classes = wordClasses(knowledge.lexicon, await readIncidentWords());
  const described = describedVictims(readFileSync(join(folder, 'raw', 'keys_train'), 'utf8'));
  const texts: TaughtText[] = [];
  for await (const { gold, document, analysis } of muc4Documents(folder, 'train', knowledge))
    if (document && analysis)
      texts.push(taughtText(gold, document, analysis, described.get(gold.id) ?? new Set(), classes));
  say(`${texts.length} documents`);
  writeFileSync(join(out, 'incidents.bin'), incidentModelBytes(texts, say));
}

/** The whole training, from read documents to the file. */
export function incidentModelBytes(texts: readonly TaughtText[], say: (message: string) => void): Uint8Array {
  const learnt = learnFillers(texts, say);
  const assembly = learnAssembly(texts, learnt, say);
  const model: IncidentModel = {
    ...learnt.model,
    fillers: pruneLinear(learnt.model.fillers, shippedRows),
    statistics: pruneStatistics(learnt.model.statistics, leastSeen),
    assembly,
  };
  const bytes = writeIncidentModel(model, {
    trainedOn: 'MUC-4 training part (DEV-MUC3)',
    seed: fillerSettings.seed,
  });
  say(`${bytes.length} bytes`);
  return bytes;
}
