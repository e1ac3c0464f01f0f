/** The parts of a record and of a gold record that are compared, as loosely as the two spell them. */
import type { Interval } from './intervals.ts';

/** An actor's id, or what a voice is called with the actor it was resolved to. */
export type ActorReference = string | { readonly actor?: Absent<string>; readonly text?: Absent<string> };

/** Gold records write a gap as null, ours leave the key out. */
export type Absent<Value> = Value | null | undefined;

export interface Toll {
  readonly low?: Absent<number>;
  readonly high?: Absent<number>;
}

export interface ScoredFields {
  readonly initiators?: Absent<readonly ActorReference[]>;
  readonly targets?: Absent<readonly ActorReference[]>;
  readonly date?: Absent<Interval>;
  readonly place?: Absent<string>;
  readonly deaths?: Absent<Toll>;
  readonly injured?: Absent<Toll>;
}

export interface QuotedWords {
  readonly document: string;
  readonly quote: string;
  /** Where the quote stands, in UTF-16 units; gold records leave it out. */
  readonly start?: Absent<number>;
}

export interface ScoredAccount extends QuotedWords {
  readonly id?: Absent<string>;
  readonly type?: Absent<string>;
  readonly voice?: Absent<readonly ActorReference[]>;
  readonly stance?: Absent<string>;
  readonly fields?: ScoredFields | undefined;
}

export interface ScoredEvent {
  readonly id: string;
  readonly type: string;
  readonly accounts: readonly ScoredAccount[];
}

export interface ScoredRelation {
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
  readonly accounts: readonly { readonly id?: Absent<string>; readonly document: string }[];
}

export interface ScoredActor {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[] | undefined;
}

export interface ScoredPlace {
  readonly id?: Absent<string>;
  readonly name: string;
  readonly kind?: Absent<string>;
  readonly lat?: Absent<number>;
  readonly lon?: Absent<number>;
}

export interface ScoredDisagreement {
  /** Id of an event (or, ignored here, of a relation). */
  readonly on: string;
  readonly field: string;
  readonly kind?: Absent<string>;
}

interface RecordParts {
  readonly actors: readonly ScoredActor[];
  readonly places?: readonly ScoredPlace[] | undefined;
  readonly events: readonly ScoredEvent[];
  readonly relations: readonly ScoredRelation[];
  readonly disagreements?: readonly ScoredDisagreement[] | undefined;
  readonly warnings?: readonly { readonly quotes: readonly QuotedWords[] }[] | undefined;
}

export interface ScoredRecord extends RecordParts {
  readonly documents: readonly {
    readonly id: string;
    readonly path?: Absent<string>;
    readonly url?: Absent<string>;
  }[];
  readonly origins?:
    | readonly { readonly kind?: Absent<string>; readonly accounts: readonly string[] }[]
    | undefined;
}

export interface GoldRecord extends RecordParts {
  readonly documents: readonly { readonly id: string; readonly file: string }[];
  readonly sharedOrigins?: readonly { readonly documents: readonly string[] }[] | undefined;
}
