/** `npm run train -- --same-event DIR [--out models/en]`: models/en/same-event.json from ECB+ in DIR. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEcbplus } from '../../scorecard/ecbplus/read-ecbplus.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { sameEventText } from '../../src/knowledge/read-same-event.ts';
import { UserError } from '../../src/model/user-error.ts';
import { trainSameEvent } from './train-same-event.ts';

/** @throws UserError when `folder` holds no training split. */
export async function runSameEvent(folder: string, out: string): Promise<void> {
  const corpusFile = join(folder, 'ECB_Train_corpus.txt');
  if (!existsSync(corpusFile))
    throw new UserError(`There is no ECB_Train_corpus.txt in “${folder}”.`, {
      hint: 'npm run train -- --same-event DIR [--out models/en]',
    });
  const { models, lexicon } = await loadKnowledge();
  const mentions = readFileSync(join(folder, 'ECB_Train_Event_gold_mentions.json'), 'utf8');
  const corpus = readEcbplus(readFileSync(corpusFile, 'utf8'), mentions, models);
  const typesOf = (lemma: string) => (lexicon.happenings.get(lemma) ?? []).map(({ type }) => type);
  const { model } = trainSameEvent(corpus, typesOf, message => process.stderr.write(`${message}\n`));
  writeFileSync(join(out, 'same-event.json'), sameEventText(model));
}
