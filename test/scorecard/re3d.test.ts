/** Relations by the heads of their sides: read, claimed, scored. The document is invented. */
import { expect, test } from 'vitest';
import { relationsIn } from '../../scorecard/re3d/claimed-relations.ts';
import { scoreRelations } from '../../scorecard/re3d/re3d-benchmark.ts';
import { readRe3d } from '../../scorecard/re3d/read-re3d.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';

const text = 'Rebels attacked the army in Dori.';
const documents = `${JSON.stringify({ _id: 'A', text })}\n`;
const relation = (type: string, source: string, target: string, confidence = 1) => ({
  documentId: 'A',
  type,
  confidence,
  sourceBegin: text.indexOf(source),
  sourceEnd: text.indexOf(source) + source.length,
  targetBegin: text.indexOf(target),
  targetEnd: text.indexOf(target) + target.length,
});

const relations = [
  relation('FightingAgainst', 'Rebels', 'the army'),
  // The same told the other way round, one that nobody believes, and one that is not asked for.
  relation('FightingAgainst', 'the army', 'Rebels'),
  relation('AlliesOf', 'Rebels', 'the army', 0.1),
  relation('HasAttrOf', 'Rebels', 'the army'),
]
  .map(each => JSON.stringify(each))
  .join('\n');

test('relations that are asked for and believed are read', () => {
  const [document] = readRe3d(documents, relations);
  expect(document?.relations.map(({ type }) => type)).toEqual(['FightingAgainst', 'FightingAgainst']);
});

test('who attacks whom is fighting him, whichever side comes first', async () => {
  const [document] = readRe3d(documents, relations);
  if (!document) throw new Error('no document');
  const { gold, told } = relationsIn(document, await loadKnowledge());
  expect([...gold]).toEqual(['FightingAgainst 0 20']);
  expect([...told]).toContain('FightingAgainst 0 20');
});

test('gold against itself is 100, gutted gold less, nothing 0', () => {
  const gold = new Set(['FightingAgainst 0 20', 'BelongsTo 4 9', 'BelongsTo 30 36']);
  expect(scoreRelations([{ gold, told: gold }])).toMatchObject({ 'relation-f1': 100, 'belongs-to-f1': 100 });
  const gutted = scoreRelations([{ gold, told: new Set(['FightingAgainst 0 20']) }]);
  expect(gutted['relation-f1']).toBeCloseTo(50);
  expect(gutted['belongs-to-f1']).toBe(0);
  expect(scoreRelations([{ gold, told: new Set<string>() }])['relation-f1']).toBe(0);
});
