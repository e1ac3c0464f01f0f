/** What every rule may look at: the document, its analysis cut into chunks, the knowledge, and who speaks where. */
import type { Analysis } from '../model/analysis.ts';
import type { Claim } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { Span } from '../model/passage.ts';
import type { Attribution } from './attributions.ts';
import { readChunks, type SentenceReading } from './chunks.ts';
import { type SenseIndex, senseIndexOf } from './senses.ts';

export interface Context {
  readonly document: Document;
  readonly analysis: Analysis;
  readonly knowledge: Knowledge;
  readonly senses: SenseIndex;
  readonly readings: readonly SentenceReading[];
  /** Who says what, over the whole document; the stretches they cover may nest. */
  readonly attributions: readonly Attribution[];
}

/** One way of reading claims from a sentence. `example` is a sentence that it codes. */
export interface Rule {
  readonly name: string;
  readonly example: string;
  readonly code: (reading: SentenceReading, context: Context) => readonly Claim[];
}

/** The sentences of a document as the rules read them. */
export function readingsOf(analysis: Analysis): SentenceReading[] {
  const names = bySentence(analysis.names);
  const times = bySentence(analysis.times);
  const quantities = bySentence(analysis.quantities);
  let reference = 0;
  return analysis.sentences.map((sentence, index) => {
    const { references } = analysis;
    while ((references[reference]?.start ?? Infinity) < sentence.start) reference += 1;
    let last = reference;
    while ((references[last]?.start ?? Infinity) < sentence.end) last += 1;
    const here = times.get(index) ?? [];
    return {
      index,
      sentence,
      tokens: sentence.tokens,
      chunks: readChunks(sentence.tokens, here, quantities.get(index) ?? []),
      names: names.get(index) ?? [],
      times: here,
      quantities: quantities.get(index) ?? [],
      references: references.slice(reference, last),
    };
  });
}

export { senseIndexOf };

function bySentence<Mention extends Span & { readonly sentence: number }>(
  mentions: readonly Mention[],
): Map<number, Mention[]> {
  const groups = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const group = groups.get(mention.sentence);
    if (group) group.push(mention);
    else groups.set(mention.sentence, [mention]);
  }
  return groups;
}
