/** A made-up record of any size, the same for the same size; texts, quotes and offsets fit each other as in a real one. */
import { dayOf } from '../../src/model/calendar.ts';
import type { Document } from '../../src/model/document.ts';
import { type EventType, eventTypes } from '../../src/model/plover.ts';
import {
  type ConflictRecord,
  notCleared,
  type RecordAccount,
  type RecordEvent,
  recordFormat,
} from '../../src/model/record.ts';
import type { DocumentText } from '../../src/store/database/load-record.ts';

export interface SyntheticCollection {
  readonly record: ConflictRecord;
  readonly texts: DocumentText[];
}

const verbs = ['attacked', 'abducted', 'shelled', 'raided', 'ambushed', 'occupied'] as const;
const towns = ['Mastung', 'Quetta', 'Kalat', 'Goma', 'Sirte', 'Tillabéri', 'Al Fashir', 'Nushki'] as const;
const countries = ['PK', 'PK', 'PK', 'CD', 'LY', 'NE', 'SD', 'PK'] as const;
const statuses = ['single-origin', 'corroborated', 'contested', 'denied', 'party-claim'] as const;
const kinds = ['conflict', 'precision', 'denial', 'naming'] as const;

/** `events` events with one to four accounts each; every seventh is undated. */
export function syntheticCollection(events: number): SyntheticCollection {
  const next = randomNumbers(7);
  const pick = <Thing>(things: readonly Thing[]): Thing => things[next() % things.length] as Thing;
  const drafts = Array.from({ length: Math.max(2, Math.ceil(events / 12)) }, (_, index) => ({
    id: index.toString(16).padStart(16, '0'),
    path: `reports/${String(index).padStart(5, '0')}.txt`,
    sentences: [`Report ${index} from the field`],
  }));
  const actorCount = Math.max(4, Math.ceil(events / 20));
  const actorIds = Array.from({ length: actorCount }, (_, index) => `a-front-${index}`);
  const placeIds = towns.map(town => `p-${town.toLowerCase().replaceAll(' ', '-')}`);
  const made = Array.from({ length: events }, (_, index): RecordEvent => {
    const town = next() % towns.length;
    const day = dayOf(18_000 + (next() % 2500));
    const initiator = next() % actorCount;
    const target = (initiator + 1 + (next() % (actorCount - 1))) % actorCount;
    const verb = pick(verbs);
    const deaths = next() % 40;
    const accounts = Array.from({ length: 1 + (next() % 4) }, (_, part): RecordAccount => {
      const document = pick(drafts);
      const start = document.sentences.join('\n').length + 1;
      const quote = `Front ${initiator} fighters ${verb} Front ${target} near ${towns[town]}, killing ${deaths} (report ${index}.${part}).`;
      document.sentences.push(quote);
      const end = start + quote.length;
      return {
        id: `${document.id}/${start}-${end}/${index}`,
        document: document.id,
        start,
        end,
        quote,
        voice: part % 2 ? [{ actor: actorIds[target] as string, text: `Front ${target}` }] : [],
        stance: part % 2 ? 'claimed' : 'asserted',
        origin: `o-${document.id}`,
        doubt: 0.1,
        type: typeOf(index),
        fields: {
          initiators: [actorIds[initiator] as string],
          targets: [actorIds[target] as string],
          ...(index % 7 ? { date: { from: day, to: day, text: 'on the day' } } : {}),
          place: placeIds[town] as string,
          deaths: { low: deaths, high: deaths, text: `${deaths}` },
        },
        grounds: { deaths: [[start, end]] },
      };
    });
    const origins = new Set(accounts.map(account => account.origin)).size;
    return {
      id: `e-${index.toString(16).padStart(8, '0')}`,
      type: typeOf(index),
      label: `Front ${initiator} ${verb} Front ${target} in ${towns[town]}`,
      ...(index % 7 ? { date: { from: day, to: day } } : {}),
      place: placeIds[town] as string,
      initiators: [actorIds[initiator] as string],
      targets: [actorIds[target] as string],
      deaths: { low: deaths, high: deaths },
      rule: 'representative',
      status: pick(statuses),
      origins,
      accounts,
    };
  });
  const [total, part] = made;
  if (total && part) {
    total.aggregate = true;
    total.counts = [{ event: part.id, because: ['it lies within its time'] }];
  }
  const accounts = made.flatMap(event => event.accounts);
  const record: ConflictRecord = {
    format: recordFormat,
    clearance: notCleared,
    generator: { name: 'variorum', version: '0.1.0', models: {} },
    documents: drafts.map(({ id, path }, index) => ({
      id,
      sha256: id.repeat(4),
      path,
      title: `Report ${index} from the field`,
      ...(index % 2 ? { outlet: `Outlet ${index % 9}` } : {}),
      authors: [],
      ...(index % 3 ? { published: dayOf(20_000 + (index % 300)) } : {}),
      language: 'en',
      kind: 'news',
    })),
    actors: actorIds.map((id, index) => ({
      id,
      name: `Front ${index}`,
      aliases: [`Front ${index}`, ...(index % 2 ? [] : [`F${index}F`])],
      kind: index % 5 ? 'armed_group' : 'state',
      partOf: index > 3 ? [actorIds[0] as string] : [],
    })),
    places: placeIds.map((id, index) => ({
      id,
      name: towns[index] as string,
      country: countries[index] as string,
      kind: 'town',
      lat: 10 + index,
      lon: 20 + index,
      precision: 1,
    })),
    events: made,
    relations: made.slice(0, Math.ceil(events / 25)).flatMap((event, index) => {
      const account = event.accounts[0] as RecordAccount;
      const { fields: _, grounds: __, type: ___, ...plain } = account;
      return [
        {
          id: `r-${index.toString(16).padStart(8, '0')}`,
          subject: event.initiators[0] as string,
          relation: 'fights' as const,
          object: event.targets[0] as string,
          status: 'single-origin' as const,
          origins: 1,
          accounts: [{ ...plain, id: `${plain.id}/fights` }],
        },
      ];
    }),
    unreal: made.slice(0, Math.floor(events / 25)).map(event => {
      const { fields: _, grounds: __, origin: ___, ...told } = event.accounts[0] as RecordAccount;
      const { initiators, targets } = event;
      return { ...told, id: `${told.id}/unreal`, auxiliary: 'future' as const, initiators, targets };
    }),
    links: made.slice(0, Math.floor(events / 25)).map((event, index) => {
      const { fields: _, grounds: __, type: ___, ...plain } = event.accounts[0] as RecordAccount;
      return {
        id: `l-${index.toString(16).padStart(8, '0')}`,
        subject: event.id,
        link: 'follows' as const,
        object: (made[index + 1] as RecordEvent).id,
        status: 'single-origin' as const,
        origins: 1,
        accounts: [{ ...plain, id: `${plain.id}/follows` }],
      };
    }),
    disagreements: made
      .filter((event, index) => index % 3 === 0 && event.accounts.length > 1)
      .map((event, index) => ({
        on: event.id,
        field: 'deaths' as const,
        kind: kinds[index % kinds.length] as (typeof kinds)[number],
        values: event.accounts.map((account, part) => ({ value: { low: part }, accounts: [account.id] })),
      })),
    warnings: made
      .filter((_, index) => index % 20 === 0)
      .map((event, index) => {
        const { document, start, end, quote } = event.accounts[0] as RecordAccount;
        const outcome = made[(index * 7 + 3) % made.length] as RecordEvent;
        return {
          id: `w-${index.toString(16).padStart(8, '0')}`,
          kind: index % 2 ? ('threat' as const) : ('warning' as const),
          status: (['open', 'lapsed', 'open', 'answered'] as const)[index % 4] as 'open',
          voice: [{ actor: event.initiators[0] as string, text: 'a spokesman' }],
          against: event.targets,
          what: `attacks in the coming weeks (${index})`,
          ...(event.date && { issued: event.date }),
          quotes: [{ document, start, end, quote }],
          outcomes:
            index % 4 === 0
              ? []
              : [{ event: outcome.id, because: ['it came later'], confirmed: index % 4 === 3 }],
        };
      }),
    origins: [...Map.groupBy(accounts, account => account.origin)].map(([id, own]) => ({
      id,
      kind: 'outlet' as const,
      label: id,
      accounts: own.map(account => account.id).sort(),
    })),
    findings: drafts.slice(0, 2).map(({ id }) => ({
      code: 'date-undated-document' as const,
      message: 'No day of publication is stated.',
      document: id,
    })),
  };
  return { record, texts: drafts.map(({ id, sentences }) => textOf(id, sentences)) };
}

function typeOf(index: number): EventType {
  return eventTypes[index % eventTypes.length] as EventType;
}

function textOf(id: string, sentences: readonly string[]): DocumentText {
  const blocks: Document['blocks'][number][] = [];
  let start = 0;
  for (const [index, sentence] of sentences.entries()) {
    const end = start + sentence.length;
    blocks.push({ start, end, kind: index === 0 ? 'title' : 'paragraph' });
    start = end + 1;
  }
  return { id, text: sentences.join('\n'), blocks, grounds: { title: 'heading' } };
}

/** Park and Miller's generator: no test depends on chance. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state;
  };
}
