/** Arguments of events by their heads: read, claimed, scored. The article is invented. */
import { expect, test } from 'vitest';
import { headsOf } from '../../scorecard/wikievents/claimed-arguments.ts';
import { readWikiEvents } from '../../scorecard/wikievents/read-wikievents.ts';
import { scoreHeads } from '../../scorecard/wikievents/wikievents-benchmark.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';

const article = {
  // The line break between the title and the text is lost in the files.
  text: 'A raidRebels killed four farmers.',
  sentences: [
    [
      [
        ['A', 0, 1],
        ['raid', 2, 6],
      ],
      'A raid',
    ],
    [
      [
        ['Rebels', 8, 14],
        ['killed', 15, 21],
        ['four', 22, 26],
        ['farmers', 27, 34],
        ['.', 34, 35],
      ],
      'Rebels killed four farmers.',
    ],
  ],
  entity_mentions: [
    { id: 'rebels', start: 2, end: 3 },
    { id: 'farmers', start: 4, end: 6 },
  ],
  event_mentions: [
    {
      arguments: [
        { entity_id: 'rebels', role: 'Killer' },
        { entity_id: 'farmers', role: 'Victim' },
      ],
    },
    {
      arguments: [
        { entity_id: 'rebels', role: 'Attacker' },
        { entity_id: 'farmers', role: 'Topic' },
      ],
    },
  ],
};

test('line breaks come back, offsets fit, and an argument of two events is one', () => {
  const [document] = readWikiEvents(`${JSON.stringify(article)}\n`);
  expect(document?.text).toBe('A raid\n\nRebels killed four farmers.');
  expect(
    document?.arguments.map(({ group, start, end }) => [group, document.text.slice(start, end)]),
  ).toEqual([
    ['attacker', 'Rebels'],
    ['victim', 'four farmers'],
  ]);
});

test('what is claimed is compared by heads', async () => {
  const [document] = readWikiEvents(JSON.stringify(article));
  if (!document) throw new Error('no document');
  const { gold, told } = headsOf(document, await loadKnowledge());
  expect([...gold]).toEqual(['attacker 8', 'victim 27']);
  expect([...told].sort()).toEqual(['attacker 8', 'victim 27']);
});

test('gold against itself is 100, gutted gold less, nothing 0', () => {
  const gold = new Set(['attacker 8', 'victim 27', 'place 50']);
  expect(scoreHeads([{ gold, told: gold }])).toMatchObject({ 'head-f1': 100, 'victim-f1': 100 });
  const gutted = scoreHeads([{ gold, told: new Set(['attacker 8']) }]);
  expect(gutted['head-f1']).toBeCloseTo(50);
  expect(gutted['victim-f1']).toBe(0);
  expect(scoreHeads([{ gold, told: new Set<string>() }])['head-f1']).toBe(0);
  // The right head in the wrong role is wrong.
  expect(scoreHeads([{ gold, told: new Set(['victim 8']) }])['head-f1']).toBe(0);
});
