/**
 * Which documents may train weights that ship: takes a document name, says yes or no.
 * GUM as a whole is CC BY-NC-SA; its licence file frees genres one by one. A document from a genre that the
 * file does not name stays only where its publisher's own terms are open (CC BY or public domain).
 */

const NON_COMMERCIAL = /^GUM_(whow|fiction)_/;

/** Genres not named in the licence file: nothing clear is known about these documents, so they stay out. */
const DOUBTFUL = /^GUM_(podcast_|letter_|essay_|court_(equality|fire)$|academic_replication$)/;

export function mayTrain(document: string): boolean {
  return !NON_COMMERCIAL.test(document) && !DOUBTFUL.test(document);
}
