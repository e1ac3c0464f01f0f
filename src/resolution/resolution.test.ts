import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeClaim, makeDocument } from '../../test/made-claims.ts';
import { smallKnowledge } from '../../test/small-knowledge.ts';
import type { Claim } from '../model/claim.ts';
import type { Judgement, ReviewDecision } from '../model/decision.ts';
import type { CodedDocument } from './documents-read.ts';
import { Resolution } from './resolution.ts';
import type { Resolved } from './resolve.ts';

/** Names that other documents may join: spellings, surnames, longer forms, two names in brackets, small letters. */
const sides = [
  'Hill Front',
  'HF',
  'Freelandic Army',
  'Ana Rivas',
  'Rivas',
  'Ana Rivas Garcia',
  'Grey Valley Brigade',
  'Grey Valley Brigada',
  'Unified Command Post',
  'unified command post',
  'Grey Valley gunmen',
  'gunmen',
  'Guardians of Sul',
];
const places = ['Orel', 'near Orel', 'Sul', 'the Grey Valley', 'Nowhere Pass'];

interface Attack {
  readonly by: string;
  readonly on: string;
  readonly place: string;
  readonly day: number;
  readonly deaths: number;
}

const attack: fc.Arbitrary<Attack> = fc.record({
  by: fc.constantFrom(...sides),
  on: fc.constantFrom(...sides),
  place: fc.constantFrom(...places),
  day: fc.integer({ min: 0, max: 4 }),
  deaths: fc.constantFrom(3, 12, 25),
});

const report = fc.record({
  attacks: fc.array(attack, { minLength: 1, maxLength: 3 }),
  names: fc.constantFrom(
    '',
    'The Grey Valley Brigade (Guardians of Sul) denied it.',
    'Colonel Ana Rivas spoke.',
  ),
});

function coded(id: string, { attacks, names }: { attacks: readonly Attack[]; names: string }): CodedDocument {
  const told = attacks.map(({ by, on, place, day, deaths }) => {
    const when = day === 0 ? '' : ` on ${day} May`;
    return `The ${by} attacked the ${on} in ${place}${when}, killing ${deaths}.`;
  });
  const document = makeDocument(id, ['Freeland:', ...told, names].join(' '));
  const claims = attacks.map(({ by, on, place, day, deaths }, at): Claim => {
    const date = `2024-05-0${day}`;
    const name = (words: string) => (/^\p{Lu}/u.test(words) ? words : undefined);
    return makeClaim(document, told[at] ?? '', {
      trigger: 'attacked',
      lemma: 'attack',
      by: [[by, name(by)]],
      against: [[on, name(on)]],
      place,
      deaths: [`${deaths}`, deaths],
      ...(day === 0 ? {} : { when: [`${day} May`, date, date] as const }),
    });
  });
  return { document, claims };
}

/** A decision about the first claims of two documents. */
const verdict = fc.record({
  kind: fc.constantFrom('same', 'different', 'reject', 'name-actor'),
  left: fc.nat(5),
  right: fc.nat(9),
});

function decisionFrom(
  { kind, left, right }: { kind: string; left: number; right: number },
  all: readonly CodedDocument[],
): ReviewDecision[] {
  const [one, other] = [all[left % all.length]?.claims[0], all[right % all.length]?.claims[0]];
  if (!one || !other) return [];
  const passage = ({ document, start, end, quote }: Claim) => ({ document, start, end, quote });
  const judgement = (
    kind === 'reject'
      ? { kind, passage: passage(one) }
      : kind === 'name-actor'
        ? { kind, passage: passage(one), id: 'hill-front' }
        : { kind, left: passage(one), right: passage(other) }
  ) as Judgement;
  return [{ judgement, by: 'a reviewer', at: '2024-06-01T00:00:00Z' }];
}

function bytesOf(resolved: Resolved): string {
  return JSON.stringify({ ...resolved, counted: [...resolved.counted] });
}

test('documents and decisions that come and go one by one give what all together give', () => {
  const steps = fc.array(
    fc.record({
      come: fc.array(fc.tuple(fc.nat(99), report), { maxLength: 2 }),
      go: fc.array(fc.nat(60), { maxLength: 1 }),
      verdicts: fc.array(verdict, { maxLength: 2 }),
    }),
    { minLength: 2, maxLength: 6 },
  );
  fc.assert(
    fc.property(fc.array(report, { minLength: 20, maxLength: 50 }), steps, (first, rest) => {
      const present = new Map(first.map((one, at) => [`d${at + 20}`, coded(`d${at + 20}`, one)]));
      const decisions: ReviewDecision[] = [];
      const kept = new Resolution(smallKnowledge);
      kept.update([...present.values()], decisions);
      for (const { come, go, verdicts } of rest) {
        for (const at of go) present.delete([...present.keys()][at] ?? '');
        // A document that is there already comes with other words.
        for (const [number, one] of come) present.set(`d${number}`, coded(`d${number}`, one));
        const all = [...present.values()];
        for (const one of verdicts) decisions.push(...decisionFrom(one, all));
        const stepwise = kept.update(all, decisions);
        const atOnce = new Resolution(smallKnowledge).update(all, decisions);
        expect(bytesOf(stepwise)).toBe(bytesOf(atOnce));
      }
    }),
    { numRuns: 15 },
  );
});
