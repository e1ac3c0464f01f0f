/** The accounts of an event as columns: sigla for documents and voices, Greek letters for origins, accounts of one origin side by side. */

import type { DocumentHead } from '../../model/api.ts';
import type { AccountInContext, EventDetail } from '../../model/api-events.ts';
import type { OriginKind } from '../../model/corroboration.ts';
import { speakerName } from '../marks/names.ts';

export interface Column {
  readonly account: AccountInContext;
  /** The document's capital, and which of its voices this is where it has several. */
  readonly letter: string;
  readonly voice: number | undefined;
  readonly document: DocumentHead | undefined;
  /** Who speaks, outermost first; empty where the document does. */
  readonly speakers: readonly string[];
}

export interface OriginGroup {
  readonly id: string;
  readonly greek: string;
  readonly kind: OriginKind;
  readonly label: string;
  /** Those that stand together under it. */
  readonly columns: readonly Column[];
  /** Why they rest on one thing, in plain sentences. */
  readonly because: readonly string[];
  /** How many accounts of the event rest on it, also where they do not stand together. */
  readonly accounts: number;
}

const greekLetters = 'αβγδεζηθικλμνξοπρστυφχψω';

/** Origins with most accounts first; sigla follow the order of the accounts, so they stay while the event stays. */
export function groupColumns({ event, documents, origins, actors }: EventDetail): OriginGroup[] {
  const letters = new Map<string, string>();
  const voices = new Map<string, number>();
  const perDocument = Map.groupBy(event.accounts, account => account.document);
  const heads = new Map(documents.map(document => [document.id, document]));
  const columns = event.accounts.map((account): Column => {
    const letter = letters.get(account.document) ?? capital(letters.size);
    letters.set(account.document, letter);
    const voice = (voices.get(account.document) ?? 0) + 1;
    voices.set(account.document, voice);
    const several = (perDocument.get(account.document)?.length ?? 0) > 1;
    return {
      account,
      letter,
      voice: several ? voice : undefined,
      document: heads.get(account.document),
      speakers: account.voice.map(speaker => speakerName(speaker, actors)),
    };
  });
  const known = new Map(origins.map(origin => [origin.id, origin]));
  return [...Map.groupBy(columns, column => column.account.origin)]
    .toSorted((one, other) => other[1].length - one[1].length)
    .map(([id, members], index) => ({
      id,
      greek: greekLetters[index] ?? `ω${index - greekLetters.length + 2}`,
      kind: known.get(id)?.kind ?? 'outlet',
      label: known.get(id)?.label ?? 'an origin without a name',
      columns: members,
      because: known.get(id)?.because ?? [],
      accounts: members.length,
    }));
}

/** The same in the order of the documents, each account by itself under what it rests on. */
export function ungroupColumns(origins: readonly OriginGroup[], { event }: EventDetail): OriginGroup[] {
  const order = new Map(event.accounts.map((account, index) => [account.id, index]));
  const placeOf = ({ columns: [column] }: OriginGroup) => order.get(column?.account.id ?? '') ?? 0;
  return origins
    .flatMap(origin => origin.columns.map(column => ({ ...origin, columns: [column] })))
    .toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** A … Z, then AA, AB …. */
function capital(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : capital(Math.floor(index / 26) - 1) + last;
}

/** “A²” as it is spoken: “A, voice 2”. */
export function speakSiglum({ letter, voice }: Column): string {
  return voice === undefined ? letter : `${letter}, voice ${voice}`;
}
