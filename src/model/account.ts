/** What one voice in one document says of one event or relation, in its own values: claims speak in mentions, accounts in ids. */
import type { DateSpan } from './calendar.ts';
import type { LinkName, RelationName, Stance } from './claim.ts';
import type { Passage } from './passage.ts';
import type { ContextName, EventType } from './plover.ts';
import type { Quantity, TollField } from './quantity.ts';

/** A link of the chain of who speaks; `actor` is absent when the text does not name who it is. */
export interface AccountSpeaker {
  readonly actor?: string;
  readonly text: string;
  /** The work that carries the words, in the text's own words. */
  readonly work?: string;
}

export type WithWords<Value> = Value & { readonly text: string };

/** What an account states; a field that it does not state is absent. */
export interface AccountFields extends Readonly<Partial<Record<TollField, WithWords<Quantity>>>> {
  readonly initiators?: readonly string[];
  readonly targets?: readonly string[];
  readonly date?: WithWords<DateSpan>;
  readonly place?: string;
  /** The words put the event near the place, not in it. */
  readonly near?: boolean;
  readonly means?: string;
}

export const accountFieldNames = [
  'initiators',
  'targets',
  'date',
  'place',
  'deaths',
  'injured',
  'captured',
  'displaced',
  'means',
] as const;
export type AccountFieldName = (typeof accountFieldNames)[number];

export interface Account extends Passage {
  readonly id: string;
  /** The claims it rests on, in reading order; never empty. */
  readonly claims: readonly string[];
  readonly type?: EventType;
  readonly mode?: string;
  /** Told as what came long before: PLOVER's auxiliary mode “historical”. */
  readonly auxiliary?: 'historical';
  /** Some of those whom its tolls count, “including 11 children”; never added to them. */
  readonly parts?: readonly (WithWords<Quantity> & { readonly field: TollField; readonly of?: string })[];
  /** What it is about, in PLOVER's order, with the spans of the words that tell it. */
  readonly contexts?: readonly {
    readonly context: ContextName;
    readonly grounds: readonly (readonly [number, number])[];
  }[];
  /** A total over many happenings. */
  readonly aggregate?: true;
  readonly relation?: RelationName;
  readonly link?: LinkName;
  /** Outermost speaker first; empty when the document speaks in its own voice. */
  readonly voice: readonly AccountSpeaker[];
  readonly stance: Stance;
  readonly fields: AccountFields;
  /** For each stated field, the spans of the document that it was read from. */
  readonly grounds: Readonly<Partial<Record<AccountFieldName, readonly (readonly [number, number])[]>>>;
  /** The coder's own doubt about its reading, 0 to 1. */
  readonly doubt: number;
}
