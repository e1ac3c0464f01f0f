/** The invented conflict as a record: passages found in the texts, readings grouped, the representative view taken. */
import type {
  ConflictRecord,
  RecordAccount,
  RecordEvent,
  RecordLink,
  RecordUnreal,
} from '../../src/model/record.ts';
import { actors, originLabels, places } from './fixture-cast.ts';
import { disputed } from './fixture-disputed.ts';
import { others } from './fixture-other-events.ts';
import type { AccountStory, EventStory } from './fixture-story.ts';
import { documents } from './fixture-texts.ts';

export interface FixtureBlock {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly level?: number;
  readonly boilerplate?: string;
  readonly repeats?: number;
}

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

export function textOf(document: string): string {
  return plainText(documents.find(({ id }) => id === document)?.text ?? '');
}

/** Blocks of a text, with the marks that the stories use in place of markup. */
export function blocksOf(document: string): FixtureBlock[] {
  const story = documents.find(({ id }) => id === document)?.text ?? '';
  let start = 0;
  return story.split(/\n+/).map((line, index, lines): FixtureBlock => {
    const words = plainText(line);
    const block = { start, end: start + words.length };
    const gap = story.includes(`${line}\n\n${lines[index + 1]}`) ? 2 : 1;
    start = block.end + gap;
    if (line.startsWith('# ')) return { ...block, kind: 'title', level: 1 };
    if (line.startsWith('## ')) return { ...block, kind: 'heading', level: 2 };
    if (line.startsWith('~ '))
      return { ...block, kind: 'paragraph', boilerplate: 'a line about the site itself' };
    if (line.startsWith('= ')) return { ...block, kind: 'paragraph', repeats: 2 };
    if (line.startsWith('- ')) return { ...block, kind: 'list-item', level: 1 };
    return { ...block, kind: line.startsWith('By ') ? 'byline' : 'paragraph' };
  });
}

function plainText(text: string): string {
  return text.replace(/^(#{1,2}|~|=|-) /gm, '');
}

function spanOf(document: string, words: string): { start: number; end: number } {
  const start = textOf(document).indexOf(words);
  if (start < 0) throw new RangeError(`“${words}” is not in ${document}`);
  return { start, end: start + words.length };
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

function unreal(): RecordUnreal {
  const document = 'd4d4d4d4d4d4d4d4';
  const quote = 'there were any such camps at all';
  return {
    id: `${document}/unreal`,
    auxiliary: 'negation',
    type: 'MOBILIZE',
    document,
    ...spanOf(document, quote),
    quote,
    voice: [{ text: 'The capital' }],
    stance: 'asserted',
    initiators: ['nc'],
    targets: [],
    doubt: 0.2,
  };
}

/** The bombing of Khaz is said to come after the hijacking. */
function link([, hijacking, bombing]: readonly RecordEvent[]): RecordLink {
  if (!hijacking || !bombing) throw new RangeError('the stories have both');
  const { fields: _, grounds: __, type: ___, ...account } = bombing.accounts[0] as RecordAccount;
  return {
    id: 'l-00000001',
    subject: bombing.id,
    link: 'follows',
    object: hijacking.id,
    status: 'single-origin',
    origins: 1,
    accounts: [{ ...account, id: `${account.id}/link`, voice: [{ text: 'a driver' }], stance: 'hedged' }],
  };
}

function relation(): ConflictRecord['relations'][number] {
  const document = 'd4d4d4d4d4d4d4d4';
  const quote = 'The state is using the NC as a proxy, politicians of the province allege';
  return {
    id: 'r-00000001',
    subject: 'state',
    relation: 'uses_as_proxy',
    object: 'nc',
    status: 'single-origin',
    origins: 1,
    accounts: [
      {
        id: `${document}/relation`,
        document,
        ...spanOf(document, quote),
        quote,
        voice: [{ text: 'politicians of the province' }],
        stance: 'claimed',
        origin: 'o-relation',
        doubt: 0.2,
      },
    ],
  };
}

/** That the NC has camps in Marwan: one document says so of itself, and that the capital denied it. */
function presence(): ConflictRecord['relations'][number] {
  const [told, denied] = [
    ['c3c3c3c3c3c3c3c3', 'one of the training camps in the Marwan area'],
    ['d4d4d4d4d4d4d4d4', 'there were any such camps at all'],
  ] as const;
  const account = ([document, quote]: typeof told | typeof denied) => ({
    id: `${document}/presence`,
    document,
    ...spanOf(document, quote),
    quote,
    origin: `o-presence-${document}`,
    doubt: 0.2,
  });
  return {
    id: 'r-00000002',
    subject: 'nc',
    relation: 'operates_in',
    object: 'marwan',
    status: 'denied',
    origins: 2,
    accounts: [
      { ...account(told), voice: [{ text: 'the NC' }], stance: 'claimed' },
      { ...account(denied), voice: [{ text: 'The capital' }], stance: 'denied' },
    ],
  };
}
