import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EventGroups } from './event-groups.ts';
import type { Telling } from './tellings.ts';

const noTolls = {};
const few = ['a', 'b', 'c', 'd'];

/** A telling of somebody on some day; the days and those who did it make its blocks. */
function telling(id: number, who: string, day: number): Telling {
  return {
    members: [],
    types: ['ASSAULT'],
    takes: false,
    isAggregate: false,
    dates: day === 0 ? [] : [{ from: day, to: day }],
    initiators: [{ id: who, collective: false, start: 0, end: 0 }],
    targets: [],
    tolls: noTolls,
    names: new Set(),
    lemmas: [],
    families: [],
    modes: [],
    spots: [],
    document: `${id}`,
  };
}

interface Made {
  readonly place: number;
  readonly who: string;
  readonly day: number;
}

const made: fc.Arbitrary<Made> = fc.record({
  place: fc.nat(1000),
  who: fc.constantFrom(...few),
  day: fc.nat(3),
});

/** Groups over tellings whose evidence for each other is arbitrary but always the same; some pairs are vetoed, a few are tied. */
function groupsOf(seed: number, groupAllFrom: number) {
  const tellings: (Telling | undefined)[] = [];
  const facts: Made[] = [];
  const evidence = (left: number, right: number) => {
    const [one, other] = [facts[left] as Made, facts[right] as Made].map(({ place }) => place) as [
      number,
      number,
    ];
    const dice =
      (Math.imul(Math.min(one, other) + seed, 2654435761) ^ Math.imul(Math.max(one, other), 40503)) >>> 8;
    const points = dice % 10;
    return points < 2 ? -Infinity : points === 9 && dice % 7 === 0 ? Infinity : points / 1.6;
  };
  const groups = new EventGroups(
    tellings,
    { score: evidence, strength: evidence, tiedTo: () => [], areApart: () => false },
    // Small blocks, so that they are split and joined again.
    { groupAllFrom, largestBlock: 5 },
  );
  const present = new Map<number, { number: number; one: Made }>();
  return {
    groups,
    add(one: Made) {
      if (present.has(one.place)) return;
      const number = groups.add(telling(one.place, one.who, one.day));
      facts[number] = one;
      present.set(one.place, { number, one });
    },
    remove(place: number) {
      const known = present.get(place);
      if (known) groups.remove(known.number);
      present.delete(place);
    },
    settle() {
      const inOrder = [...present.values()].sort((left, right) => left.one.place - right.one.place);
      return groups.settle(inOrder.map(({ number }) => number));
    },
    /** What came of it, told by places instead of numbers. */
    outcome() {
      const placeOf = (number: number) => (facts[number] as Made).place;
      const pairOf = (pair: { left: number; right: number; score: number }) =>
        `${placeOf(pair.left)}-${placeOf(pair.right)}: ${pair.score}`;
      const all = new Set([...present.values()].map(({ number }) => groups.groupOf(number)));
      return {
        groups: [...all].map(group => `${group?.members.map(placeOf)} by ${group?.joins.map(pairOf)}`).sort(),
        open: groups.openPairs().map(pairOf),
      };
    },
  };
}

test('whatever comes and goes, in whatever steps, the groups are those of all tellings at once', () => {
  const steps = fc.array(
    fc.record({
      come: fc.array(made, { maxLength: 12 }),
      go: fc.array(fc.nat(1000), { maxLength: 4 }),
      again: fc.array(fc.nat(60), { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(fc.nat(), fc.array(made, { maxLength: 60 }), steps, (seed, first, rest) => {
      const stepwise = groupsOf(seed, 0);
      const present = new Map<number, Made>();
      const come = (one: Made) => {
        if (!present.has(one.place)) present.set(one.place, one);
        stepwise.add(one);
      };
      for (const one of first) come(one);
      stepwise.settle();
      for (const step of rest) {
        const going = [...step.go, ...step.again.map(at => [...present.keys()][at] ?? -1)];
        for (const place of going) {
          stepwise.remove(place);
          present.delete(place);
        }
        for (const one of step.come) come(one);
        stepwise.settle();
        const atOnce = groupsOf(seed, 1);
        for (const one of present.values()) atOnce.add(one);
        atOnce.settle();
        expect(stepwise.outcome()).toEqual(atOnce.outcome());
      }
    }),
    { numRuns: 300 },
  );
});
