/** What one account states in one field: in the tool's words, with the account's own words beside them. */
import type { AccountInContext, EventDetail } from '../../model/api-events.ts';
import type { ComparedField } from '../../model/corroboration.ts';
import { actorName, placeName } from '../marks/names.ts';
import { listed, stanceWords, typeWord } from '../marks/words.ts';
import { type Days, writeDate } from '../marks/write-date.ts';
import { speakToll, type Toll, writeToll } from '../marks/write-toll.ts';
import type { ShownEvent } from './under-rule.ts';

export interface CellValue {
  readonly words: string;
  readonly spoken: string;
  /** The account's own words, where they say more than `words`. */
  readonly quoted: string | undefined;
  /** Where in the document the value was read. */
  readonly grounds: readonly (readonly [number, number])[];
  readonly days?: Days;
  readonly toll?: Toll;
}

/** An account, with the words around it where they are at hand. */
type StatedAccount = Omit<AccountInContext, 'before' | 'after'> & {
  readonly before?: string;
  readonly after?: string;
};

/** Undefined where the account does not state the field. */
export function cellValue(
  field: ComparedField,
  account: StatedAccount,
  { actors, places }: Pick<EventDetail, 'actors' | 'places'>,
): CellValue | undefined {
  const { fields } = account;
  if (field === 'type') return plain(typeWord(account.type, account.mode), account);
  if (field === 'stance') return plain(stanceWords[account.stance], account);
  const grounds = account.grounds[field] ?? [];
  const quoted = (text: string | undefined, words: string) => ({
    words,
    quoted: beside(text, words),
    grounds,
  });
  switch (field) {
    case 'initiators':
    case 'targets': {
      const ids = fields[field];
      if (!ids || ids.length === 0) return undefined;
      const words = listed(ids.map(id => actorName(actors.find(actor => actor.id === id))));
      return { ...quoted(groundWords(account, grounds), words), spoken: words };
    }
    case 'place': {
      if (fields.place === undefined) return undefined;
      const name = placeName(places.find(place => place.id === fields.place));
      const words = fields.near ? `near ${name}` : name;
      return { ...quoted(groundWords(account, grounds), words), spoken: words };
    }
    case 'date': {
      if (!fields.date) return undefined;
      const words = writeDate(fields.date) ?? 'no day given';
      return { ...quoted(fields.date.text, words), spoken: words, days: fields.date };
    }
    case 'means':
      return fields.means === undefined
        ? undefined
        : { ...quoted(groundWords(account, grounds), fields.means), spoken: fields.means };
    default: {
      const toll = fields[field];
      const words = toll && writeToll(toll);
      return toll && words ? { ...quoted(toll.text, words), spoken: speakToll(toll), toll } : undefined;
    }
  }
}

/** Whether the rule took its value from this account. */
export function isTaken(
  field: ComparedField,
  { id, type }: AccountInContext,
  { event, view }: Pick<ShownEvent, 'event' | 'view'>,
): boolean {
  if (field === 'type') return type === event.type;
  return field !== 'stance' && (view?.takes[field]?.includes(id) ?? false);
}

function plain(words: string, { start, end }: StatedAccount): CellValue {
  return { words, spoken: words, quoted: undefined, grounds: [[start, end]] };
}

/** The words at the grounds, as far as the account's context reaches. */
function groundWords(
  { start, quote, before = '', after = '' }: StatedAccount,
  grounds: readonly (readonly [number, number])[],
): string | undefined {
  const text = before + quote + after;
  const offset = start - before.length;
  const words = grounds
    .filter(([from, to]) => from >= offset && to <= offset + text.length)
    .map(([from, to]) => text.slice(from - offset, to - offset));
  return words.length > 0 ? words.join(' … ') : undefined;
}

/** Quoted words that only repeat the value are left out: they stand in the sentence at the foot. */
function beside(text: string | undefined, words: string): string | undefined {
  if (text === undefined) return undefined;
  const bare = (phrase: string) =>
    phrase
      .toLowerCase()
      .replace(/^the\s+/, '')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return bare(text) === '' || bare(text) === bare(words) ? undefined : text;
}
