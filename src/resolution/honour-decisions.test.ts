import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { honourDecisions } from './honour-decisions.ts';
import { pairKey } from './pair-decisions.ts';

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

/** Groups as a comparison may make them: a number for each claim. */
const grouping = fc
  .array(fc.nat(3), { minLength: ids.length, maxLength: ids.length })
  .map(numbers => [...Map.groupBy(ids, (_, index) => numbers[index]).values()]);
const pair = fc
  .tuple(fc.constantFrom(...ids), fc.constantFrom(...ids))
  .filter(([left, right]) => left !== right)
  .map(([left, right]) => pairKey(left, right));
const pairs = fc.array(pair, { maxLength: 6 });

function togetherIn(groups: readonly (readonly string[])[], key: string): boolean {
  const [left = '', right = ''] = key.split(' ');
  return groups.some(group => group.includes(left) && group.includes(right));
}

/** Whether the pairs judged the same, all taken together, would join two claims judged different. */
function contradicts(same: readonly string[], different: readonly string[]): boolean {
  const { groups } = honourDecisions(
    ids.map(id => [id]),
    { same: new Set(same), different: new Set() },
  );
  return different.some(key => togetherIn(groups, key));
}

describe('whatever the comparison made and people decided', () => {
  test('every claim stands in one group', () => {
    fc.assert(
      fc.property(grouping, pairs, pairs, (groups, same, different) => {
        const honoured = honourDecisions(groups, { same: new Set(same), different: new Set(different) });
        expect(honoured.groups.flat().toSorted()).toEqual(ids);
      }),
    );
  });
  test('“different” always separates', () => {
    fc.assert(
      fc.property(grouping, pairs, pairs, (groups, same, different) => {
        const honoured = honourDecisions(groups, { same: new Set(same), different: new Set(different) });
        for (const key of different) expect(togetherIn(honoured.groups, key)).toBe(false);
      }),
    );
  });
  test('“same” joins, or is told to be forbidden; it is forbidden only where “different” contradicts', () => {
    fc.assert(
      fc.property(grouping, pairs, pairs, (groups, same, different) => {
        const honoured = honourDecisions(groups, { same: new Set(same), different: new Set(different) });
        for (const key of same)
          expect(togetherIn(honoured.groups, key)).toBe(!honoured.forbidden.includes(key));
        if (!contradicts(same, different)) expect(honoured.forbidden).toEqual([]);
      }),
    );
  });
  test('the order of decisions changes nothing', () => {
    fc.assert(
      fc.property(grouping, pairs, pairs, (groups, same, different) => {
        const one = honourDecisions(groups, { same: new Set(same), different: new Set(different) });
        const other = honourDecisions(groups, {
          same: new Set(same.toReversed()),
          different: new Set(different.toReversed()),
        });
        expect(other).toEqual(one);
      }),
    );
  });
  test('without decisions nothing changes', () => {
    fc.assert(
      fc.property(grouping, groups => {
        const honoured = honourDecisions(groups, { same: new Set(), different: new Set() });
        expect(new Set(honoured.groups.map(String))).toEqual(new Set(groups.map(String)));
      }),
    );
  });
});
