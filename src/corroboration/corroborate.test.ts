import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Account } from '../model/account.ts';
import type { Actor } from '../model/actor.ts';
import type { CopyLink } from '../model/corroboration.ts';
import type { Document } from '../model/document.ts';
import type { Event } from '../model/event.ts';
import { corroborate } from './corroborate.ts';

const actors: Actor[] = [
  { id: 'front', name: 'Hill Front', aliases: ['Hill Front'], kind: 'armed_group', partOf: [] },
  { id: 'army', name: 'Army', aliases: ['army'], kind: 'state_force', partOf: [] },
  { id: 'mayor', name: 'Ana Example', aliases: ['Ana Example'], kind: 'person', partOf: [] },
];

function documentOf(id: string, more: Partial<Document> = {}): Document {
  return {
    id,
    sha256: '0'.repeat(64),
    path: `${id}.txt`,
    authors: [],
    language: 'en',
    text: 'words',
    blocks: [],
    grounds: {},
    ...more,
  };
}

function accountOf(id: string, more: Partial<Account> = {}): Account {
  return {
    id,
    document: id,
    start: 0,
    end: 5,
    quote: 'words',
    claims: [`${id}/0-5/ASSAULT`],
    type: 'ASSAULT',
    voice: [],
    stance: 'asserted',
    fields: { targets: ['army'], date: { from: '2024-03-12', to: '2024-03-12', text: 'March 12' } },
    grounds: {},
    doubt: 0.1,
    ...more,
  };
}

function judge(
  accounts: Account[],
  documents = accounts.map(account => documentOf(account.document)),
  copies: CopyLink[] = [],
) {
  const event: Event = { id: 'e-1', type: 'ASSAULT', accounts, because: [] };
  const result = corroborate(documents, { actors, places: [], events: [event], relations: [] }, copies);
  return { ...result, status: result.statuses.get('e-1')?.status };
}

const voiceOf = (actor: string, work?: string) => [{ actor, text: actor, ...(work ? { work } : {}) }];

describe('origins', () => {
  test('two documents in their own voice are two origins', () => {
    expect(judge([accountOf('a'), accountOf('b')]).origins).toHaveLength(2);
  });
  test('two documents that quote one speaker are one origin, also when only one names the video', () => {
    const { origins } = judge([
      accountOf('a', { voice: voiceOf('front', 'a video') }),
      accountOf('b', { voice: voiceOf('front') }),
    ]);
    expect(origins).toHaveLength(1);
    expect(origins[0]).toMatchObject({ kind: 'work', label: 'a video (Hill Front)', accounts: ['a', 'b'] });
  });
  test('a reprint with an agency mark rests on the agency', () => {
    const documents = [
      documentOf('a', { outlet: 'Desert Wire' }),
      documentOf('b', { outlet: 'Courier', agency: 'Desert Wire' }),
    ];
    expect(judge([accountOf('a'), accountOf('b')], documents).origins).toHaveLength(1);
  });
  test('one more account from a known origin never raises the count, nor the status to corroborated', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), reprints => {
        const copies = Array.from({ length: reprints }, (_, index) =>
          accountOf(`copy${index}`, { voice: voiceOf('mayor') }),
        );
        const { origins, status } = judge([accountOf('first', { voice: voiceOf('mayor') }), ...copies]);
        expect(origins).toHaveLength(1);
        expect(status).toBe('single-origin');
      }),
      { numRuns: 20 },
    );
  });
});

describe('status', () => {
  test('two independent origins that agree on day and target corroborate', () => {
    expect(judge([accountOf('a'), accountOf('b')]).status).toBe('corroborated');
  });
  test('only a party says so', () => {
    const claim = accountOf('a', {
      voice: voiceOf('front'),
      stance: 'claimed',
      fields: { initiators: ['front'] },
    });
    expect(judge([claim]).status).toBe('party-claim');
  });
  test('one origin says it, another denies it', () => {
    const { status, corroborations } = judge([
      accountOf('a'),
      accountOf('b', { stance: 'denied', voice: voiceOf('army') }),
    ]);
    expect(status).toBe('denied');
    expect(corroborations.find(({ field }) => field === 'stance')?.kind).toBe('denial');
  });
  test('different days contradict', () => {
    const other = accountOf('b', {
      fields: { date: { from: '2024-03-14', to: '2024-03-14', text: 'March 14' } },
    });
    expect(judge([accountOf('a'), other]).status).toBe('contested');
  });
  test('one origin alone says so; several that do not agree are told as such, not as one', () => {
    const because = (accounts: Parameters<typeof judge>[0]) => judge(accounts).statuses.get('e-1');
    expect(because([accountOf('a')])).toEqual({ status: 'single-origin', because: 'one origin tells it' });
    const { status, because: reason } = because([accountOf('a'), accountOf('b', { fields: {} })]) ?? {};
    expect(status).toBe('single-origin');
    expect(reason).toMatch(/^2 origins tell it, and no two/);
  });
  test('what is not stated never disagrees', () => {
    const { corroborations } = judge([accountOf('a'), accountOf('b', { fields: {} })]);
    expect(corroborations.filter(({ kind }) => kind !== undefined)).toEqual([]);
    expect(corroborations.find(({ field }) => field === 'date')?.silent).toEqual(['b']);
  });
});
