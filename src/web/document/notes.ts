/** Everything read in a document as notes for its margin, in the order of their figures, which stand where passages end: accounts, relations, announcements, and what is told as unreal. */
import type { DocumentDetail } from '../../model/api-documents.ts';
import type { Stance } from '../../model/claim.ts';
import type { Status } from '../../model/corroboration.ts';
import type { UnrealMode } from '../../model/plover.ts';
import { cellValue } from '../event/cell-value.ts';
import { actorName, placeName, speakerName } from '../marks/names.ts';
import { visible } from '../marks/visible.ts';
import { capitalised, fieldOrder, fieldWords, listed, typeWord } from '../marks/words.ts';
import { writeDate } from '../marks/write-date.ts';

export interface Passage {
  readonly start: number;
  readonly end: number;
}

export interface Note {
  readonly number: number;
  readonly key: string;
  /** The passage that the note is read from, as addresses name it. */
  readonly start: number;
  readonly end: number;
  /** All passages that it rests on, in their order: the one above, and others that do not lie in it. */
  readonly passages: readonly Passage[];
  /** Absent for announcements, which are neither so nor not so yet, and for what is told as unreal. */
  readonly stance: Stance | undefined;
  /** Told as to come, as hypothetical, or as not having happened. */
  readonly unreal?: UnrealMode;
  readonly head: string;
  readonly voice: string;
  readonly values: string;
  readonly event:
    | { readonly id: string; readonly label: string; readonly status: Status; readonly account: string }
    | undefined;
  /** A party or place that the note can be followed to. */
  readonly relation: string | undefined;
}

export function makeNotes(detail: DocumentDetail): Note[] {
  return [
    ...accountNotes(detail),
    ...relationNotes(detail),
    ...announcementNotes(detail),
    ...unrealNotes(detail),
  ]
    .toSorted(
      (one, other) => one.end - other.end || one.start - other.start || (one.key < other.key ? -1 : 1),
    )
    .map((note, index) => ({ ...note, number: index + 1 }));
}

type Unnumbered = Omit<Note, 'number'>;

function accountNotes(detail: DocumentDetail): Unnumbered[] {
  return detail.accounts.map(({ event, label, status, account }) => {
    const values = fieldOrder.flatMap(field => {
      if (field === 'type' || field === 'stance') return [];
      const value = cellValue(field, account, detail);
      if (!value) return [];
      const bare = field === 'date' || field === 'place' || field === 'means';
      return bare ? [value.words] : [`${fieldWords[field].toLowerCase()} ${value.words}`];
    });
    return {
      key: account.id,
      start: account.start,
      end: account.end,
      passages: passagesOf(account, Object.values(account.grounds).flat()),
      stance: account.stance,
      head: [
        capitalised(typeWord(account.type, account.mode)),
        ...(account.aggregate ? ['total'] : []),
        ...(account.auxiliary ? [account.auxiliary] : []),
      ].join(', '),
      voice: voiceWords(account, detail.actors),
      values: values.join('; '),
      event: { id: event, label, status, account: account.id },
      relation: undefined,
    };
  });
}

function relationNotes({ relations, actors }: DocumentDetail): Unnumbered[] {
  return relations.map(({ label, account }) => ({
    key: account.id,
    start: account.start,
    end: account.end,
    passages: passagesOf(account, []),
    stance: account.stance,
    head: 'Relation',
    voice: voiceWords(account, actors),
    values: visible(label),
    event: undefined,
    relation: label,
  }));
}

/**
 * A warning may be joined from several documents, and its voice, day and words are then those of whichever gave them.
 * A note says only what its own document says: what is not in its text, and a day that may be another's, are left out.
 */
function announcementNotes({ warnings, document, text, actors }: DocumentDetail): Unnumbered[] {
  return warnings.flatMap(warning => {
    const joined = warning.quotes.some(quote => quote.document !== document.id);
    const says = (words: string) => !joined || text.includes(words);
    return warning.quotes
      .filter(quote => quote.document === document.id)
      .map(quote => {
        const { start, end } = quote;
        const issued = joined ? undefined : warning.issued && writeDate(warning.issued);
        return {
          key: `${warning.id} ${start}`,
          start,
          end,
          passages: [{ start, end }],
          stance: undefined,
          head: capitalised(warning.kind),
          voice: voiceWords({ voice: warning.voice.filter(speaker => says(speaker.text)) }, actors),
          values: [visible(says(warning.what) ? warning.what : quote.quote), issued, warning.status]
            .filter(Boolean)
            .join('; '),
          event: undefined,
          relation: undefined,
        };
      });
  });
}

/** What is told in an auxiliary mode, before the kind of event. */
const unrealWords: Readonly<Record<UnrealMode, string>> = {
  future: 'To come',
  hypothetical: 'Hypothetical',
  negation: 'Not happened',
};

function unrealNotes({ unreal, actors, places }: DocumentDetail): Unnumbered[] {
  const names = (ids: readonly string[]) =>
    listed(ids.map(id => actorName(actors.find(actor => actor.id === id))));
  return unreal.map(({ id, start, end, auxiliary, type, mode, voice, initiators, targets, date, place }) => ({
    key: id,
    start,
    end,
    passages: [{ start, end }],
    stance: undefined,
    unreal: auxiliary,
    head: `${unrealWords[auxiliary]}: ${typeWord(type, mode)}`,
    voice: voiceWords({ voice }, actors),
    values: [
      initiators.length > 0 && `by ${names(initiators)}`,
      targets.length > 0 && `towards ${names(targets)}`,
      date && writeDate(date),
      place && placeName(places.find(one => one.id === place)),
    ]
      .filter(Boolean)
      .join('; '),
    event: undefined,
    relation: undefined,
  }));
}

/** The quote, and the grounds outside it; those that meet are one. */
function passagesOf(quote: Passage, grounds: readonly (readonly [number, number])[]): Passage[] {
  const outside = grounds
    .map(([start, end]) => ({ start, end }))
    .filter(({ start, end }) => start < end && (start < quote.start || end > quote.end));
  const sorted = [...outside, { start: quote.start, end: quote.end }].toSorted(
    (one, other) => one.start - other.start || one.end - other.end,
  );
  const joined: Passage[] = [];
  for (const passage of sorted) {
    const last = joined.at(-1);
    if (last && passage.start <= last.end) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, passage.end) };
    } else joined.push(passage);
  }
  return joined;
}

function voiceWords(
  { voice, stance }: { voice: DocumentDetail['warnings'][number]['voice']; stance?: Stance },
  actors: DocumentDetail['actors'],
): string {
  const innermost = voice.at(-1);
  if (!innermost) return 'by the document';
  return `${speakerName(innermost, actors)}${stance === 'claimed' ? ', a party' : ''}`;
}

/** Whether the passage with the note's own quote ends at `end`: there the note stands; the others have its figure only. */
export function isMainEnd({ start, end: quoteEnd, passages }: Note, end: number): boolean {
  return passages.some(passage => passage.start <= start && passage.end >= quoteEnd && passage.end === end);
}

/** “c=120-164” of an address, as offsets. */
export function passageOfHash(hash: string): { start: number; end: number } | undefined {
  const [, start, end] = /^#?c=(\d+)-(\d+)$/.exec(hash) ?? [];
  return start && end && Number(start) < Number(end) ? { start: Number(start), end: Number(end) } : undefined;
}
