/** Fillers that are alike make one incident; perpetrators go to each that they belong to. */
import { expect, test } from 'vitest';
import { groupFillers } from './assemble-incidents.ts';
import type { ChosenFiller } from './incident-pairs.ts';
import type { IncidentRole } from './roles.ts';

const roles: readonly IncidentRole[] = ['target', 'target', 'weapon', 'organisation'];
const fillers = roles.map((role, candidate): ChosenFiller => ({ role, candidate, logit: 0 }));

/** Log-odds by pair; all others are apart. */
function likeness(pairs: Readonly<Record<string, number>>): Float64Array[] {
  return fillers.map((_, left) =>
    Float64Array.from(fillers, (__, right) => pairs[[left, right].sort().join()] ?? -3),
  );
}

function groups(pairs: Readonly<Record<string, number>>): number[][] {
  const found = groupFillers(fillers, likeness(pairs), { join: 0, share: 1 });
  return found.map(group => group.map(({ candidate }) => candidate));
}

test('what is alike is joined, what is not stays apart', () => {
  expect(groups({ '0,2': 2, '0,3': -2 })).toEqual([[0, 2, 3], [1]]);
});

test('a perpetrator joins its best incident, and others only where that is likely', () => {
  expect(groups({ '0,2': 2, '0,3': 2, '2,3': 2, '1,3': 0.5 })).toEqual([[0, 2, 3], [1]]);
  expect(groups({ '0,2': 2, '0,3': 2, '2,3': 2, '1,3': 1.5 })).toEqual([
    [0, 2, 3],
    [1, 3],
  ]);
});

test('perpetrators without anything else are one incident', () => {
  const only = fillers.slice(3);
  expect(groupFillers(only, [new Float64Array(1)], { join: 0, share: 1 })).toEqual([only]);
});
