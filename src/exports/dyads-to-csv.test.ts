import { expect, test } from 'vitest';
import type { Dyad } from '../model/dyad.ts';
import { dyadsToCsv } from './dyads-to-csv.ts';

const dyad: Dyad = {
  id: 'front~state',
  first: { id: 'front', name: '=cmd()', actors: ['front'] },
  second: { id: 'state', name: 'Tarim', actors: ['army', 'state'] },
  violence: 'state-based',
  rule: 'ucdp',
  tally: { events: ['e-1', 'e-2'], byFirst: 2, bySecond: 0, byBoth: 0, telling: 1 },
  periods: [
    {
      period: '2025-03',
      events: ['e-1'],
      byFirst: 1,
      bySecond: 0,
      byBoth: 0,
      telling: 1,
      deaths: { low: 9, best: 12, high: 40, open: true },
    },
    { period: '', events: ['e-2'], byFirst: 1, bySecond: 0, byBoth: 0, telling: 0 },
  ],
  years: [],
  relations: [],
};

test('a row for each month; what is not stated stays empty, and no name runs in a spreadsheet', () => {
  const [head, march, undated] = dyadsToCsv([dyad], 'internal').split('\r\n');
  expect(head?.split(',')).toHaveLength(19);
  expect(march).toBe(
    "front~state,'=cmd(),front,Tarim,army; state,state-based,ucdp,2025-03,1,1,0,0,1,9,12,40,true,e-1,internal",
  );
  expect(undated).toBe(
    "front~state,'=cmd(),front,Tarim,army; state,state-based,ucdp,,1,1,0,0,0,,,,,e-2,internal",
  );
});
