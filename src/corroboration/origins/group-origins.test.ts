import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Account } from '../../model/account.ts';
import type { Actor } from '../../model/actor.ts';
import type { CopyLink } from '../../model/corroboration.ts';
import type { Document } from '../../model/document.ts';
import { groupOrigins, originContext } from './group-origins.ts';

const actors: Actor[] = [
  { id: 'front', name: 'Hill Front', aliases: ['Hill Front', 'HF'], kind: 'armed_group', partOf: [] },
  { id: 'province', name: 'Provincial Government', aliases: [], kind: 'state_agency', partOf: [] },
  { id: 'governor', name: 'Maria Luna', aliases: ['Maria Luna'], kind: 'person', partOf: ['province'] },
  { id: 'courier', name: 'The Courier', aliases: ['Courier'], kind: 'media', partOf: [] },
  { id: 'ministry', name: 'Ministry of War', aliases: ['Ministry of War'], kind: 'state_agency', partOf: [] },
];

function documentOf(id: string, more: Partial<Document> = {}): Document {
  const text = 'The bridge was shelled at dawn. The governor spoke of two dead ferrymen. Nobody claimed it.';
  return {
    id,
    sha256: '0'.repeat(64),
    path: `${id}.txt`,
    authors: [],
    language: 'en',
    text,
    blocks: [],
    grounds: {},
    ...more,
  };
}

/** In the document of its id's first letter. */
function accountOf(id: string, more: Partial<Account> = {}): Account {
  return {
    id,
    document: id.charAt(0),
    start: 0,
    end: 30,
    quote: 'The bridge was shelled at dawn',
    claims: [id],
    type: 'ASSAULT',
    voice: [],
    stance: 'asserted',
    fields: {},
    grounds: {},
    doubt: 0,
    ...more,
  };
}

function linkOf(original: string, copy: string, more: Partial<CopyLink> = {}): CopyLink {
  return {
    original,
    copy,
    direction: 'date',
    whole: true,
    shareOfCopy: 1,
    shareOfOriginal: 1,
    passages: [{ from: { start: 0, end: 31 }, to: { start: 0, end: 31 }, likeness: 1 }],
    because: [],
    ...more,
  };
}

function origins(accounts: Account[], copies: CopyLink[] = [], documents: Document[] = []) {
  const named = new Map(documents.map(document => [document.id, document]));
  const all = [...new Set(accounts.map(({ document }) => document))].map(
    id => named.get(id) ?? documentOf(id),
  );
  return groupOrigins(
    'e-1',
    accounts,
    originContext(all, new Map(actors.map(actor => [actor.id, actor])), copies),
  );
}

const by = (actor: string, more = {}) => ({ voice: [{ actor, text: actor, ...more }] });
const inWords = (text: string) => ({ voice: [{ text }] });

describe('one voice', () => {
  test('is one origin in however many documents', () => {
    expect(origins([accountOf('a', by('front')), accountOf('b', by('front'))])).toHaveLength(1);
  });
  test('asked twice stays one origin: who says a thing again does not confirm it', () => {
    const [low, high] = [3, 9].map(deaths => ({
      fields: { deaths: { low: deaths, high: deaths, text: String(deaths) } },
    }));
    expect(
      origins([accountOf('a', { ...by('front'), ...low }), accountOf('b', { ...by('front'), ...high })]),
    ).toHaveLength(1);
  });
  test('a governor and the government that she leads are one', () => {
    const [origin] = origins([accountOf('a', by('governor')), accountOf('b', by('province'))]);
    expect(origin?.because).toContain('Maria Luna speaks for Provincial Government');
  });
  test('a voice known by words that name the other', () => {
    expect(
      origins([accountOf('a', by('front')), accountOf('b', inWords('a leaflet of the Hill Front'))]),
    ).toHaveLength(1);
  });
  test('two voices are two origins', () => {
    expect(origins([accountOf('a', by('front')), accountOf('b', by('governor'))])).toHaveLength(2);
  });
});

describe('one outlet', () => {
  test('a reprint that credits the agency rests on it', () => {
    const documents = [
      documentOf('a', { outlet: 'Desert Wire' }),
      documentOf('b', { outlet: 'Herald', agency: 'Desert Wire' }),
    ];
    expect(origins([accountOf('a'), accountOf('b')], [], documents)).toMatchObject([
      { kind: 'copy', label: 'Desert Wire' },
    ]);
  });
  test('one document cites another of the collection', () => {
    const documents = [documentOf('a', { outlet: 'The Courier' })];
    const [origin, ...rest] = origins([accountOf('a'), accountOf('b', by('courier'))], [], documents);
    expect(rest).toEqual([]);
    expect(origin?.because).toContain('one cites The Courier, whose own words the other are');
  });
  test('a statement that its maker published is the voice that others quote', () => {
    const documents = [documentOf('a', { outlet: 'Ministry of War' })];
    expect(origins([accountOf('a'), accountOf('b', by('ministry'))], [], documents)).toHaveLength(1);
  });
  test('two outlets are two origins', () => {
    const documents = [documentOf('a', { outlet: 'Herald' }), documentOf('b', { outlet: 'The Courier' })];
    expect(origins([accountOf('a'), accountOf('b')], [], documents)).toHaveLength(2);
  });
});

describe('one text', () => {
  test('a copied document is no second origin', () => {
    const documents = [
      documentOf('a', { outlet: 'Wire', published: '2024-05-02' }),
      documentOf('b', { outlet: 'Herald', published: '2024-05-03' }),
    ];
    expect(origins([accountOf('a'), accountOf('b')], [linkOf('a', 'b')], documents)).toMatchObject([
      { kind: 'copy', label: 'Wire' },
    ]);
  });
  test('a copied sentence joins the accounts in it, though the rest is each one’s own', () => {
    const partly = [linkOf('a', 'b', { whole: false })];
    expect(origins([accountOf('a'), accountOf('b')], partly)).toHaveLength(1);
    const elsewhere = { start: 73, end: 90 };
    expect(origins([accountOf('a'), accountOf('b', elsewhere)], partly)).toHaveLength(2);
  });
  test('a copy that drops who said it rests on who said it', () => {
    const partly = [linkOf('a', 'b', { whole: false })];
    expect(origins([accountOf('a', by('governor')), accountOf('b')], partly)).toMatchObject([
      { kind: 'voice', label: 'Maria Luna' },
    ]);
  });
  test('in a shared sentence each voice meets itself', () => {
    const partly = [linkOf('a', 'b', { whole: false })];
    const accounts = [
      accountOf('a1'),
      accountOf('a2', by('governor')),
      accountOf('b1'),
      accountOf('b2', by('governor')),
    ];
    expect(
      origins(accounts, partly)
        .map(({ accounts: ids }) => ids.join(' '))
        .sort(),
    ).toEqual(['a1 b1', 'a2 b2']);
  });
});

test('an unround figure was counted once, a round one proves nothing', () => {
  const displaced = (count: number) => ({
    fields: { displaced: { low: count, high: count, text: String(count) } },
  });
  expect(origins([accountOf('a', displaced(18_359)), accountOf('b', displaced(18_359))])).toHaveLength(1);
  expect(origins([accountOf('a', displaced(18_000)), accountOf('b', displaced(18_000))])).toHaveLength(2);
});

test('fifty reprints add no origin, and the order of accounts changes nothing', () => {
  const first = [
    accountOf('a1'),
    accountOf('a2', by('front')),
    accountOf('b', by('governor')),
    accountOf('c'),
  ];
  const count = origins(first).length;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.infiniteStream(fc.nat()), (reprints, dice) => {
      const copies = Array.from({ length: reprints }, (_, index) => `r${index}`);
      const reprinted = copies.flatMap(document => [
        accountOf(`${document}/1`, { document }),
        accountOf(`${document}/2`, { document, ...by('front') }),
      ]);
      const links = copies.map(document => linkOf('a', document));
      const ranked = [...first, ...reprinted].map(account => ({ account, rank: dice.next().value ?? 0 }));
      const shuffled = ranked.toSorted((left, right) => left.rank - right.rank).map(({ account }) => account);
      const grouped = origins(shuffled, links);
      expect(grouped).toHaveLength(count);
      expect(grouped).toEqual(origins([...first, ...reprinted], links.toReversed()));
    }),
    { numRuns: 30 },
  );
});
