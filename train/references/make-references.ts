/** The file of the ranker of antecedents, from the open documents of GUM. Names and trees are those of the models in models/en. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownMentions } from '../../scorecard/coreference/own-mentions.ts';
import { readEntities } from '../../scorecard/coreference/read-entities.ts';
import { byDocument } from '../../scorecard/treebanks/gold-text.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { writeModelFile } from '../../src/language/model-file.ts';
import { mayTrain } from '../licences.ts';
import { LINK_SETTINGS } from '../settings.ts';
import { trainLinks } from './train-links.ts';

export async function makeReferences(
  folder: string,
  facts: Readonly<Record<string, string>>,
): Promise<Uint8Array> {
  const knowledge = await loadKnowledge();
  const sentences = readEntities(readFileSync(join(folder, 'gum-train.conllu'), 'utf8'));
  const documents = byDocument(sentences.filter(({ document }) => mayTrain(document)));
  const weights = trainLinks(
    documents.map(document => ownMentions(document, knowledge)),
    LINK_SETTINGS,
  );
  const trainedOn = 'entities of UD English GUM v11 (open documents)';
  return writeLinks(weights, { ...facts, trainedOn, seed: LINK_SETTINGS.seed });
}

/** int8 weights with one unit for all, large enough for the largest. */
export function writeLinks(
  weights: Float32Array,
  facts: Readonly<Record<string, string | number>>,
): Uint8Array {
  const most = weights.reduce((largest, weight) => Math.max(largest, Math.abs(weight)), 1e-6);
  // A power of two: products are then the same on every machine.
  const unit = 2 ** Math.ceil(Math.log2(most / 127));
  const sections = new Map([['weights', Int8Array.from(weights, weight => Math.round(weight / unit))]]);
  return writeModelFile({ kind: 'references', facts: { ...facts, unit }, sections });
}
