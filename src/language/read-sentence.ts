/** The tokens of one sentence to a sentence: tags, lemmas and tree, by the trained models. */
import type { Sentence, Token } from '../model/analysis.ts';
import type { Knowledge } from '../model/knowledge.ts';
import { lemmaOf } from './lemma.ts';
import { formOf } from './model-form.ts';
import { readTree } from './read-tree.ts';
import type { RawToken } from './tokens.ts';

/** @param raw tokens of one sentence of `text`, at least one; `block` is the index of its block. */
export function readSentence(
  raw: readonly RawToken[],
  text: string,
  block: number,
  knowledge: Pick<Knowledge, 'lexicon' | 'models'>,
): Sentence {
  const forms = raw.map(({ start, end }) => formOf(text.slice(start, end)));
  const { tags, arcs } = readTree(forms, knowledge);
  const tokens = raw.map(({ start, end }, index): Token => {
    const form = forms[index] as string;
    const { upos, xpos } = tags[index] as (typeof tags)[number];
    const lemma = lemmaOf(form, upos, knowledge.lexicon, knowledge.models.lemma(form, { upos, xpos }));
    return { start, end, form, lemma, upos, xpos, arc: arcs[index] as (typeof arcs)[number] };
  });
  return { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0, block, tokens };
}
