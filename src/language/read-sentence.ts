/** The tokens of one sentence to a sentence: forms, tags, lemmas and tree. */
import type { Arc, Sentence, Token } from '../model/analysis.ts';
import type { Knowledge, Tags } from '../model/knowledge.ts';
import { formOf } from './model-form.ts';
import { type Casing, readTree } from './read-tree.ts';
import type { RawToken } from './tokens.ts';

/** @param raw tokens of one sentence of `text`, at least one; `block` is the index of its block. */
export function readSentence(
  raw: readonly RawToken[],
  text: string,
  block: number,
  knowledge: Pick<Knowledge, 'lexicon' | 'models'>,
  casing: Casing = {},
): Sentence {
  const written = raw.map(({ start, end }) => formOf(text.slice(start, end)));
  const { forms, tags, lemmas, arcs } = readTree(written, knowledge, casing);
  const tokens = raw.map(({ start, end }, at): Token => {
    const { upos, xpos } = tags[at] as Tags;
    return {
      start,
      end,
      form: forms[at] as string,
      lemma: lemmas[at] as string,
      upos,
      xpos,
      arc: arcs[at] as Arc,
    };
  });
  return { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0, block, tokens };
}
