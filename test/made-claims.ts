/** Documents and claims made for tests: the words are found in the text, so offsets are always right. */
import type { QuantityMention, TimeMention } from '../src/model/analysis.ts';
import type { ActorMention, Happening, PlaceMention, Speaker } from '../src/model/claim.ts';
import type { Document } from '../src/model/document.ts';
import type { EventType } from '../src/model/plover.ts';

export function makeDocument(id: string, text: string, more: Partial<Document> = {}): Document {
  return {
    id,
    sha256: '0'.repeat(64),
    path: `${id}.txt`,
    authors: [],
    language: 'en',
    text,
    blocks: [{ start: 0, end: text.length, kind: 'paragraph' }],
    grounds: {},
    ...more,
  };
}

/** `[words, name?, head?]` */
type Words = readonly [string, (string | undefined)?, string?];

export interface Told {
  readonly type?: EventType;
  readonly trigger: string;
  readonly lemma?: string;
  readonly by?: readonly Words[];
  readonly against?: readonly Words[];
  readonly place?: string;
  readonly when?: readonly [string, string, string];
  readonly deaths?: readonly [string, number];
  readonly voice?: readonly string[];
  readonly stance?: Happening['stance'];
}

/** A happening told in `sentence`, which must stand in the document's text. */
export function makeClaim(document: Document, sentence: string, told: Told): Happening {
  const start = at(document.text, sentence);
  const find = (words: string) => {
    const offset = start + at(sentence, words);
    return { start: offset, end: offset + words.length, text: words };
  };
  const trigger = find(told.trigger);
  const type = told.type ?? 'ASSAULT';
  const time: TimeMention | undefined = told.when && {
    ...find(told.when[0]),
    kind: 'date',
    date: { from: told.when[1], to: told.when[2] },
    sentence: 0,
  };
  const deaths: QuantityMention | undefined = told.deaths && {
    ...find(told.deaths[0]),
    quantity: { low: told.deaths[1], high: told.deaths[1] },
    sentence: 0,
  };
  return {
    kind: 'happening',
    id: `${document.id}/${trigger.start}-${trigger.end}/${type}`,
    document: document.id,
    start,
    end: start + sentence.length,
    quote: sentence,
    trigger: { start: trigger.start, end: trigger.end, lemma: told.lemma ?? told.trigger },
    type,
    voice: (told.voice ?? []).map(
      (words): Speaker => ({ ...find(words), cue: 'say', actor: { ...find(words), name: words } }),
    ),
    stance: told.stance ?? 'asserted',
    initiators: (told.by ?? []).map(words => mention(words, find)),
    targets: (told.against ?? []).map(words => mention(words, find)),
    places: told.place === undefined ? [] : [find(told.place) satisfies PlaceMention],
    tolls: deaths ? { deaths } : {},
    doubt: 0.1,
    because: [],
    ...(time ? { time } : {}),
  };
}

function mention(
  [words, name, head]: Words,
  find: (words: string) => { start: number; end: number; text: string },
): ActorMention {
  return { ...find(words), ...(name ? { name } : {}), ...(head ? { head } : {}) };
}

function at(text: string, words: string): number {
  const offset = text.indexOf(words);
  if (offset < 0) throw new RangeError(`“${words}” does not stand in “${text}”`);
  return offset;
}
