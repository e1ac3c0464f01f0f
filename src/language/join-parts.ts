/** Tokens that the tokeniser cut too small, put together again: hyphenated words, titles with their full stop, “[…]”, quotation marks typed as two apostrophes. */
import type { Knowledge } from '../model/knowledge.ts';
import type { RawToken } from './tokens.ts';

/** Tokens of one sentence with their parts joined. `folded` is the text that their offsets point into. */
export function joinParts(
  tokens: readonly RawToken[],
  folded: string,
  { lexicon: { titles } }: Pick<Knowledge, 'lexicon'>,
): RawToken[] {
  const joined: RawToken[] = [];
  for (let index = 0; index < tokens.length; ) {
    const length = partsAt(tokens, index, titles);
    const first = tokens[index] as RawToken;
    if (length === 1) joined.push(first);
    else joined.push(merge(tokens.slice(index, index + length), folded));
    index += length;
  }
  return joined;
}

/** How many tokens from `index` on make one. */
function partsAt(tokens: readonly RawToken[], index: number, titles: ReadonlyMap<string, string>): number {
  const at = (offset: number) => tokens[index + offset];
  const touch = (offset: number) => at(offset)?.end === at(offset + 1)?.start;
  if (at(0)?.text === '[' && /^(?:…|\.{2,4})$/.test(at(1)?.text ?? '') && at(2)?.text === ']') return 3;
  if (/^['`]$/.test(at(0)?.text ?? '') && at(1)?.text === at(0)?.text && touch(0)) return 2;
  if (at(1)?.text === '.' && touch(0) && at(2) && isAbbreviation(at(0) as RawToken, titles)) return 2;
  let length = 1;
  while (
    isWordPart(at(length - 1)) &&
    at(length)?.text === '-' &&
    touch(length - 1) &&
    touch(length) &&
    isWordPart(at(length + 1))
  ) {
    length += 2;
  }
  return length;
}

function isAbbreviation({ text }: RawToken, titles: ReadonlyMap<string, string>): boolean {
  const low = text.toLowerCase();
  return titles.has(`${low}.`) || /^[A-Z]$/.test(text) || (/^[A-Z][a-z]{1,4}$/.test(text) && titles.has(low));
}

function isWordPart(token: RawToken | undefined): boolean {
  return token !== undefined && /^[A-Za-z0-9][A-Za-z0-9'.,]*$/.test(token.text);
}

function merge(parts: readonly RawToken[], folded: string): RawToken {
  const start = (parts[0] as RawToken).start;
  const end = (parts.at(-1) as RawToken).end;
  return { start, end, text: folded.slice(start, end) };
}
