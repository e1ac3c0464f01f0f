/** Everything read in a document as notes for its margin, in the order of their figures, which stand where passages end: accounts, relations, announcements. */
import type { DocumentDetail } from '../../model/api.ts';
import type { Stance } from '../../model/claim.ts';
import type { Status } from '../../model/corroboration.ts';
import { cellValue } from '../event/cell-value.ts';
import { visible } from '../marks/visible.ts';
import { capitalised, fieldOrder, fieldWords, typeWord } from '../marks/words.ts';
import { writeDate } from '../marks/write-date.ts';

export interface Note {
  readonly number: number;
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** Absent for announcements, which are neither so nor not so yet. */
  readonly stance: Stance | undefined;
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
  return [...accountNotes(detail), ...relationNotes(detail), ...announcementNotes(detail)]
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
      stance: account.stance,
      head: capitalised(typeWord(account.type, account.mode)),
      voice: voiceWords(account.voice, account.stance),
      values: values.join('; '),
      event: { id: event, label, status, account: account.id },
      relation: undefined,
    };
  });
}

function relationNotes({ relations }: DocumentDetail): Unnumbered[] {
  return relations.map(({ label, account }) => ({
    key: account.id,
    start: account.start,
    end: account.end,
    stance: account.stance,
    head: 'Relation',
    voice: voiceWords(account.voice, account.stance),
    values: visible(label),
    event: undefined,
    relation: label,
  }));
}

function announcementNotes({ warnings, document }: DocumentDetail): Unnumbered[] {
  return warnings.flatMap(warning =>
    warning.quotes
      .filter(quote => quote.document === document.id)
      .map(({ start, end }) => ({
        key: `${warning.id} ${start}`,
        start,
        end,
        stance: undefined,
        head: capitalised(warning.kind),
        voice: voiceWords(warning.voice, undefined),
        values: [visible(warning.what), warning.issued && writeDate(warning.issued), warning.status]
          .filter(Boolean)
          .join('; '),
        event: undefined,
        relation: undefined,
      })),
  );
}

function voiceWords(voice: readonly { readonly text: string }[], stance: Stance | undefined): string {
  const innermost = voice.at(-1);
  if (!innermost) return 'by the document';
  return `${visible(innermost.text)}${stance === 'claimed' ? ', a party' : ''}`;
}

/** “c=120-164” of an address, as offsets. */
export function passageOfHash(hash: string): { start: number; end: number } | undefined {
  const [, start, end] = /^#?c=(\d+)-(\d+)$/.exec(hash) ?? [];
  return start && end && Number(start) < Number(end) ? { start: Number(start), end: Number(end) } : undefined;
}
