/** A document with what a person stated of it. Stated facts win over what was read; the text is never touched. */
import type { Description, Document } from '../model/document.ts';

const names = [
  'title',
  'outlet',
  'authors',
  'published',
  'kind',
] as const satisfies readonly (keyof Description)[];

/** The document described as stated; each stated fact has the ground `stated`. */
export function describeDocument(document: Document, stated: Description): Document {
  const given = names.filter(name => stated[name] !== undefined);
  if (given.length === 0) return document;
  const facts = Object.fromEntries(given.map(name => [name, stated[name]]));
  const grounds = Object.fromEntries(given.map(name => [name, 'stated' as const]));
  return { ...document, ...facts, grounds: { ...document.grounds, ...grounds } };
}
