/** The keys of MUC-4 are read, the gold scores 100 against itself, and less when something is taken from it. */
import { describe, expect, test } from 'vitest';
import { byRole, type GoldFillers, readMuc4 } from '../../scorecard/muc4/read-muc4.ts';
import { countFillers, sumOfCounts } from '../../scorecard/muc4/score-fillers.ts';
import { countTemplates } from '../../scorecard/muc4/score-templates.ts';

const extracts = {
  PerpInd: [[['hooded men', 0]]],
  PerpOrg: [
    [
      ['Red Star Front', 0],
      ['RSF', 0],
    ],
  ],
  Target: [
    [
      ['the customs shed', 0],
      ['shed', 0],
    ],
    [['bridge', 0]],
  ],
  Victim: [],
  Weapon: [[['dynamite', 0]]],
};
const none = { PerpInd: [], PerpOrg: [], Target: [], Victim: [], Weapon: [] };
const grit = `${JSON.stringify({ docid: 'one', doctext: 'text', extracts })}\n`;
const gtt = JSON.stringify({
  docid: 'one',
  templates: [
    { incident_type: 'bombing', ...extracts, Target: extracts.Target.slice(0, 1) },
    { incident_type: 'attack / arson', ...none, Target: extracts.Target.slice(1) },
  ],
});

const [gold] = readMuc4(grit, gtt);
if (!gold) throw new Error('nothing read');

/** One string for each gold filler. */
function asFound(fillers: GoldFillers) {
  return byRole(role => fillers[role].map(names => [[...names][0] ?? '']));
}

describe('fillers', () => {
  test('are compared without articles, marks and capitals', () => {
    expect([...(gold.fillers.target[0] ?? [])]).toEqual(['customs shed', 'shed']);
    expect(countFillers({ target: [['The “Customs” shed']] }, gold.fillers).right).toBe(1);
  });

  test('the gold is all right', () => {
    expect(countFillers(asFound(gold.fillers), gold.fillers)).toEqual({ right: 5, predicted: 5, gold: 5 });
  });

  test('one that is named twice counts once', () => {
    const found = { organisation: [['red star front'], ['rsf']] };
    expect(countFillers(found, gold.fillers)).toEqual({ right: 1, predicted: 2, gold: 5 });
  });

  test('one with a string that is not its own is wrong', () => {
    expect(countFillers({ target: [['shed', 'bridge']] }, gold.fillers).right).toBe(0);
  });

  test('a role must be the right one', () => {
    expect(countFillers({ victim: [['bridge']] }, gold.fillers).right).toBe(0);
  });
});

describe('templates', () => {
  const found = gold.templates.map(({ kind, fillers }) => ({
    kind: kind.split(' / ')[0] ?? '',
    fillers: asFound(fillers),
  }));

  test('the gold is all right; either kind of two will do', () => {
    expect(countTemplates(found, gold.templates)).toEqual({ right: 7, predicted: 7, gold: 7 });
  });

  test('one of another kind is spurious, and its fillers with it', () => {
    const other = found.map(template => ({ ...template, kind: 'robbery' }));
    expect(countTemplates(other, gold.templates)).toEqual({ right: 0, predicted: 7, gold: 7 });
  });

  test('a filler in the wrong template is wrong', () => {
    const [first, second] = found;
    if (!first || !second) throw new Error('two templates');
    const swapped = [
      { ...first, fillers: { ...first.fillers, target: second.fillers.target } },
      { ...second, fillers: { ...second.fillers, target: first.fillers.target } },
    ];
    expect(countTemplates(swapped, gold.templates).right).toBe(5);
  });

  test('a missing one is missed', () => {
    const counts = [found.slice(0, 1), []].map(some => countTemplates(some, gold.templates));
    expect(sumOfCounts(counts)).toEqual({ right: 5, predicted: 5, gold: 14 });
  });
});
