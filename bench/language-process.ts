/** Reads the same made-up articles again and again, by our language stage or by wink-nlp, and prints how fast and in how much memory. */
import { createRequire } from 'node:module';
import { readLexicon } from '../src/knowledge/read-lexicon.ts';
import { readModels } from '../src/knowledge/read-models.ts';
import { keepNurserySmall } from '../src/knowledge/small-nursery.ts';
import { loadWinkTokeniser } from '../src/knowledge/wink-tokeniser.ts';
import { readSentence } from '../src/language/read-sentence.ts';
import { splitSentences } from '../src/language/tokens.ts';
import { article } from './articles.ts';

/** What is measured, and its memory: the whole of the process that reads. */
export interface LanguageSpeed {
  readonly tokensPerSecond: number;
  readonly bytes: number;
}

type Read = (text: string) => number;

// As the program does (src/cli/start.ts).
keepNurserySmall();
const rounds = 5;
const texts = Array.from({ length: 40 }, (_, number) => article(number, 700));
const read = process.argv[2] === 'wink' ? withWink() : await withTrees();
for (const text of texts) read(text);
const speeds = Array.from({ length: rounds }, () => {
  const started = performance.now();
  const tokens = texts.reduce((sum, text) => sum + read(text), 0);
  return (1000 * tokens) / (performance.now() - started);
});
const speed: LanguageSpeed = {
  tokensPerSecond: speeds.toSorted((left, right) => left - right)[Math.floor(rounds / 2)] ?? 0,
  bytes: process.resourceUsage().maxRSS * 1024,
};
process.stdout.write(JSON.stringify(speed));

/** Raw text to tags, lemmas and trees. */
async function withTrees(): Promise<Read> {
  const { lexicon } = await readLexicon(new URL('../data/en/', import.meta.url));
  const { models } = await readModels();
  const knowledge = { lexicon, models, tokeniser: loadWinkTokeniser() };
  return text => {
    const sentences = splitSentences(text, { start: 0, end: text.length }, knowledge);
    return sentences.reduce((sum, tokens) => sum + readSentence(tokens, text, 0, knowledge).tokens.length, 0);
  };
}

/** Raw text to tags and lemmas: wink-nlp has no trees. */
function withWink(): Read {
  const require = createRequire(import.meta.url);
  const nlp = require('wink-nlp')(require('wink-eng-lite-web-model'), ['sbd', 'pos']);
  return text => nlp.readDoc(text).tokens().out(nlp.its.lemma).length;
}
