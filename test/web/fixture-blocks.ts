/** The invented conflict's texts without their marks: characters, blocks, and where words stand. */
import { documents } from './fixture-texts.ts';

export interface FixtureBlock {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly level?: number;
  readonly boilerplate?: string;
  readonly repeats?: number;
}

export function textOf(document: string): string {
  return plainText(documents.find(({ id }) => id === document)?.text ?? '');
}

/** Blocks of a text, with the marks that the stories use in place of markup. */
export function blocksOf(document: string): FixtureBlock[] {
  const story = documents.find(({ id }) => id === document)?.text ?? '';
  let start = 0;
  return story.split(/\n+/).map((line, index, lines): FixtureBlock => {
    const words = plainText(line);
    const block = { start, end: start + words.length };
    const gap = story.includes(`${line}\n\n${lines[index + 1]}`) ? 2 : 1;
    start = block.end + gap;
    if (line.startsWith('# ')) return { ...block, kind: 'title', level: 1 };
    if (line.startsWith('## ')) return { ...block, kind: 'heading', level: 2 };
    if (line.startsWith('~ '))
      return { ...block, kind: 'paragraph', boilerplate: 'a line about the site itself' };
    if (line.startsWith('= ')) return { ...block, kind: 'paragraph', repeats: 2 };
    if (line.startsWith('- ')) return { ...block, kind: 'list-item', level: 1 };
    return { ...block, kind: line.startsWith('By ') ? 'byline' : 'paragraph' };
  });
}

function plainText(text: string): string {
  return text.replace(/^(#{1,2}|~|=|-) /gm, '');
}

export function spanOf(document: string, words: string): { start: number; end: number } {
  const start = textOf(document).indexOf(words);
  if (start < 0) throw new RangeError(`“${words}” is not in ${document}`);
  return { start, end: start + words.length };
}
