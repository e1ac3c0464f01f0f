/** wink-nlp (sentences and tokens) behind our own Tokeniser interface; nothing else knows the library. */
import { createRequire } from 'node:module';
import type { TokenisedSentence, Tokeniser } from '../model/knowledge.ts';

/** What we use of wink-nlp; its own types are not exact about `out`. */
interface Wink {
  readonly readDoc: (text: string) => {
    sentences(): { each(visit: (sentence: WinkSentence) => void): void };
  };
  readonly its: Readonly<Record<'value', unknown>>;
}
interface WinkSentence {
  tokens(): { out(property: unknown): string[] };
}

let loaded: Tokeniser | undefined;

/** The tokeniser for English; its model is read on the first call and shared after. */
export function loadWinkTokeniser(): Tokeniser {
  loaded ??= readModel();
  return loaded;
}

function readModel(): Tokeniser {
  const require = createRequire(import.meta.url);
  const winkNLP = require('wink-nlp') as (model: unknown, pipes: readonly string[]) => Wink;
  const wink = winkNLP(require('wink-eng-lite-web-model'), ['sbd']);
  return { tokenise: text => tokeniseWith(wink, text) };
}

function tokeniseWith({ readDoc, its }: Wink, text: string): TokenisedSentence[] {
  const sentences: TokenisedSentence[] = [];
  readDoc(text)
    .sentences()
    .each(sentence => {
      sentences.push(sentence.tokens().out(its.value));
    });
  return sentences;
}
