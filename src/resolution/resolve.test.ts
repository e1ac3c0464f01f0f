import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeClaim, makeDocument } from '../../test/made-claims.ts';
import { smallKnowledge } from '../../test/small-knowledge.ts';
import type { Claim } from '../model/claim.ts';
import type { Judgement, ReviewDecision } from '../model/decision.ts';
import type { Document } from '../model/document.ts';
import { resolve } from './resolve.ts';

const first = makeDocument(
  'd1',
  'Freeland: The Hill Front attacked the Freelandic Army in Orel on 2 May, killing 12.',
);
const second = makeDocument(
  'd2',
  'Freeland: HF fighters raided a camp of the Freelandic Army in Orel in May.',
);
const third = makeDocument('d3', 'Freeland: The Hill Front attacked the Freelandic Army in Orel on 7 May.');
const fourth = makeDocument('d4', 'Freeland: Gunmen attacked teachers in Sul on 2 May.');

const army = ['Freelandic Army', 'Freelandic Army'] as const;
const told: Claim[] = [
  makeClaim(first, first.text.slice(10), {
    trigger: 'attacked',
    lemma: 'attack',
    by: [['Hill Front', 'Hill Front']],
    against: [army],
    place: 'Orel',
    when: ['2 May', '2024-05-02', '2024-05-02'],
    deaths: ['12', 12],
  }),
  makeClaim(second, second.text.slice(10), {
    trigger: 'raided',
    lemma: 'raid',
    by: [['HF fighters', 'HF', 'fighter']],
    against: [army],
    place: 'Orel',
    when: ['May', '2024-05-01', '2024-05-31'],
  }),
  makeClaim(third, third.text.slice(10), {
    trigger: 'attacked',
    lemma: 'attack',
    by: [['Hill Front', 'Hill Front']],
    against: [army],
    place: 'Orel',
    when: ['7 May', '2024-05-07', '2024-05-07'],
  }),
  makeClaim(fourth, fourth.text.slice(10), {
    trigger: 'attacked',
    lemma: 'attack',
    by: [['Gunmen', undefined, 'gunman']],
    against: [['teachers', undefined, 'teacher']],
    place: 'Sul',
    when: ['2 May', '2024-05-02', '2024-05-02'],
  }),
]; // prettier-ignore
const documents = [first, second, third, fourth];

function eventsOf(
  claims: readonly Claim[] = told,
  decisions: ReviewDecision[] = [],
  texts: readonly Document[] = documents,
) {
  return resolve(texts, claims, decisions, smallKnowledge).events.map(({ accounts }) =>
    accounts.map(({ document }) => document),
  );
}

function decide(judgement: Judgement): ReviewDecision {
  return { judgement, by: 'a reviewer', at: '2024-06-01T00:00:00Z' };
}

function passageOf(claim: Claim | undefined) {
  if (!claim) throw new RangeError('no such claim');
  const { document, start, end, quote } = claim;
  return { document, start, end, quote };
}

describe('events', () => {
  test('two tellings of one attack meet; one five days later and one elsewhere stay apart', () => {
    const events = eventsOf();
    expect(events).toHaveLength(3);
    expect(events).toContainEqual(['d1', 'd2']);
  });
  test('each account keeps its own values, with the words they stand in', () => {
    const { events, actors } = resolve(documents, told, [], smallKnowledge);
    const [account, other] = events.find(({ accounts }) => accounts.length === 2)?.accounts ?? [];
    expect(account?.fields).toMatchObject({
      initiators: ['hill-front'],
      targets: ['freeland-army'],
      place: 'fl-orel',
      deaths: { low: 12, high: 12, text: '12' },
    });
    expect(other?.fields.deaths).toBeUndefined();
    const [span] = account?.grounds.deaths ?? [];
    expect(first.text.slice(...(span ?? [0, 0]))).toBe('12');
    expect(actors.find(({ id }) => id === 'hill-front')?.aliases).toEqual(['HF', 'Hill Front']);
  });
  test('the order of documents and claims changes nothing', () => {
    const expected = JSON.stringify(resolve(documents, told, [], smallKnowledge));
    fc.assert(
      fc.property(fc.shuffledSubarray(told, { minLength: told.length }), shuffled => {
        const texts = documents.toReversed();
        const byDocument = (claim: Claim) => documents.findIndex(({ id }) => id === claim.document);
        const ordered = shuffled.toSorted((left, right) => byDocument(left) - byDocument(right));
        expect(JSON.stringify(resolve(texts, ordered, [], smallKnowledge))).toBe(expected);
      }),
      { numRuns: 10 },
    );
  });
});

describe('decisions', () => {
  const pair = { left: passageOf(told[0]), right: passageOf(told[1]) };
  test('“different” always separates', () => {
    const events = eventsOf(told, [decide({ kind: 'different', ...pair })]);
    expect(events.some(group => group.includes('d1') && group.includes('d2'))).toBe(false);
    // The second telling, of some day in May, is now free to be the attack of the 7th.
    expect(events).toContainEqual(['d2', 'd3']);
  });
  test('“same” joins what the dates would keep apart', () => {
    const same = decide({ kind: 'same', left: passageOf(told[0]), right: passageOf(told[2]) });
    expect(eventsOf(told, [same]).some(group => group.includes('d1') && group.includes('d3'))).toBe(true);
  });
  test('“reject” takes the claim away', () => {
    expect(eventsOf(told, [decide({ kind: 'reject', passage: passageOf(told[3]) })])).toHaveLength(2);
  });
  test('a decision that finds no claim is reported lost', () => {
    const passage = { document: 'd1', start: 0, end: 8, quote: 'Freeland' };
    const { findings } = resolve(documents, told, [decide({ kind: 'reject', passage })], smallKnowledge);
    expect(findings.map(({ code }) => code)).toEqual(['decision-lost']);
  });
});
