/**
 * Reads the same made-up articles again and again and prints how fast and in how much memory. What is measured:
 * `trees`, raw text to tags, lemmas and trees; `analysis`, the whole language stage; `claims`, from its analyses; `wink`, wink-nlp.
 */
import { createRequire } from 'node:module';
import { documentLibraries } from '../src/capture/document-libraries.ts';
import { codeClaims } from '../src/claims/code-claims.ts';
import { describeDocument } from '../src/documents/describe-document.ts';
import { readDocument } from '../src/documents/read-document.ts';
import { loadKnowledge } from '../src/knowledge/load-knowledge.ts';
import { readLexicon } from '../src/knowledge/read-lexicon.ts';
import { readModels } from '../src/knowledge/read-models.ts';
import { keepHeapSmall } from '../src/knowledge/small-heap.ts';
import { loadWinkTokeniser } from '../src/knowledge/wink-tokeniser.ts';
import { analyse } from '../src/language/analyse.ts';
import { readSentence } from '../src/language/read-sentence.ts';
import { splitSentences } from '../src/language/tokens.ts';
import type { Analysis } from '../src/model/analysis.ts';
import type { Document } from '../src/model/document.ts';
import type { Knowledge } from '../src/model/knowledge.ts';
import { article } from './articles.ts';

/** What is measured, and its memory: the whole of the process that reads. */
export interface LanguageSpeed {
  /** Tokens a second; for claims, sentences. */
  readonly perSecond: number;
  readonly bytes: number;
}

/** Reads all of the articles once and counts its tokens (for claims, its sentences). */
type Pass = () => number;

// As the program does (src/cli/start.ts).
keepHeapSmall();
const rounds = 5;
const texts = Array.from({ length: 40 }, (_, number) => article(number, 700));
const passes: Readonly<Record<string, () => Pass | Promise<Pass>>> = {
  trees: passOfTrees,
  analysis: passOfAnalysis,
  claims: passOfClaims,
  wink: passOfWink,
};
const what = process.argv[2] ?? 'trees';
const pass = await passes[what]?.();
if (!pass) throw new Error(`nothing called ${what} is measured`);
pass();
const speeds = Array.from({ length: rounds }, () => {
  const started = performance.now();
  return (1000 * pass()) / (performance.now() - started);
});
const speed: LanguageSpeed = {
  perSecond: speeds.toSorted((left, right) => left - right)[Math.floor(rounds / 2)] ?? 0,
  bytes: process.resourceUsage().maxRSS * 1024,
};
process.stdout.write(JSON.stringify(speed));

async function passOfTrees(): Promise<Pass> {
  const { lexicon } = await readLexicon(new URL('../data/en/', import.meta.url));
  const { models } = await readModels();
  const knowledge = { lexicon, models, tokeniser: loadWinkTokeniser() };
  const read = (text: string): number =>
    splitSentences(text, { start: 0, end: text.length }, knowledge).reduce(
      (sum, tokens) => sum + readSentence(tokens, text, 0, knowledge).tokens.length,
      0,
    );
  return () => texts.reduce((sum, text) => sum + read(text), 0);
}

async function passOfAnalysis(): Promise<Pass> {
  const knowledge = await loadKnowledge();
  const documents = await readTexts(knowledge);
  return () => documents.reduce((sum, document) => sum + tokensOf(analyse(document, knowledge)), 0);
}

async function passOfClaims(): Promise<Pass> {
  const knowledge = await loadKnowledge();
  const read = (await readTexts(knowledge)).map(document => ({
    document,
    analysis: analyse(document, knowledge),
  }));
  return () =>
    read.reduce((sum, { document, analysis }) => {
      codeClaims(document, analysis, knowledge);
      return sum + analysis.sentences.length;
    }, 0);
}

/** Tags and lemmas: wink-nlp has no trees. */
function passOfWink(): Pass {
  const require = createRequire(import.meta.url);
  const nlp = require('wink-nlp')(require('wink-eng-lite-web-model'), ['sbd', 'pos']);
  const read = (text: string): number => nlp.readDoc(text).tokens().out(nlp.its.lemma).length;
  return () => texts.reduce((sum, text) => sum + read(text), 0);
}

async function readTexts(knowledge: Knowledge): Promise<Document[]> {
  const read = await Promise.all(
    texts.map((text, number) => readDocument(captured(text, number), knowledge, documentLibraries)),
  );
  return read.flatMap(({ documents }) =>
    documents.map(document => describeDocument(document, { published: '2025-11-01' })),
  );
}

function captured(text: string, number: number): Parameters<typeof readDocument>[0] {
  const bytes = new TextEncoder().encode(text);
  return {
    capture: {
      sha256: String(number).padStart(64, '0'),
      byteLength: bytes.length,
      path: `${number}.txt`,
      mediaType: 'text/plain',
      capturedAt: '2025-11-01T00:00:00Z',
      capturedBy: { tool: 'bench' },
    },
    bytes,
  };
}

function tokensOf({ sentences }: Analysis): number {
  return sentences.reduce((sum, { tokens }) => sum + tokens.length, 0);
}
