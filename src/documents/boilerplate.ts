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
  /** The phrase's folded parts, between its gaps. */
  readonly parts: readonly string[];
};

/** Each block with its folded words, made once for all rules. */
export function foldDrafts(text: string, drafts: readonly Draft[]): FoldedDraft[] {
  return drafts.map(draft => {
    const words = foldWords(text.slice(draft.start, draft.end));
    return { draft, words, count: countWords(words) };
  });
}

/** The rows, ready to be looked for. */
export function phraseRules(phrases: readonly BoilerplatePhrase[]): PhraseRule[] {
  return phrases.map(row => ({ ...row, parts: row.phrase.split(' * ').map(foldWords) }));
}

/** The first row that the block fits; `atEdge` when it stands outside the article's own paragraphs. */
export function matchPhrase(
  { words, count }: FoldedDraft,
  rules: readonly PhraseRule[],
  atEdge: boolean,
): PhraseRule | undefined {
  return rules.find(rule => count <= rule.words && (atEdge || rule.where === 'any') && fits(words, rule));
}

function fits(words: string, { match, parts }: PhraseRule): boolean {
  // Blanks on both sides, so that only whole words are found.
  const line = ` ${words} `;
  let from = 0;
  for (const part of parts) {
    const at = line.indexOf(` ${part} `, from);
    if (at < 0 || (from === 0 && at > 0 && (match === 'line' || match === 'start' || match === 'label')))
      return false;
    from = at + part.length + 1;
  }
  return match === 'end' || match === 'line' || match === 'label' ? from === line.length - 1 : true;
}
