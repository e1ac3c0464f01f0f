/** What a reader should know about a reading: trouble in the world, told in a sentence, never an exception. */

/** Every code has an entry in docs/findings.md; a test compares the two lists. */
export const findingCodes = [
  'media-unread',
  'document-empty',
  'document-too-large',
  'text-undecodable',
  'charset-guessed',
  'language-unread',
  'sentence-too-long',
  'quotation-unclosed',
  'date-unread',
  'date-undated-document',
  'place-unknown',
  'place-ambiguous',
  'actor-ambiguous',
  'reading-failed',
  'decision-lost',
] as const;
export type FindingCode = (typeof findingCodes)[number];

export interface Finding {
  readonly code: FindingCode;
  /** One sentence that a reporter would understand. */
  readonly message: string;
  readonly document?: string;
  /** The capture's path, where no document came of it. */
  readonly path?: string;
  readonly start?: number;
  readonly end?: number;
}
