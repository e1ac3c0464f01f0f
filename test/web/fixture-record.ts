/** The invented conflict as a record: passages found in the texts, readings grouped, the representative view taken. */
import type { ConflictRecord, RecordAccount, RecordEvent } from '../../src/model/record.ts';
import { link, presence, relation, unreal } from './fixture-beside-events.ts';
import { spanOf } from './fixture-blocks.ts';
import { actors, originLabels, places } from './fixture-cast.ts';
import { disputed } from './fixture-disputed.ts';
import { others } from './fixture-other-events.ts';
import type { AccountStory, EventStory } from './fixture-story.ts';
import { documents } from './fixture-texts.ts';

export function makeFixtureRecord(): ConflictRecord {
  const made = [...disputed, ...others].map(makeEvent);
  return {
    format: 'variorum-record/1',
    clearance: 'internal, not cleared for publication',
    generator: { name: 'variorum', version: '0.1.0', models: {} },
    documents: documents.map(({ text: _, authors, ...document }, index) => ({
      ...document,
      sha256: String(index).repeat(8).padEnd(64, 'abcdef0123456789'),
      authors: [...authors],
      language: 'en',
    })),
    actors: actors.map(([id, name, aliases, kind, partOf]) => ({
      id,
      name,
      aliases: [...aliases],
      kind,
      partOf: [...partOf],
      ...(id === 'state' ? { country: 'PK' } : {}),
    })),
    places: places.map(([id, name, kind, precision]) => ({ id, name, kind, precision, country: 'PK' })),
    events: made.map(({ event }) => event),
    relations: [relation(), presence()],
    unreal: [unreal()],
    links: [link(made.map(({ event }) => event))],
    disagreements: made.flatMap(({ disagreements }) => disagreements),
    warnings: [],
    origins: made.flatMap(({ origins }) => origins),
    findings: [
      {
        code: 'date-undated-document',
        message: '“Sunday” gives no date, since the document itself has none.',
        document: 'b2b2b2b2b2b2b2b2',
        ...spanOf('b2b2b2b2b2b2b2b2', 'on Sunday'),
      },
    ],
  };
}

function makeEvent(story: EventStory, index: number) {
  const id = `e-${(index + 1).toString(16).padStart(8, '0')}`;
  const accounts = story.accounts.map(account => makeAccount(account, story, id));
  const keys = [...new Set(story.accounts.map(({ origin }) => origin))];
  const best = (field: keyof RecordAccount['fields']) =>
    accounts.find(account => account.stance !== 'denied' && account.fields[field] !== undefined)?.fields[
      field
    ];
  const withoutWords = (value: unknown) => {
    if (!value) return undefined;
    const { text: _, ...rest } = value as { text: string };
    return rest;
  };
  const event = {
    id,
    type: story.type,
    ...(story.mode ? { mode: story.mode } : {}),
    label: story.label,
    date: withoutWords(best('date')),
    place: best('place'),
    initiators: best('initiators') ?? [],
    targets: best('targets') ?? [],
    deaths: withoutWords(best('deaths')),
    rule: 'representative',
    status: story.status,
    origins: keys.length,
    accounts,
  } as RecordEvent;
  const origins: ConflictRecord['origins'] = keys.map(key => {
    const [kind, label] = originLabels[key] ?? (['outlet', titleOf(story, key)] as const);
    const members = accounts.filter((_, at) => story.accounts[at]?.origin === key).map(account => account.id);
    return { id: `o-${id}-${key}`, kind, label, accounts: members };
  });
  return { event, origins, disagreements: disagreementsOf(story, id, accounts) };
}

function titleOf(story: EventStory, key: string): string {
  const document = documents.find(
    ({ id }) => id === story.accounts.find(({ origin }) => origin === key)?.document,
  );
  return document?.outlet ?? document?.title ?? document?.path ?? key;
}

function makeAccount(story: AccountStory, event: EventStory, id: string): RecordAccount {
  const { document, quote, origin, stance = 'asserted', voice = [], words = {} } = story;
  const span = spanOf(document, quote);
  const toll = (value: AccountStory['deaths'] | AccountStory['injured']) =>
    value && {
      ...(value[0] === undefined ? {} : { low: value[0] }),
      ...(value[1] === undefined ? {} : { high: value[1] }),
      text: value[2],
      ...(value[3] ? { approximate: true } : {}),
    };
  const date = story.date && {
    ...(story.date[0] ? { from: story.date[0] } : {}),
    ...(story.date[1] ? { to: story.date[1] } : {}),
    text: story.date[2],
  };
  const fields = {
    initiators: story.initiators,
    targets: story.targets,
    date,
    place: story.place,
    near: story.near,
    deaths: toll(story.deaths),
    injured: toll(story.injured),
    means: story.means,
  };
  return {
    id: `${document}/${span.start}-${span.end}/${event.type}`,
    document,
    ...span,
    quote,
    voice: voice.map(speaker => ({ ...speaker })),
    stance,
    origin: `o-${id}-${origin}`,
    doubt: 0.1,
    type: event.type,
    ...(event.mode ? { mode: event.mode } : {}),
    fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
    grounds: Object.fromEntries(
      Object.entries(words).map(([field, phrase]) => {
        const { start, end } = spanOf(document, phrase);
        return [field, [[start, end]]];
      }),
    ),
  } as RecordAccount;
}

function disagreementsOf(
  { kinds = {} }: EventStory,
  on: string,
  accounts: readonly RecordAccount[],
): ConflictRecord['disagreements'] {
  return Object.entries(kinds).flatMap(([field, kind]) => {
    const statedIn = (account: RecordAccount) =>
      field === 'stance'
        ? account.stance
        : field === 'place'
          ? [account.fields.place, account.fields.near]
          : account.fields[field as 'date'];
    const stating = accounts.filter(account => JSON.stringify(statedIn(account) ?? [null]) !== '[null]');
    const bare = (account: RecordAccount) =>
      JSON.stringify(kind === 'naming' ? account.id : statedIn(account)).replace(/"text":"[^"]*",?/, '');
    const values = [...Map.groupBy(stating, bare).values()].map(group => ({
      value: statedIn(group[0] as RecordAccount),
      accounts: group.map(account => account.id),
    }));
    return values.length > 1 ? [{ on, field: field as 'date', kind, values }] : [];
  });
}
