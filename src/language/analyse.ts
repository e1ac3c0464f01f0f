/** A document to its linguistic reading: sentences, tokens, names, times, quantities, quotations, references. Decides nothing about the world. */
import type { Analysis, Sentence } from '../model/analysis.ts';
import { type Document, isCodable } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { Knowledge } from '../model/knowledge.ts';
import { isTitleCase, readNames } from './names.ts';
import { readQuantities } from './quantities/read-quantities.ts';
import { readQuotations } from './quotations/read-quotations.ts';
import { readSentence } from './read-sentence.ts';
import { readReferences } from './references.ts';
import { readTimes } from './times/read-times.ts';
import { type RawToken, splitSentences } from './tokens.ts';

/** More tokens than this are no sentence but a list or a table run together: only so many are read. */
export const longestSentence = 400;

export function analyse(document: Document, knowledge: Knowledge): Analysis {
  if (document.language !== 'en' && document.language !== 'und') return unread(document);
  const findings: Finding[] = [];
  const sentences = document.blocks.flatMap((block, index) =>
    isCodable(block)
      ? splitSentences(document.text, block, knowledge).map(tokens =>
          readSentence(shorten(tokens, document, findings), document.text, index, knowledge),
        )
      : [],
  );
  const headline = (sentence: Sentence) =>
    /title|heading/.test(document.blocks[sentence.block]?.kind ?? '') && isTitleCase(sentence.tokens);
  const names = sentences.flatMap((sentence, index) =>
    readNames(sentence, index, document.text, knowledge, headline(sentence)),
  );
  const { times, findings: undated } = readTimes(document, sentences);
  const timesOf = Map.groupBy(times, time => time.sentence);
  const quantities = sentences.flatMap((sentence, index) =>
    readQuantities(sentence, index, document.text, timesOf.get(index) ?? [], knowledge.lexicon),
  );
  const { quotations, findings: unclosed } = readQuotations(document);
  return {
    document: document.id,
    sentences,
    names,
    times,
    quantities,
    quotations,
    references: readReferences(sentences, names, knowledge),
    findings: [...findings, ...undated, ...unclosed],
  };
}

function unread({ id, language, text }: Document): Analysis {
  const finding: Finding = {
    code: 'language-unread',
    message: `The text is in “${language}”; only English is read so far.`,
    document: id,
    start: 0,
    end: text.length,
  };
  const nothing = { sentences: [], names: [], times: [], quantities: [], quotations: [], references: [] };
  return { document: id, ...nothing, findings: [finding] };
}

function shorten(tokens: RawToken[], { id }: Document, findings: Finding[]): RawToken[] {
  if (tokens.length <= longestSentence) return tokens;
  findings.push({
    code: 'sentence-too-long',
    message: `A sentence of ${tokens.length} words and marks: only the first ${longestSentence} were read.`,
    document: id,
    start: tokens[0]?.start ?? 0,
    end: tokens.at(-1)?.end ?? 0,
  });
  return tokens.slice(0, longestSentence);
}
