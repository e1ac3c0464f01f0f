/** A plain document around a few paragraphs, for tests and examples: each line is a block. */
import type { Block, Description, Document } from '../model/document.ts';

/** @param text paragraphs by line; a line of `=` marks is a heading, one with a bullet a list item. */
export function sampleDocument(
  text: string,
  description: Description & { readonly language?: string } = {},
): Document {
  const blocks: Block[] = [];
  for (const line of text.matchAll(/[^\n]+/g)) {
    if (line[0].trim() === '') continue;
    const kind = /^=+ /.test(line[0]) ? 'heading' : /^[•*-] /.test(line[0]) ? 'list-item' : 'paragraph';
    blocks.push({ kind, start: line.index, end: line.index + line[0].length });
  }
  return {
    id: 'sample',
    sha256: '',
    path: 'sample.txt',
    language: 'en',
    text,
    blocks,
    grounds: {},
    ...description,
    authors: description.authors ?? [],
  };
}
