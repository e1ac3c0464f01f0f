/** Lines that belong to the page and not to the text: told by the phrases of data/en/boilerplate.csv. */
import type { Draft } from './draft.ts';
import { countWords, foldWords } from './fold-words.ts';
import type { BoilerplatePhrase } from './libraries.ts';

/** A block with its words as phrases are compared. */
export interface FoldedDraft {
  readonly draft: Draft;
  readonly words: string;
  readonly count: number;
}

export type PhraseRule = BoilerplatePhrase & {
  /** The phrase's folded parts, between its gaps, a blank before and behind each. */
  readonly parts: readonly string[];
};

/** No line of a page is longer; without the limit a word of a million letters would be searched by every rule. */
const longest = 2000;

/** Each block with its folded words; those of `known` blocks that still stand as they stood are not folded again. */
export function foldDrafts(
  text: string,
  drafts: readonly Draft[],
  known: readonly FoldedDraft[] = [],
): FoldedDraft[] {
  const before = new Map(known.map(block => [block.draft.start, block]));
  return drafts.map(draft => {
    const same = before.get(draft.start);
    if (same?.draft.end === draft.end) return { ...same, draft };
    const words = foldWords(text.slice(draft.start, draft.end));
    return { draft, words, count: countWords(words) };
  });
}

const ready = new WeakMap<readonly BoilerplatePhrase[], readonly PhraseRule[]>();

/** The rows that tell boiler-plate, ready to be looked for; made once for each table. */
export function phraseRules(phrases: readonly BoilerplatePhrase[]): readonly PhraseRule[] {
  const known = ready.get(phrases);
  if (known) return known;
  const rules = phrases
    .filter(row => row.match !== 'bio' && row.match !== 'label')
    .map(row => ({ ...row, parts: row.phrase.split(' * ').map(part => ` ${foldWords(part)} `) }));
  ready.set(phrases, rules);
  return rules;
}

/** The first row that the block fits; `atEdge` when it stands outside the article's own paragraphs. */
export function matchPhrase(
  { words, count }: FoldedDraft,
  rules: readonly PhraseRule[],
  atEdge: boolean,
): PhraseRule | undefined {
  if (words.length > longest) return undefined;
  // Blanks on both sides, so that only whole words are found.
  const line = ` ${words} `;
  return rules.find(rule => count <= rule.words && (atEdge || rule.where === 'any') && fits(line, rule));
}

function fits(line: string, { match, parts }: PhraseRule): boolean {
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if ((match === 'line' || match === 'start') && !line.startsWith(first)) return false;
  if ((match === 'line' || match === 'end') && !line.endsWith(last)) return false;
  if (match === 'line' && parts.length === 1) return line.length === first.length;
  let from = 0;
  for (const part of parts) {
    const at = line.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length - 1;
  }
  return true;
}
