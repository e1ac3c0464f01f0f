/** The record scorer: full marks to the gold itself, fewer to a gutted one, and the reference scorer's very figures. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { record } from '../../scorecard/record/record-benchmark.ts';
import { recordFigures, scoreRecord } from '../../scorecard/record/score-record.ts';
import type { ScoredAccount, ScoredEvent, ScoredRecord } from '../../scorecard/record/scored-record.ts';
import { loadSentenceParser } from '../../scorecard/treebanks/sentence-parser.ts';
import { openStreet } from '../../src/store/street.ts';
import { madeUpData, realData } from './bench-data.ts';
import { goldAsRecord, gutted } from './gold-as-record.ts';
import { readRecordFolder } from './record-folder.ts';
import { missingReference, referenceScores } from './reference-scorer.ts';

const { folder, gold, texts } = readRecordFolder(madeUpData, 'varda');
const whole = goldAsRecord(gold);
const scoreOf = (predicted: ScoredRecord) => scoreRecord(gold, predicted, texts);

describe('on invented documents', () => {
  test('the gold itself gets full marks', () => {
    expect(scoreOf(whole)).toEqual(Object.fromEntries(recordFigures.map(figure => [figure, 1])));
  });

  test('a gutted gold loses in what was cut, and only there', () => {
    const scores = scoreOf(gutted(whole));
    expect(scores.score).toBeLessThan(0.7);
    expect(scores).toMatchObject({
      actors: 1,
      fields: 1,
      voice: 0,
      'disagreement-recall': 0,
      'warnings-f1': 1,
    });
    // Five of eight accounts are left, two of three relations.
    expect(scores['accounts-f1']).toBeCloseTo((2 * 5) / (5 + 8), 12);
    expect(scores['relations-f1']).toBeCloseTo((2 * 2) / (2 + 3), 12);
  });

  test('an empty record gets nothing', () => {
    const empty = { documents: whole.documents, actors: [], events: [], relations: [] };
    expect(scoreOf(empty).score).toBe(0);
  });

  test('accounts of another type, another document or other words are not found', () => {
    const spoilt = (change: Partial<ScoredAccount>) =>
      scoreOf(withAccounts(account => ({ ...account, ...change })))['accounts-f1'];
    expect(spoilt({ type: 'MOBILIZE' })).toBe(0);
    expect(spoilt({ document: 'elsewhere' })).toBe(0);
    expect(spoilt({ quote: 'words that nobody wrote' })).toBe(0);
  });

  test('a wider date, a near place and part of a name are right; a wrong toll is not', () => {
    const fields = (change: ScoredAccount['fields']) =>
      scoreOf(withAccounts(account => ({ ...account, fields: { ...account.fields, ...change } }))).fields;
    expect(fields({ date: { from: '1999' } })).toBe(0.8);
    expect(fields({ deaths: { low: 1 } })).toBe(0.8);
    expect(fields({ place: 'Nowhere' })).toBe(0.8);
    const near = {
      ...whole,
      places: whole.places?.map(place => ({ ...place, name: `${place.name} camp` })) ?? [],
    };
    expect(scoreOf(near).fields).toBe(1);
  });

  test('the figures are those of the reference scorer, on records spoilt in many ways', context => {
    const missing = missingReference();
    if (missing) return context.skip(missing);
    const records = [
      whole,
      gutted(whole),
      ...fc.sample(fc.array(fc.nat(), { minLength: 4 }), { numRuns: 150, seed: 7 }).map(spoil),
    ];
    const expected = referenceScores(folder, records);
    records.forEach((one, index) => {
      const scores: Readonly<Record<string, number>> = scoreOf(one);
      for (const figure of recordFigures)
        expect(scores[figure], `${figure} of ${index}`).toBeCloseTo(
          expected[index]?.[figure] ?? Number.NaN,
          12,
        );
    });
    expect(new Set(expected.map(({ score }) => score)).size).toBeGreaterThan(100);
  });
});

test('the whole program on invented documents gives figures between nothing and all', async () => {
  const outcome = await record.run(madeUpData, 'varda', {
    street: openStreet,
    parser: loadSentenceParser,
  });
  if (!('figures' in outcome)) throw new Error('not run');
  expect(Object.keys(outcome.figures)).toEqual([...recordFigures]);
  expect(outcome.notes).toEqual([]);
  for (const value of Object.values(outcome.figures)) expect(value).toBeGreaterThanOrEqual(0);
  for (const value of Object.values(outcome.figures)) expect(value).toBeLessThanOrEqual(1);
});

describe.runIf(realData)('on the benchmark’s own documents', () => {
  test('full marks to the gold, the reference scorer’s figures on a gutted one', async context => {
    const [name] = await record.splits(realData ?? '');
    if (!name) return context.skip('the folder has no record');
    const real = readRecordFolder(realData ?? '', name);
    const asRecord = goldAsRecord(real.gold);
    expect(scoreRecord(real.gold, asRecord, real.texts).score).toBeGreaterThan(0.95);
    const scores = scoreRecord(real.gold, gutted(asRecord), real.texts);
    expect(scores.score).toBeLessThan(0.7);
    const missing = missingReference();
    if (missing) return context.skip(missing);
    const [expected] = referenceScores(real.folder, [gutted(asRecord)]);
    for (const figure of recordFigures)
      expect(scores[figure]).toBeCloseTo(expected?.[figure] ?? Number.NaN, 12);
  });
});

function withAccounts(change: (account: ScoredAccount) => ScoredAccount): ScoredRecord {
  const events = whole.events.map(event => ({ ...event, accounts: event.accounts.map(change) }));
  return { ...whole, events };
}

/** The gold with things left out, moved, renamed and widened as the numbers say. */
function spoil(numbers: readonly number[]): ScoredRecord {
  let turn = 0;
  const next = (choices: number) => (numbers[turn++ % numbers.length] ?? 0) % choices;
  const actors = whole.actors
    .filter(() => next(5) > 0)
    .map(actor => ({ ...actor, aliases: actor.aliases?.slice(next(2)) }));
  const spoilAccount = (account: ScoredAccount): ScoredAccount => {
    const voice = (account.voice ?? []).map(id =>
      next(2) ? { text: String(id) } : { actor: String(id), text: 'x' },
    );
    const { fields } = account;
    return {
      ...account,
      quote: account.quote.slice(next(30)),
      start: next(200),
      voice: next(4) ? voice : [],
      stance: ['asserted', 'claimed', 'denied', account.stance ?? ''][next(4)] ?? '',
      fields: {
        ...fields,
        initiators: next(3) ? fields?.initiators : fields?.targets,
        date: [fields?.date, { from: '2031' }, { from: '2031-05', to: '2031-06' }, { from: '2031-13' }, {}][
          next(5)
        ],
        place: [fields?.place, 'Lipovec', 'brodno', undefined][next(4)],
        deaths: [fields?.deaths, { low: 4, high: 4 }, {}, undefined][next(4)],
      },
    };
  };
  const events: ScoredEvent[] = [];
  for (const event of whole.events) {
    const kept = event.accounts.filter(() => next(6) > 0).map(spoilAccount);
    const other = events.at(-1);
    if (other && next(3) === 0)
      events[events.length - 1] = {
        ...other,
        accounts: [...other.accounts, ...kept.map(account => ({ ...account, type: event.type }))],
      };
    else events.push({ ...event, type: next(6) ? event.type : 'ASSAULT', accounts: kept });
  }
  return {
    ...whole,
    actors,
    events,
    relations: whole.relations
      .filter(() => next(3) > 0)
      .map(one => (next(3) ? one : { ...one, subject: one.object, object: one.subject })),
    disagreements: whole.disagreements
      ?.filter(() => next(3) > 0)
      .map(one => ({ ...one, field: next(4) ? one.field : 'place' })),
    origins: whole.origins?.map(({ accounts }) => ({
      kind: next(4) ? 'work' : 'outlet',
      accounts: accounts.slice(next(2)),
    })),
    warnings: whole.warnings?.map(({ quotes }) => ({
      quotes: quotes.map(one => ({ ...one, quote: one.quote.slice(next(70)) })),
    })),
  };
}
