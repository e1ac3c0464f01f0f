import { describe, expect, test } from 'vitest';
import type { AccountFields } from '../../model/account.ts';
import { type ViewRule, viewRules } from '../../model/view.ts';
import type { ViewContext, ViewedAccount } from './readings-of.ts';
import { viewEvent } from './view-event.ts';

const count = (text: string, low?: number, high?: number, approximate?: true) => ({
  text,
  ...(low === undefined ? {} : { low }),
  ...(high === undefined ? {} : { high }),
  ...(approximate ? { approximate } : {}),
});

function accountOf(id: string, fields: AccountFields, more: Partial<ViewedAccount> = {}): ViewedAccount {
  return { id, document: id, origin: `o-${id}`, stance: 'asserted', fields, ...more };
}

const context: ViewContext = {
  places: new Map([
    ['town', { precision: 1 }],
    ['province', { precision: 4 }],
  ]),
  publishedOf: document => ({ a: '2024-05-02', b: '2024-05-03', c: '2024-05-09' })[document],
};

const accounts = [
  accountOf('a', {
    deaths: count('at least 11', 11),
    date: { from: '2024-05-01', to: '2024-05-31', text: 'in May' },
    place: 'province',
    initiators: ['front'],
  }),
  accountOf('b', {
    deaths: count('14', 14, 14),
    date: { from: '2024-05-01', to: '2024-05-01', text: '1 May' },
    place: 'town',
    initiators: ['front', 'rivals'],
  }),
  accountOf('c', { deaths: count('some 20', 20, 20, true) }),
  accountOf('d', { deaths: count('14', 14, 14) }),
  accountOf('e', { deaths: count('nobody', 0, 0), initiators: ['army'] }, { stance: 'denied' }),
];

const view = (rule: ViewRule, more: Partial<ViewContext> = {}) =>
  viewEvent(rule, accounts, { ...context, ...more });

describe('deaths', () => {
  test.each([
    ['representative', { low: 14, high: 14 }, ['b', 'd']],
    ['most-conservative', { low: 11 }, ['a']],
    ['most-informative', { low: 20, high: 20, approximate: true }, ['c']],
    ['ucdp', { low: 11, best: 14, high: 20 }, ['a', 'b', 'd', 'c']],
    ['acled', { low: 11, high: 11 }, ['a']],
    ['latest', { low: 20, high: 20, approximate: true }, ['c']],
  ] as const)('%s takes %o from %o', (rule, value, from) => {
    expect(view(rule).deaths).toEqual({ value, accounts: from });
  });
  test.each([
    ['dozens were killed', count('dozens', 24, undefined, true), 12],
    ['hundreds', count('hundreds', 200, undefined, true), 100],
    ['several', count('several', 2, undefined, true), 3],
    ['2 dozen', count('2 dozen', 24, 24), 24],
  ])('acled: %s', (_, deaths, number) => {
    expect(viewEvent('acled', [accountOf('a', { deaths })], context).deaths?.value).toEqual({
      low: number,
      high: number,
    });
  });
});

test('the most conservative commits itself least: widest date, coarsest place, parties that all name', () => {
  const { date, place, initiators } = view('most-conservative');
  expect(date?.value).toEqual({ from: '2024-05-01', to: '2024-05-31' });
  expect(place).toEqual({ value: 'province', accounts: ['a'] });
  expect(initiators).toEqual({ value: ['front'], accounts: ['a', 'b'] });
});

test('the most informative tells most', () => {
  const { date, place, initiators } = view('most-informative');
  expect(date?.value).toEqual({ from: '2024-05-01', to: '2024-05-01' });
  expect(place?.value).toBe('town');
  expect(initiators?.value).toEqual(['front', 'rivals']);
});

test('accounts of one origin weigh as one', () => {
  const copies = ['f', 'g', 'h'].map(id => accountOf(id, { deaths: count('30', 30, 30) }, { origin: 'o-f' }));
  expect(viewEvent('representative', [...accounts, ...copies], context).deaths?.value).toEqual({
    low: 14,
    high: 14,
  });
});

test('ucdp leaves out an origin held unreliable, and all others once one is held reliable', () => {
  const unreliable = view('ucdp', { reliabilityOf: origin => (origin === 'o-c' ? 'unreliable' : undefined) });
  expect(unreliable.deaths?.value).toEqual({ low: 11, best: 14, high: 14 });
  const reliable = view('ucdp', { reliabilityOf: origin => (origin === 'o-c' ? 'reliable' : undefined) });
  expect(reliable.deaths?.value).toEqual({ low: 20, best: 20, high: 20 });
});

test('without any date the latest is not known: every account counts', () => {
  expect(view('latest', { publishedOf: () => undefined }).deaths?.value).toEqual({ low: 14, high: 14 });
});

test.each(viewRules)('%s shows no field that nobody states, and names itself', rule => {
  expect(viewEvent(rule, [accountOf('a', {})], context)).toEqual({ rule });
});
