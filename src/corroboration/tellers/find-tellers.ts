/** The record's accounts to those who tell them: for each voice and outlet how often it was first, alone, joined, contradicted, denied. */
import { foldName } from '../../model/knowledge.ts';
import { byText } from '../../model/order.ts';
import type { ConflictRecord, RecordAccount, RecordDisagreement } from '../../model/record.ts';
import { type Teller, type TellerCount, type TellerKind, tellerCounts } from '../../model/teller.ts';
import { sidesOf } from '../sides.ts';
import { partyTolls } from './party-tolls.ts';

/** Voices by their accounts, then outlets; those with most events first. Documents without an outlet count as other tellers only. */
export function findTellers(record: ConflictRecord): Teller[] {
  return (['voice', 'outlet'] as const).flatMap(kind =>
    tellersOf(kind, record).toSorted(
      (one, other) =>
        other.events.length - one.events.length || other.accounts - one.accounts || byText(one.id, other.id),
    ),
  );
}

interface Draft {
  readonly id: string;
  readonly name: string;
  readonly actor?: string;
  readonly documents: Set<string>;
  accounts: number;
  readonly events: string[];
  readonly counts: Record<TellerCount, string[]>;
}

function tellersOf(kind: TellerKind, record: ConflictRecord): Teller[] {
  const identify = kind === 'voice' ? voiceOf(record) : outletOf(record);
  const published = new Map(record.documents.map(document => [document.id, document.published]));
  const disagreements = Map.groupBy(record.disagreements, ({ on }) => on);
  const drafts = new Map<string, Draft>();
  for (const event of record.events) {
    const identified = event.accounts.map(account => ({ account, teller: identify(account) }));
    const byTeller = Map.groupBy(identified, ({ teller }) => teller.id);
    for (const [id, own] of byTeller) {
      const teller = own[0]?.teller;
      if (!teller?.counts) continue;
      const draft = drafts.get(id) ?? newDraft(teller);
      drafts.set(id, draft);
      draft.accounts += own.length;
      for (const { account } of own) draft.documents.add(account.document);
      draft.events.push(event.id);
      const mine = own.map(({ account }) => account);
      const others = identified.filter(other => other.teller.id !== id).map(({ account }) => account);
      const met = [
        ...timing(mine, others, published),
        ...answers(mine, others, disagreements.get(event.id) ?? []),
      ];
      for (const count of met) draft.counts[count].push(event.id);
    }
  }
  const sides = sidesOf(record.actors);
  const eventOf = new Map(record.events.map(event => [event.id, event]));
  const nameOf = namesOf(record);
  return [...drafts.values()].map(
    ({ id, name, actor, documents, accounts, events, counts }): Teller => ({
      id,
      kind,
      name,
      ...(actor === undefined ? {} : { actor }),
      accounts,
      documents: documents.size,
      events,
      counts,
      tolls:
        actor === undefined
          ? []
          : partyTolls(
              actor,
              events.flatMap(event => eventOf.get(event) ?? []),
              sides,
              nameOf,
            ),
    }),
  );
}

interface Identified {
  readonly id: string;
  readonly name: string;
  readonly actor?: string;
  /** False for who is only there as somebody else: a document's own words among voices, one without an outlet among outlets. */
  readonly counts: boolean;
}

function newDraft({ id, name, actor }: Identified): Draft {
  return {
    id,
    name,
    ...(actor === undefined ? {} : { actor }),
    documents: new Set(),
    accounts: 0,
    events: [],
    counts: Object.fromEntries(tellerCounts.map(count => [count, [] as string[]])) as Draft['counts'],
  };
}

/** By the innermost speaker: the actor, else the words for it, folded. */
function voiceOf({ actors, documents }: ConflictRecord): (account: RecordAccount) => Identified {
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  const outlets = new Map(documents.map(({ id, outlet }) => [id, outlet]));
  return ({ voice, document }) => {
    const speaker = voice.at(-1);
    if (!speaker)
      return { id: `own:${foldName(outlets.get(document) ?? document)}`, name: document, counts: false };
    const { actor, text } = speaker;
    if (actor === undefined) return { id: `words:${foldName(text)}`, name: text, counts: true };
    return { id: `actor:${actor}`, name: names.get(actor) ?? text, actor, counts: true };
  };
}

function outletOf({ documents }: ConflictRecord): (account: RecordAccount) => Identified {
  const outlets = new Map(documents.map(({ id, outlet }) => [id, outlet]));
  return ({ document }) => {
    const outlet = outlets.get(document);
    if (outlet === undefined) return { id: `document:${document}`, name: document, counts: false };
    return { id: `outlet:${foldName(outlet)}`, name: outlet, counts: true };
  };
}

/** Who an account is by, in words: the innermost voice, else the document’s outlet, title or path. */
function namesOf({ actors, documents }: ConflictRecord): (account: RecordAccount) => string {
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  const printed = new Map(documents.map(({ id, outlet, title, path }) => [id, outlet ?? title ?? path]));
  return ({ voice, document }) => {
    const speaker = voice.at(-1);
    return speaker ? (names.get(speaker.actor ?? '') ?? speaker.text) : (printed.get(document) ?? document);
  };
}

/** A denial tells of nothing; where a date is missing nobody was first. */
function timing(
  own: readonly RecordAccount[],
  others: readonly RecordAccount[],
  published: ReadonlyMap<string, string | undefined>,
): TellerCount[] {
  const telling = own.filter(({ stance }) => stance !== 'denied');
  const rest = others.filter(({ stance }) => stance !== 'denied');
  if (telling.length === 0) return [];
  if (rest.length === 0) return ['alone'];
  const dayOf = ({ document }: RecordAccount) => published.get(document);
  const [days, later] = [telling.map(dayOf), rest.map(dayOf)];
  const first = days.filter(day => day !== undefined).sort(byText)[0];
  const isFirst = first !== undefined && later.every(day => day !== undefined && day > first);
  if (!isFirst || days.includes(undefined)) return [];
  const origins = new Set(telling.map(({ origin }) => origin));
  return rest.some(({ origin }) => !origins.has(origin)) ? ['first', 'joined'] : ['first'];
}

function answers(
  own: readonly RecordAccount[],
  others: readonly RecordAccount[],
  disagreements: readonly RecordDisagreement[],
): TellerCount[] {
  const [mine, theirs] = [own, others].map(accounts => new Set(accounts.map(({ id }) => id))) as [
    Set<string>,
    Set<string>,
  ];
  const has = (ids: readonly string[] | undefined, set: ReadonlySet<string>) =>
    ids?.some(id => set.has(id)) ?? false;
  const contradicted = disagreements
    .filter(({ kind }) => kind === 'conflict')
    .some(({ values }) =>
      values.some(
        value =>
          has(value.accounts, mine) && values.some(other => other !== value && has(other.accounts, theirs)),
      ),
    );
  const denials = disagreements.flatMap(({ values }) => values.filter(({ denies }) => denies !== undefined));
  return [
    ...(contradicted ? (['contradicted'] as const) : []),
    ...(denials.some(({ accounts, denies }) => has(accounts, theirs) && has(denies, mine))
      ? (['denied'] as const)
      : []),
    ...(denials.some(({ accounts, denies }) => has(accounts, mine) && has(denies, theirs))
      ? (['denies'] as const)
      : []),
  ];
}
