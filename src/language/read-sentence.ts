/** The tokens of one sentence to a sentence: tags, lemmas and tree, by the trained models. */
import type { Sentence, Token } from '../model/analysis.ts';
import type { Knowledge } from '../model/knowledge.ts';
import { lemmaOf } from './lemma.ts';
import { formOf } from './model-form.ts';
import { correctTags } from './tagging/correct-tags.ts';
import type { RawToken } from './tokens.ts';

/** @param raw tokens of one sentence of `text`, at least one; `block` is the index of its block. */
export function readSentence(
  raw: readonly RawToken[],
  text: string,
  block: number,
  { lexicon, models }: Pick<Knowledge, 'lexicon' | 'models'>,
): Sentence {
  const forms = raw.map(({ start, end }) => formOf(text.slice(start, end)));
  const tags = correctTags(forms, models.tag(forms), lexicon);
  const arcs = models.parse(forms, tags);
  const tokens = raw.map(({ start, end }, index): Token => {
    const form = forms[index] as string;
    const { upos, xpos } = tags[index] as (typeof tags)[number];
    const lemma = lemmaOf(form, upos, lexicon, models.lemma(form, { upos, xpos }));
    return { start, end, form, lemma, upos, xpos, arc: arcs[index] as (typeof arcs)[number] };
  });
  return { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0, block, tokens };
}
