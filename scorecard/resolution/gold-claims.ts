/**
 * Accounts of a gold record turned back into claims, as a perfect reader would hand them to resolution: gold types,
 * days, tolls and voices, and for every actor and place the words of the document that name it. Who is who, where, and
 * which claims tell of one happening is left to the program.
 */

import type { QuantityMention, TimeMention } from '../../src/model/analysis.ts';
import type {
  ActorMention,
  Announcement,
  Claim,
  Happening,
  PlaceMention,
  Speaker,
  StandingRelation,
} from '../../src/model/claim.ts';
import type { Document } from '../../src/model/document.ts';
import { foldName, type Knowledge } from '../../src/model/knowledge.ts';
import type { EventType } from '../../src/model/plover.ts';
import { tollFields } from '../../src/model/quantity.ts';

interface GoldQuantity {
  readonly low?: number | null;
  readonly high?: number | null;
  readonly approximate?: boolean | null;
  readonly text?: string | null;
}

type GoldSpeaker = string | { readonly actor?: string | null; readonly text?: string | null };

export interface GoldAccount {
  readonly document: string;
  readonly quote: string;
  readonly voice: readonly GoldSpeaker[];
  readonly stance: Happening['stance'];
  readonly fields?: {
    readonly initiators?: readonly string[];
    readonly targets?: readonly string[];
    readonly date?: {
      readonly from?: string | null;
      readonly to?: string | null;
      readonly text?: string | null;
    } | null;
    readonly place?: string | null;
    readonly deaths?: GoldQuantity | null;
    readonly injured?: GoldQuantity | null;
    readonly captured?: GoldQuantity | null;
    readonly displaced?: GoldQuantity | null;
  };
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[];
}

export interface GoldConflict {
  readonly documents: readonly { readonly id: string; readonly file: string }[];
  readonly actors: readonly Named[];
  readonly places: readonly Named[];
  readonly events: readonly {
    readonly type: EventType;
    readonly mode?: string | null;
    readonly accounts: readonly GoldAccount[];
  }[];
  readonly relations: readonly {
    readonly subject: string;
    readonly relation: StandingRelation['relation'];
    readonly object: string;
    readonly accounts: readonly GoldAccount[];
  }[];
  readonly warnings: readonly {
    readonly kind: Announcement['announcement'];
    readonly voice?: GoldSpeaker | readonly GoldSpeaker[] | null;
    readonly against?: readonly string[];
    readonly what: string;
    readonly quotes: readonly { readonly document: string; readonly quote: string }[];
  }[];
}

/** @param documents read documents by the gold's ids. A quote that its document does not hold gives no claim. */
export function claimsFrom(
  gold: GoldConflict,
  documents: ReadonlyMap<string, Document>,
  knowledge: Knowledge,
): Claim[] {
  const taken = new Set<string>();
  const namer = new Namer(gold, knowledge);
  const happenings = gold.events.flatMap(event =>
    event.accounts.flatMap(account => {
      const base = baseOf(account, documents, taken, triggerWords(event.type, knowledge), namer);
      return base ? [happeningFrom(event, account, base, namer)] : [];
    }),
  );
  const relations = gold.relations.flatMap(relation =>
    relation.accounts.flatMap((account): StandingRelation[] => {
      const base = baseOf(account, documents, taken, new Set(), namer);
      if (!base) return [];
      const { document, ...passage } = base;
      const isPlace = gold.places.some(({ id }) => id === relation.object);
      return [
        {
          ...passage,
          document: document.id,
          kind: 'relation',
          relation: relation.relation,
          subjects: namer.actors([relation.subject], document, base),
          objects: isPlace ? [] : namer.actors([relation.object], document, base),
          places: isPlace ? namer.places([relation.object], document, base) : [],
        },
      ];
    }),
  );
  const announcements = gold.warnings.flatMap(warning =>
    warning.quotes.flatMap(({ document: id, quote }): Announcement[] => {
      const voice = [warning.voice ?? []].flat();
      const base = baseOf(
        { document: id, quote, voice, stance: 'asserted' },
        documents,
        taken,
        new Set(),
        namer,
      );
      if (!base) return [];
      const { document, ...passage } = base;
      const against = namer.actors(warning.against ?? [], document, base);
      return [
        {
          ...passage,
          document: document.id,
          kind: 'announcement',
          announcement: warning.kind,
          against,
          what: warning.what,
        },
      ];
    }),
  );
  return [...happenings, ...relations, ...announcements];
}

function happeningFrom(
  event: GoldConflict['events'][number],
  { fields = {} }: GoldAccount,
  { document, ...base }: Base,
  namer: Namer,
): Happening {
  const tolls = Object.fromEntries(
    tollFields.flatMap(field => {
      const quantity = fields[field];
      return quantity ? [[field, quantityFrom(quantity, base)]] : [];
    }),
  );
  const time = timeFrom(fields.date, base);
  return {
    ...base,
    document: document.id,
    kind: 'happening',
    type: event.type,
    initiators: namer.actors(fields.initiators ?? [], document, base),
    targets: namer.actors(fields.targets ?? [], document, base),
    places: namer.places(fields.place ? [fields.place] : [], document, base),
    tolls,
    ...(time ? { time } : {}),
  };
}

interface Base
  extends Omit<Happening, 'document' | 'kind' | 'type' | 'initiators' | 'targets' | 'places' | 'tolls'> {
  readonly document: Document;
}

function baseOf(
  { document: id, quote, voice, stance }: GoldAccount,
  documents: ReadonlyMap<string, Document>,
  taken: Set<string>,
  triggers: ReadonlySet<string>,
  namer: Namer,
): Base | undefined {
  const document = documents.get(id);
  const start = document?.text.indexOf(quote) ?? -1;
  if (!document || start < 0) return undefined;
  const end = start + quote.length;
  const words = [...quote.matchAll(/\p{L}+/gu)].map(match => ({
    start: start + match.index,
    word: match[0],
  }));
  const free = words.filter(word => !taken.has(`${id} ${word.start}`));
  const trigger = free.find(({ word }) => triggers.has(namer.lemma(word))) ??
    free[0] ?? { start, word: quote };
  taken.add(`${id} ${trigger.start}`);
  const span = { start: trigger.start, end: trigger.start + trigger.word.length };
  return {
    id: `${document.id}/${span.start}-${span.end}/GOLD`,
    document,
    start,
    end,
    quote,
    trigger: { ...span, lemma: namer.lemma(trigger.word) },
    voice: voice.map(speaker => namer.speaker(speaker, document, { start, end })),
    stance,
    doubt: 0,
    because: ['gold'],
  };
}

function quantityFrom(
  { low, high, approximate, text }: GoldQuantity,
  base: Pick<Base, 'start' | 'end'>,
): QuantityMention {
  const quantity = {
    ...(low == null ? {} : { low }),
    ...(high == null ? {} : { high }),
    ...(approximate ? { approximate } : {}),
  };
  return { start: base.start, end: base.end, text: text ?? '', quantity, sentence: 0 };
}

function timeFrom(
  date: NonNullable<GoldAccount['fields']>['date'],
  { start, end }: Pick<Base, 'start' | 'end'>,
): TimeMention | undefined {
  if (!date) return undefined;
  const span = { ...(date.from ? { from: date.from } : {}), ...(date.to ? { to: date.to } : {}) };
  return { start, end, text: date.text ?? '', kind: 'date', date: span, sentence: 0 };
}

/** Lemmas that the tables give the type. */
function triggerWords(type: EventType, { lexicon }: Knowledge): ReadonlySet<string> {
  return new Set(
    [...lexicon.happenings]
      .filter(([, senses]) => senses.some(sense => sense.type === type))
      .map(([lemma]) => lemma),
  );
}

/** Finds the document's words for the gold's actors and places. */
class Namer {
  private readonly actorNames: ReadonlyMap<string, Named>;
  private readonly placeNames: ReadonlyMap<string, Named>;
  private readonly knowledge: Knowledge;

  constructor({ actors, places }: GoldConflict, knowledge: Knowledge) {
    this.actorNames = new Map(actors.map(actor => [actor.id, actor]));
    this.placeNames = new Map(places.map(place => [place.id, place]));
    this.knowledge = knowledge;
  }

  lemma(word: string): string {
    const tags = { upos: 'VERB', xpos: /ed$/.test(word) ? 'VBD' : /ing$/.test(word) ? 'VBG' : 'VB' } as const;
    const verb = this.knowledge.models.lemma(word, tags).toLowerCase();
    return this.knowledge.lexicon.happenings.has(verb)
      ? verb
      : this.knowledge.models
          .lemma(word, { upos: 'NOUN', xpos: /s$/.test(word) ? 'NNS' : 'NN' })
          .toLowerCase();
  }

  actors(ids: readonly string[], document: Document, near: { start: number; end: number }): ActorMention[] {
    return ids.map(id => this.actor(id, document, near));
  }

  speaker(speaker: GoldSpeaker, document: Document, near: { start: number; end: number }): Speaker {
    const id = typeof speaker === 'string' ? speaker : speaker.actor;
    const text = typeof speaker === 'string' ? undefined : speaker.text;
    if (id && this.actorNames.has(id)) {
      const actor = this.actor(id, document, near);
      return { start: actor.start, end: actor.end, text: text ?? actor.text, actor, cue: 'say' };
    }
    const words = text ?? id ?? '';
    return { ...near, text: words, actor: { ...near, text: words, ...headOf(words) }, cue: 'say' };
  }

  places(ids: readonly string[], document: Document, near: { start: number; end: number }): PlaceMention[] {
    return ids.map(id => {
      const place = this.placeNames.get(id);
      const forms = place ? [place.name, ...(place.aliases ?? [])] : [id];
      return occurrence(forms, document.text, near) ?? { ...near, text: place?.name ?? id };
    });
  }

  private actor(id: string, document: Document, near: { start: number; end: number }): ActorMention {
    const actor = this.actorNames.get(id);
    const forms = actor ? [...(actor.aliases ?? []), actor.name] : [id];
    const found = occurrence(forms, document.text, near) ?? { ...near, text: actor?.name ?? id };
    return { ...found, ...headOf(found.text) };
  }
}

/** The longest form within the passage, else the last before it, else the first after it. */
function occurrence(forms: readonly string[], text: string, near: { start: number; end: number }) {
  const found = forms.flatMap(form => {
    const all: { start: number; end: number; text: string }[] = [];
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
      const isWord =
        !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(text[at + form.length] ?? ' ');
      if (isWord) all.push({ start: at, end: at + form.length, text: form });
    }
    return all;
  });
  const within = found.filter(({ start, end }) => start >= near.start && end <= near.end);
  const before = found.filter(({ end }) => end <= near.start);
  return (
    within.toSorted((left, right) => right.text.length - left.text.length)[0] ??
    before.toSorted((left, right) => right.start - left.start)[0] ??
    found.toSorted((left, right) => left.start - right.start)[0]
  );
}

/** The name in the words, from the first capital to the last, and a common noun at their end. */
function headOf(words: string): { name?: string; head?: string } {
  const bare = words.replace(/^(?:the|The|a|an|our) /, '');
  const name =
    /\p{Lu}[\p{L}\p{M}\p{N}’'.-]*(?:\s+(?:(?:of|de|del|la|the|and|for|y|los)\s+)*\p{Lu}[\p{L}\p{M}\p{N}’'.-]*)*/u.exec(
      bare,
    )?.[0];
  const last = bare.split(' ').at(-1) ?? '';
  const head = /^\p{Ll}/u.test(last) ? foldName(last).replace(/s$/, '') : undefined;
  return { ...(name && bare !== name.toLowerCase() ? { name } : {}), ...(head ? { head } : {}) };
}
