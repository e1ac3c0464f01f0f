/** WikiEvents as a benchmark: who attacked, who was hurt, what was hit, with what and where, by heads of mentions. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Benchmark } from '../benchmark.ts';
import { holdsFile } from '../data-folder.ts';
import { precisionRecall } from '../precision-recall.ts';
import { type DocumentHeads, headsOf } from './claimed-arguments.ts';
import { readWikiEvents, roleGroups } from './read-wikievents.ts';

export const wikievents: Benchmark = {
  name: 'wikievents',
  measures:
    'arguments of violent events in news articles: F1 of heads, all roles together (attacker, victim, target, instrument, ' +
    'place) and each by itself',
  setting:
    'raw text (its line breaks put back by the words’ offsets), without date, through documents of one language to claims; ' +
    'gold: every argument of an event of any type whose role belongs to a group; an argument counts where the ' +
    'very token that heads it heads a gold argument of its group; ours: sides, tolls, weapons and places of claimed attacks, ' +
    'and places of arrests and abductions',
  scale: { decimals: 1, tolerance: 0.5 },
  figures: ['head-f1', ...roleGroups.map(group => `${group}-f1`)],
  splits: async () => ['dev'],
  keptBack: [],
  present: dir => holdsFile(fileIn(dir)),
  async run(dir) {
    const { loadKnowledge } = await import('../../src/knowledge/load-knowledge.ts');
    const knowledge = await loadKnowledge();
    const documents = readWikiEvents(await readFile(fileIn(dir), 'utf8'));
    return { figures: scoreHeads(documents.map(document => headsOf(document, knowledge))) };
  },
  published: [],
};

function fileIn(dir: string): string {
  return join(dir, 'wikievents', 'dev.jsonl');
}

/** @returns percent. */
export function scoreHeads(documents: readonly DocumentHeads[]): Record<string, number> {
  const f1 = (group: string) => {
    const of = (heads: ReadonlySet<string>) => [...heads].filter(head => head.startsWith(group));
    const right = documents.flatMap(({ gold, told }) => of(told).filter(head => gold.has(head))).length;
    const told = documents.flatMap(document => of(document.told)).length;
    const gold = documents.flatMap(document => of(document.gold)).length;
    return 100 * precisionRecall(right, told, gold).f1;
  };
  return { 'head-f1': f1(''), ...Object.fromEntries(roleGroups.map(group => [`${group}-f1`, f1(group)])) };
}
