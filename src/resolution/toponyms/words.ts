/** The words of a text as toponyms are sought among them: with their tags, abbreviations and numbers as they are written. */
import type { Sentence } from '../../model/analysis.ts';
import { foldName, type Knowledge } from '../../model/knowledge.ts';

export interface Word {
  /** UTF-16 offsets; a possessive “’s” is left out, the full stop of “U.S.” is not. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly key: string;
  readonly isCapital: boolean;
  /** Tagged as a proper noun. */
  readonly isProper: boolean;
  /** First word of its sentence. */
  readonly isFirst: boolean;
  /** What stands between the word and the next one, blanks trimmed. */
  readonly gap: string;
}

const pattern =
  /(?:\p{Lu}\.){2,}|\p{Lu}\.\p{Lu}\p{Ll}\.|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’‘&./](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*/gu;

/** Words in order; those outside `sentences` (menus, repeats) are left out. */
export function wordsOf(text: string, sentences: readonly Sentence[], knowledge: Knowledge): Word[][] {
  return sentences.map(sentence => {
    const proper = sentence.tokens.filter(token => token.upos === 'PROPN' || token.xpos?.startsWith('NNP'));
    const found = [...text.slice(sentence.start, sentence.end).matchAll(pattern)];
    let next = 0;
    return found.map((match, index): Word => {
      const start = sentence.start + match.index;
      const whole = match[0].replace(/['’‘]s$/, '');
      const end = start + whole.length;
      while (next < proper.length && (proper[next]?.end ?? 0) <= start) next += 1;
      const after = found[index + 1];
      return {
        start,
        end,
        text: whole,
        key: foldName(whole),
        isCapital: /^\p{Lu}/u.test(whole),
        isProper: (proper[next]?.start ?? Infinity) < end || looksProper(whole, index, knowledge),
        isFirst: index === 0,
        gap: text.slice(end, after ? sentence.start + after.index : sentence.end).trim(),
      };
    });
  });
}

/** A capital within the sentence on a word that is not otherwise common: the tagger may err on “Houston-based”. */
function looksProper(word: string, index: number, { toponymy }: Knowledge): boolean {
  if (/^\p{Lu}{3,}$/u.test(word)) return word.length > 3 && !toponymy.commonWords.has(word.toLowerCase());
  return (
    /^\p{Lu}/u.test(word) && !toponymy.commonWords.has(word.toLowerCase()) && (index > 0 || word.length > 3)
  );
}
