/** wink-nlp (sentences, tokens, tags, lemmas) behind our own Tagger interface; nothing else knows the library. */
import { createRequire } from 'node:module';
import type { TaggedSentence, Tagger } from '../model/knowledge.ts';

/** What we use of wink-nlp; its own types are not exact about `out`. */
interface Wink {
  readonly readDoc: (text: string) => {
    sentences(): { each(visit: (sentence: WinkSentence) => void): void };
  };
  readonly its: Readonly<Record<'value' | 'pos' | 'lemma' | 'precedingSpaces', unknown>>;
}
interface WinkSentence {
  tokens(): { out(property: unknown): string[] };
}

let loaded: Tagger | undefined;

/** The tagger for English; the model is read on the first call and shared after. */
export function loadWinkTagger(): Tagger {
  loaded ??= readModel();
  return loaded;
}

function readModel(): Tagger {
  const require = createRequire(import.meta.url);
  const winkNLP = require('wink-nlp') as (model: unknown, pipes: readonly string[]) => Wink;
  const wink = winkNLP(require('wink-eng-lite-web-model'), ['sbd', 'pos']);
  return { tag: text => tagWith(wink, text) };
}

function tagWith({ readDoc, its }: Wink, text: string): TaggedSentence[] {
  const sentences: TaggedSentence[] = [];
  readDoc(text)
    .sentences()
    .each(sentence => {
      const tokens = sentence.tokens();
      const tags = tokens.out(its.pos);
      const lemmas = tokens.out(its.lemma);
      const blanks = tokens.out(its.precedingSpaces);
      sentences.push({
        tokens: tokens.out(its.value).map((value, index) => ({
          text: value,
          before: blanks[index] ?? '',
          upos: tags[index] ?? 'X',
          lemma: lemmas[index] ?? value,
        })),
      });
    });
  return sentences;
}
