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

test('a pair that may be one event is left to a person, with reasons', () => {
  const doubtful = makeDocument('d5', 'Freeland: The Hill Front raided a post, killing 12.');
  const claim = makeClaim(doubtful, doubtful.text.slice(10), {
    trigger: 'raided',
    lemma: 'raid',
    by: [['Hill Front', 'Hill Front']],
    against: [['post', undefined, 'post']],
    deaths: ['12', 12],
  });
  const { suggestions, events } = resolve([...documents, doubtful], [...told, claim], [], smallKnowledge);
  expect(
    events.find(({ accounts }) => accounts.some(({ document }) => document === 'd5'))?.accounts,
  ).toHaveLength(1);
  const open = suggestions.filter(({ left, right }) => [left.document, right.document].includes('d5'));
  expect(open.length).toBeGreaterThan(0);
  expect(open[0]?.because.length).toBeGreaterThan(0);
  // Decided, it is no question any more.
  const [{ left, right }] = open as [(typeof open)[number]];
  const decided = resolve(
    [...documents, doubtful],
    [...told, claim],
    [decide({ kind: 'different', left, right })],
    smallKnowledge,
  );
  expect(decided.suggestions).not.toContainEqual(open[0]);
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
  test('a *same* that a *different* forbids is reported lost, and keeping apart wins', () => {
    const both = [decide({ kind: 'same', ...pair }), decide({ kind: 'different', ...pair })];
    const { events, findings } = resolve(documents, told, both, smallKnowledge);
    expect(events.some(({ accounts }) => accounts.length > 1 && accounts[0]?.document === 'd1')).toBe(false);
    expect(findings.filter(({ code }) => code === 'decision-lost')).toHaveLength(1);
  });
  test('“confirm” takes the doubt away, “add” adds an event by hand', () => {
    const confirm = decide({ kind: 'confirm', passage: passageOf(told[3]) });
    const [account] =
      resolve(documents, told, [confirm], smallKnowledge).events.find(
        ({ accounts }) => accounts[0]?.document === 'd4',
      )?.accounts ?? [];
    expect(account?.doubt).toBe(0);
    const passage = { document: 'd4', start: 10, end: 16, quote: fourth.text.slice(10, 16) };
    const add = decide({ kind: 'add', passage, type: 'PROTEST' });
    const added = resolve(documents, told, [add], smallKnowledge).events.find(
      ({ type }) => type === 'PROTEST',
    );
    expect(added?.accounts[0]?.quote).toBe('Gunmen');
  });
  test('an addition whose words are gone is reported lost', () => {
    const passage = { document: 'd4', start: 10, end: 16, quote: 'Nobody' };
    const add = decide({ kind: 'add', passage, type: 'PROTEST' });
    const { findings } = resolve(documents, told, [add], smallKnowledge);
    expect(findings.map(({ code }) => code)).toEqual(['decision-lost']);
  });
  test('“name” says who is meant, and which of two places', () => {
    const mention = told[3]?.kind === 'happening' ? told[3].initiators[0] : undefined;
    if (!mention) throw new RangeError('the fourth claim has gunmen');
    const at = (start: number, end: number) => ({
      document: 'd4',
      start,
      end,
      quote: fourth.text.slice(start, end),
    });
    const name = decide({ kind: 'name-actor', passage: at(mention.start, mention.end), id: 'hill-front' });
    const { events } = resolve(documents, told, [name], smallKnowledge);
    const own = events.find(({ accounts }) => accounts[0]?.document === 'd4')?.accounts[0];
    expect(own?.fields.initiators).toEqual(['hill-front']);
    const orel = first.text.indexOf('Orel');
    const passage = { document: 'd1', start: orel, end: orel + 4, quote: 'Orel' };
    const elsewhere = decide({ kind: 'name-place', passage, id: 'ml-orel' });
    const { places } = resolve(documents, told, [elsewhere], smallKnowledge);
    expect(places.map(({ id }) => id)).toContain('ml-orel');
  });
  test('the order of decisions changes nothing', () => {
    const all = [
      decide({ kind: 'different', ...pair }),
      decide({ kind: 'same', left: passageOf(told[0]), right: passageOf(told[2]) }),
      decide({ kind: 'reject', passage: passageOf(told[3]) }),
      decide({ kind: 'confirm', passage: passageOf(told[1]) }),
    ];
    const expected = JSON.stringify(resolve(documents, told, all, smallKnowledge));
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), shuffled => {
        expect(JSON.stringify(resolve(documents, told, shuffled, smallKnowledge))).toBe(expected);
      }),
    );
  });
});
