/**
 * Claims as if read from reports, made from a few patterns: events told again and again in varied words and values.
 * The same on every machine; true of nothing.
 */

import { dayOf } from '../src/model/calendar.ts';
import type { ActorMention, Claim, Happening } from '../src/model/claim.ts';
import type { Document } from '../src/model/document.ts';
import type { Knowledge } from '../src/model/knowledge.ts';

export interface Generated {
  readonly documents: readonly Document[];
  readonly claims: readonly Claim[];
  /** Number of the event that each claim tells of. */
  readonly events: Int32Array;
}

/** A small generator of numbers (mulberry32), the same everywhere. */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const verbs = ['attack', 'raid', 'ambush', 'shell', 'bomb', 'strike', 'storm', 'hit'];
const claimsInDocument = 5;
const firstDay = 19_000;
const days = 700;

/** @param eventCount told `claimCount` times in all, some often, most a few times. */
export function generateClaims(claimCount: number, eventCount: number, knowledge: Knowledge): Generated {
  const random = numbersFrom(1);
  const pick = <Value>(list: readonly Value[]): Value => list[Math.floor(random() * list.length)] as Value;
  const groups = [...knowledge.actors.values()].filter(({ kind }) => kind === 'armed_group');
  const forces = [...knowledge.actors.values()].filter(({ kind }) => kind === 'state_force');
  const towns = placeNames(knowledge);
  const made = Array.from({ length: eventCount }, () => ({
    group: pick(groups),
    force: pick(forces),
    town: pick(towns),
    day: firstDay + Math.floor(random() * days),
    deaths: 1 + Math.floor(random() ** 3 * 60),
  }));
  const documents: Document[] = [];
  const claims: Claim[] = [];
  const events = new Int32Array(claimCount);
  while (claims.length < claimCount) {
    const id = documents.length.toString(16).padStart(16, '0');
    // A report tells of one event and of a few others that are near it in number.
    const first = Math.floor(random() ** 2 * eventCount);
    const parts: string[] = [];
    let offset = 0;
    const own: Happening[] = [];
    for (let index = 0; index < claimsInDocument && claims.length + own.length < claimCount; index += 1) {
      const number = index < 2 ? first : Math.min(eventCount - 1, first + index);
      const event = made[number] as (typeof made)[number];
      events[claims.length + own.length] = number;
      const verb = pick(verbs);
      const by =
        random() < 0.5
          ? event.group.name
          : pick([event.group.name, ...event.group.aliases, ...event.group.acronyms]);
      const toll =
        random() < 0.6 ? event.deaths : Math.max(1, Math.round(event.deaths * (0.8 + random() * 0.4)));
      const words = [by, `${verb}ed`, event.force.name, 'in', event.town, `killing ${toll}`];
      const quote = `${words.join(' ')}.`;
      const start = offset;
      parts.push(quote);
      offset += quote.length + 1;
      const at = (word: string) => start + quote.indexOf(word);
      const mention = (text: string): ActorMention => ({
        start: at(text),
        end: at(text) + text.length,
        text,
        name: text,
      });
      const isDated = random() < 0.7;
      const isVague = random() < 0.2;
      const from = dayOf(event.day);
      own.push({
        id: `${id}/${at(verb)}-${at(verb) + verb.length}/A`,
        document: id,
        start,
        end: start + quote.length,
        quote,
        kind: 'happening',
        type: 'ASSAULT',
        trigger: { start: at(verb), end: at(verb) + verb.length, lemma: verb },
        voice: [],
        stance: 'asserted',
        doubt: 0,
        because: [],
        initiators: random() < 0.8 ? [mention(by)] : [],
        targets: random() < 0.7 ? [mention(event.force.name)] : [],
        places:
          random() < 0.8
            ? [{ start: at(event.town), end: at(event.town) + event.town.length, text: event.town }]
            : [],
        tolls:
          random() < 0.6
            ? {
                deaths: {
                  start,
                  end: start + 1,
                  text: `${toll}`,
                  quantity: { low: toll, high: toll },
                  sentence: 0,
                },
              }
            : {},
        ...(isDated
          ? {
              time: {
                start,
                end: start + 1,
                text: from,
                kind: 'date',
                date: isVague
                  ? { from: `${from.slice(0, 7)}-01`, to: `${from.slice(0, 7)}-28` }
                  : { from, to: from },
                sentence: 0,
              },
            }
          : {}),
      });
    }
    documents.push(documentFrom(id, parts.join(' ')));
    claims.push(...own);
  }
  return { documents, claims, events };
}

function documentFrom(id: string, text: string): Document {
  return {
    id,
    sha256: id,
    path: `${id}.txt`,
    authors: [],
    language: 'en',
    text,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
    grounds: {},
  };
}

/** Names of towns and districts that the tables know. */
function placeNames({ places, states }: Knowledge): string[] {
  const names = new Set<string>();
  for (const state of states.values()) for (const name of state.capital) names.add(name);
  for (const name of [
    'Mastung',
    'Quetta',
    'Goma',
    'Bukavu',
    'Nyala',
    'El Fasher',
    'Kunduz',
    'Herat',
    'Sirte',
    'Idlib',
  ])
    names.add(name);
  return [...names].filter(name => places.has(name.toLowerCase()));
}
