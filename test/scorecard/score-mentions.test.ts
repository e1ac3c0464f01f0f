/** The scorer of coreference with mentions of one's own: figures worked out by hand, the gold itself, a gutted gold. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { goldEntities } from '../../scorecard/coreference/coreference-figures.ts';
import { readEntities } from '../../scorecard/coreference/read-entities.ts';
import { scoreMentions } from '../../scorecard/coreference/score-mentions.ts';
import { byDocument } from '../../scorecard/treebanks/gold-text.ts';
import { realData } from './bench-data.ts';

test('an example worked out by hand: one gold mention missed, one made up', () => {
  const gold = [['a', 'b', 'c']];
  const predicted = [['a', 'b', 'x']];
  const scores = scoreMentions([{ gold, predicted }], { singletons: true });
  // MUC 1/2 and 1/2; B3 (2/3 + 2/3 + 0)/3 both ways; CEAFe 4/6.
  expect(scores.muc).toBeCloseTo(50, 9);
  expect(scores.b3).toBeCloseTo(400 / 9, 9);
  expect(scores.ceafe).toBeCloseTo(200 / 3, 9);
  expect(scores.mentions).toBeCloseTo(200 / 3, 9);
});

test('single mentions count only when asked for', () => {
  const document = { gold: [['a', 'b'], ['c']], predicted: [['a', 'b'], ['d']] };
  expect(scoreMentions([document], { singletons: false }).conll).toBeCloseTo(100, 9);
  expect(scoreMentions([document], { singletons: true }).b3).toBeLessThan(100);
});

test('nothing predicted is nothing right', () => {
  expect(scoreMentions([{ gold: [['a', 'b']], predicted: [] }], { singletons: false }).conll).toBe(0);
});

test('entities are read with their nesting', () => {
  const row = (index: number, word: string, misc: string) =>
    `${index}\t${word}\t${word}\tNOUN\tNN\t_\t${index - 1}\t${index === 1 ? 'root' : 'dep'}\t_\t${misc}`;
  const text = `# newdoc id = made-up\n# text = his home\n${row(1, 'his', 'Entity=(2-place-new(1-person-giv)')}\n${row(2, 'home', 'Entity=2)')}\n`;
  expect(readEntities(text)[0]?.mentions).toEqual([
    { entity: '2', type: 'place', from: 0, to: 2 },
    { entity: '1', type: 'person', from: 0, to: 1 },
  ]);
});

test.runIf(realData !== undefined)('the real gold gets full marks, a gutted one less', async () => {
  const text = await readFile(join(realData ?? '', 'treebanks', 'gum-dev.conllu'), 'utf8');
  const documents = byDocument(readEntities(text)).map(goldEntities);
  const same = documents.map(gold => ({ gold, predicted: gold }));
  expect(scoreMentions(same, { singletons: true }).conll).toBeCloseTo(100, 9);
  const gutted = documents.map(gold => ({ gold, predicted: gold.map(entity => entity.slice(0, 2)) }));
  expect(scoreMentions(gutted, { singletons: false }).conll).toBeLessThan(90);
});
