/** Which blocks of a page are the article: what either of two libraries keeps. Refuses to lose a list, a table or a paragraph. */
import { countWords, endsSentence, foldWords } from './fold-words.ts';
import type { HtmlBlock } from './html-walk.ts';

/** A block that is kept in the text; `boilerplate` where it is no part of the article. */
export type KeptBlock = HtmlBlock & { readonly boilerplate?: string };

const shingle = 3;
/** The first library's article is taken for a part of it when it holds less than this share of the second's. */
const leastShare = 0.6;

/**
 * The page's own blocks in their order. The first library decides; where it lost a list or a table, a whole
 * paragraph, or most of the text, the second's reading is added.
 * @param first blocks of the article as the first library sees it; none when it finds none.
 */
export function keepMainContent(
  all: readonly HtmlBlock[],
  first: readonly HtmlBlock[],
  second: readonly HtmlBlock[],
): KeptBlock[] {
  const inFirst = holds(first);
  const inSecond = holds(second);
  const firstIsPart = lengthOf(first) < leastShare * lengthOf(second);
  const folded = all.map(block => foldWords(block.text));
  const main = all.map((block, at) => {
    if (inFirst(folded[at] ?? '')) return true;
    return inSecond(folded[at] ?? '') && !block.outside && (firstIsPart || isSubstance(block));
  });
  if (!main.includes(true)) return all.filter(block => !block.outside);
  const begin = main.indexOf(true);
  const end = main.lastIndexOf(true);
  return all.flatMap((block, at): KeptBlock[] => {
    if (main[at] || isHead(block, at, begin) || isKicker(block, all[at + 1])) return [block];
    const seen = at > begin && at < end && !block.outside && inSecond(folded[at] ?? '');
    return seen ? [{ ...block, boilerplate: 'beside the article' }] : [];
  });
}

/** A block whose loss would be a loss: a list, a table, or a paragraph with a whole sentence. */
function isSubstance(block: HtmlBlock): boolean {
  if (block.kind === 'list-item' || block.kind === 'table' || block.kind === 'quote') return true;
  return block.kind === 'paragraph' && block.text.length >= 80 && endsSentence(block.text);
}

/** Title, byline and day above the article are facts about it, though libraries take them off. */
function isHead(block: HtmlBlock, at: number, begin: number): boolean {
  if (block.outside || at > begin + 8) return false;
  if (block.kind === 'title' || block.byline) return true;
  return (
    at >= begin - 8 && block.text.length <= 60 && (/\b\d{4}\b/.test(block.text) || /^\(.+\)/.test(block.text))
  );
}

/** The name of the section right above the title. */
function isKicker(block: HtmlBlock, next: HtmlBlock | undefined): boolean {
  return next?.kind === 'title' && !block.outside && !next.outside && block.text.length <= 30;
}

function lengthOf(blocks: readonly HtmlBlock[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0);
}

/** Whether a block's words stand in these blocks: whole, or nearly all of its runs of three words. */
function holds(blocks: readonly HtmlBlock[]): (folded: string) => boolean {
  const whole = new Set<string>();
  const runs = new Set<string>();
  for (const block of blocks) {
    const folded = foldWords(block.text);
    whole.add(folded);
    for (const run of runsOf(folded)) runs.add(run);
  }
  return folded => {
    if (whole.has(folded)) return folded !== '';
    if (countWords(folded) < 2 * shingle) return false;
    const own = runsOf(folded);
    return own.filter(run => runs.has(run)).length >= own.length * 0.8;
  };
}

function runsOf(folded: string): string[] {
  const words = folded.split(' ');
  return words.slice(shingle - 1).map((_, at) => words.slice(at, at + shingle).join(' '));
}
