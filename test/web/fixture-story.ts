/** What would be read in a document of the invented conflict, before it is a record. */
import type { Stance } from '../../src/model/claim.ts';
import type { DisagreementKind, Status } from '../../src/model/corroboration.ts';
import type { EventType } from '../../src/model/plover.ts';

export interface AccountStory {
  readonly document: string;
  readonly quote: string;
  readonly origin: string;
  readonly stance?: Stance;
  readonly voice?: readonly { readonly text: string; readonly work?: string }[];
  readonly initiators?: readonly string[];
  readonly targets?: readonly string[];
  readonly date?: readonly [from: string | undefined, to: string | undefined, text: string];
  readonly place?: string;
  readonly near?: boolean;
  readonly deaths?: readonly [
    low: number | undefined,
    high: number | undefined,
    text: string,
    about?: boolean,
  ];
  readonly injured?: readonly [low: number | undefined, high: number | undefined, text: string];
  readonly means?: string;
  /** Words of the quote on which a field rests. */
  readonly words?: Readonly<Record<string, string>>;
}

export interface EventStory {
  readonly label: string;
  readonly type: EventType;
  readonly mode?: string;
  readonly status: Status;
  readonly kinds?: Readonly<Record<string, DisagreementKind>>;
  readonly accounts: readonly AccountStory[];
}
