/** re3d as a benchmark: relations between actors, and between actors, places and things, in documents on Syria and Iraq. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Benchmark } from '../benchmark.ts';
import { holdsFile, holdsFolder, namesIn } from '../data-folder.ts';
import { precisionRecall } from '../precision-recall.ts';
import { type DocumentRelations, relationsIn } from './claimed-relations.ts';
import { type Re3dDocument, readRe3d, relationTypes } from './read-re3d.ts';

export const re3d: Benchmark = {
  name: 're3d',
  measures:
    'relations in documents on Syria and Iraq: F1 of type and both sides’ heads, all types together and each by itself',
  setting:
    'raw text, without date, to our relations, happenings and places, everything told counted; gold relations of confidence 0.5 and ' +
    'above, of eight types (attributes, synonyms and “apart” are left out), pronouns and things among their sides; a ' +
    'relation is right where type and the tokens that head both sides are; gold mentions inside each other with one head ' +
    'are one; no entities given',
  scale: { decimals: 1, tolerance: 0.5 },
  figures: ['relation-f1', ...relationTypes.map(figureOf)],
  splits: async () => ['all'],
  keptBack: [],
  present: dir => holdsFolder(join(dir, 're3d')),
  async run(dir) {
    const { loadKnowledge } = await import('../../src/knowledge/load-knowledge.ts');
    const knowledge = await loadKnowledge();
    const documents = await documentsIn(join(dir, 're3d'));
    return { figures: scoreRelations(documents.map(document => relationsIn(document, knowledge))) };
  },
  published: [],
};

/** One folder for each who published them. */
async function documentsIn(folder: string): Promise<Re3dDocument[]> {
  const documents: Re3dDocument[] = [];
  for (const name of await namesIn(folder)) {
    const file = (part: string) => join(folder, name, `${part}.json`);
    if (!(await holdsFile(file('documents')))) continue;
    const [texts, relations] = [
      await readFile(file('documents'), 'utf8'),
      await readFile(file('relations'), 'utf8'),
    ];
    documents.push(...readRe3d(texts, relations));
  }
  return documents;
}

function figureOf(type: string): string {
  return `${type.replace(/(?<=.)[A-Z]/g, letter => `-${letter}`).toLowerCase()}-f1`;
}

/** @returns percent. */
export function scoreRelations(documents: readonly DocumentRelations[]): Record<string, number> {
  const f1 = (type: string) => {
    const of = (keys: ReadonlySet<string>) => [...keys].filter(key => key.startsWith(type));
    const right = documents.flatMap(({ gold, told }) => of(told).filter(key => gold.has(key))).length;
    const told = documents.flatMap(document => of(document.told)).length;
    const gold = documents.flatMap(document => of(document.gold)).length;
    return 100 * precisionRecall(right, told, gold).f1;
  };
  return {
    'relation-f1': f1(''),
    ...Object.fromEntries(relationTypes.map(type => [figureOf(type), f1(`${type} `)])),
  };
}
