/** What a document speaks of, expression by expression: names, noun phrases, pronouns, with what agreement asks of them. */

export type MentionKind =
  | 'name'
  | 'definite'
  | 'demonstrative'
  | 'possessed'
  | 'indefinite'
  | 'bare'
  | 'pronoun';

/** What sort of thing an expression may stand for; `unknown` agrees with all. */
export type Being = 'person' | 'group' | 'place' | 'time' | 'event' | 'thing' | 'unknown';

export interface Mention {
  /** Index of the sentence; tokens `[from, to)` of it, its head among them. */
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly kind: MentionKind;
  /** Lemma of the head, lower case; of a pronoun its form. */
  readonly lemma: string;
  /** Words without determiner, folded. */
  readonly key: string;
  /** Content words before the head. */
  readonly modifiers: readonly string[];
  readonly being: Being;
  readonly number: 'singular' | 'plural' | 'unknown';
  readonly gender: 'male' | 'female' | 'unknown';
  /** First, second, third person. */
  readonly person: 1 | 2 | 3;
  /** Relation of the head without subtype. */
  readonly relation: string;
  /** Index of the clause's verb in the sentence. */
  readonly clause: number;
  /** Whether the mention stands in direct speech; its number, or -1. */
  readonly speech: number;
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** Where the first word behind the determiner begins. */
  readonly bareStart: number;
  /** End of the head word. */
  readonly headEnd: number;
  /** The name's text and where it begins. */
  readonly name?: string;
  readonly nameStart?: number;
}
