/** The linguistic reading of one document: sentences, tokens, names, times, quantities, quotations. No claim about the world. */
import type { DateSpan } from './calendar.ts';
import type { Finding } from './finding.ts';
import type { Span } from './passage.ts';
import type { Quantity, TollField } from './quantity.ts';
import type { TimeSense } from './time.ts';

/** The universal part-of-speech tags (Universal Dependencies v2). */
export type UniversalTag =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/** An arc of the dependency tree, with how sure it is (0 to 1): of arcs at 0.8, eight in ten are right on the treebanks. */
export interface Arc {
  /** Index of the governing token in the sentence; -1 for the root. */
  readonly head: number;
  /** Universal Dependencies relation, with its subtype. */
  readonly relation: string;
  readonly confidence: number;
}

/** `document.text.slice(start, end)` is the token, always. */
export interface Token extends Span {
  /** The token for the models: quotes, dashes and look-alikes mapped to ASCII. */
  readonly form: string;
  readonly lemma: string;
  readonly upos: UniversalTag;
  /** Penn Treebank tag; the language stage gives it on every token. */
  readonly xpos?: string;
  /** Place in the tree; the language stage gives it on every token. */
  readonly arc?: Arc;
}

export interface Sentence extends Span {
  /** Index into the document's blocks. */
  readonly block: number;
  readonly tokens: readonly Token[];
}

export type NameKind = 'person' | 'organisation' | 'place';

/** A proper name in the text; an untyped name is a legal value. */
export interface NameMention extends Span {
  readonly text: string;
  readonly kind?: NameKind;
  /** Short form given with it, as in “the Baloch Liberation Army (BLA)”. */
  readonly acronym?: string;
  /** A country or capital that acts: those who govern it are meant, “Islamabad denied it”. */
  readonly standsFor?: 'government';
  /** Index of the sentence. */
  readonly sentence: number;
}

/** An expression of time. `date` is absent where the words give none (“recently”, “for three days”). */
export interface TimeMention extends Span, TimeSense {
  readonly text: string;
  readonly date?: DateSpan;
  /** Which day the words were counted from, and where that day was found. */
  readonly anchor?: {
    readonly day: string;
    readonly from: 'words' | 'publication' | 'dateline' | 'earlier date';
  };
  readonly sentence: number;
}

/** A number of people (or of what else is counted). */
export interface QuantityMention extends Span {
  readonly text: string;
  readonly quantity: Quantity;
  /** Lemma of what is counted: “child” in “at least three children”; absent in “killed 30”. */
  readonly of?: string;
  /** What befell those counted, where the words of the clause say. */
  readonly toll?: TollField;
  /** Some of a number told before (“including 11 children”): never added to it. */
  readonly part?: true;
  readonly sentence: number;
}

/** Direct speech or a scare quote, with its marks; it may run over several sentences and paragraphs. */
export interface Quotation extends Span {
  readonly kind: 'speech' | 'scare';
  /** Quotations within it, in order. */
  readonly inner?: readonly Quotation[];
}

/** A referring expression within the document and the earlier mention that it stands for. */
export interface Reference extends Span {
  readonly antecedent: Span;
  readonly because: string;
}

export interface Analysis {
  readonly document: string;
  readonly sentences: readonly Sentence[];
  readonly names: readonly NameMention[];
  readonly times: readonly TimeMention[];
  readonly quantities: readonly QuantityMention[];
  readonly quotations: readonly Quotation[];
  readonly references: readonly Reference[];
  readonly findings: readonly Finding[];
}
