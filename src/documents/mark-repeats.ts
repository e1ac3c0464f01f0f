/** Blocks that are printed twice: a pull quote repeats the paragraph that holds it, wherever each of them stands. */
import type { FoldedDraft } from './boilerplate.ts';
import type { Draft } from './draft.ts';

/** Fewer words may well be written twice. */
const leastWords = 6;
/** Texts that all begin alike (a table of thousands of rows) are compared with so many at most. */
const mostAlike = 32;

/** The blocks, those that stand again inside or equal to another with its index in `repeats`. */
export function markRepeats(blocks: readonly FoldedDraft[]): Draft[] {
  const original = new Map<number, number>();
  const distinct = repeatedWhole(blocks, original);
  repeatedWithin(blocks, distinct, original);
  return blocks.map(({ draft }, index) => {
    const held = original.get(index);
    return held === undefined ? draft : { ...draft, repeats: rootOf(held, original) };
  });
}

/** Marks the later of equal blocks; answers with the blocks that are the first of their words. */
function repeatedWhole(blocks: readonly FoldedDraft[], original: Map<number, number>): number[] {
  const first = new Map<string, number>();
  for (const [index, block] of blocks.entries()) {
    if (!mayRepeat(block)) continue;
    const earlier = first.get(block.words);
    if (earlier === undefined) first.set(block.words, index);
    else original.set(index, earlier);
  }
  return [...first.values()];
}

/** Marks blocks whose words stand together in a longer block. Each block is read once, word by word. */
function repeatedWithin(
  blocks: readonly FoldedDraft[],
  distinct: readonly number[],
  original: Map<number, number>,
): void {
  const byOpening = new Map<string, number[]>();
  for (const index of distinct) {
    const block = blocks[index] as FoldedDraft;
    if (block.draft.kind === 'title') continue;
    const opening = block.words.split(' ', leastWords).join(' ');
    const alike = byOpening.get(opening);
    if (!alike) byOpening.set(opening, [index]);
    else if (alike.length < mostAlike) alike.push(index);
  }
  for (const holder of distinct) {
    const { words, count } = blocks[holder] as FoldedDraft;
    for (const start of wordStarts(words)) {
      for (const index of byOpening.get(wordsFrom(words, start)) ?? []) {
        const held = blocks[index] as FoldedDraft;
        const isHeld =
          held.count < count &&
          words.startsWith(held.words, start) &&
          isWordEnd(words, start + held.words.length);
        if (isHeld && !original.has(index)) original.set(index, holder);
      }
    }
  }
}

/** A heading may say what its paragraph says, and boiler-plate is not read anyway. */
function mayRepeat({ draft, count }: FoldedDraft): boolean {
  return (
    draft.boilerplate === undefined &&
    draft.kind !== 'heading' &&
    draft.kind !== 'dateline' &&
    draft.kind !== 'byline' &&
    count >= leastWords
  );
}

function* wordStarts(words: string): Generator<number> {
  for (let at = 0; at >= 0; ) {
    yield at;
    const blank = words.indexOf(' ', at);
    at = blank < 0 ? -1 : blank + 1;
  }
}

/** The next few words; fewer at the end, which no key has. */
function wordsFrom(words: string, start: number): string {
  let end = start - 1;
  for (let count = 0; count < leastWords; count++) {
    end = words.indexOf(' ', end + 1);
    if (end < 0) return words.slice(start);
  }
  return words.slice(start, end);
}

function isWordEnd(words: string, at: number): boolean {
  return at === words.length || words[at] === ' ';
}

/** A pull quote of a paragraph that is itself printed twice repeats the first of the two. */
function rootOf(index: number, original: ReadonlyMap<number, number>): number {
  let root = index;
  for (let next = original.get(root); next !== undefined; next = original.get(root)) root = next;
  return root;
}
