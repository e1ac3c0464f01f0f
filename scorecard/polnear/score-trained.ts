/** The trained attributions, fitted on one split and measured on another. */
import type { Knowledge } from '../../src/model/knowledge.ts';
import { flatDocumentOf } from '../../train/attribution/flat-document.ts';
import { type AnnotatedSpans, readTrained, spansOf } from '../../train/attribution/pipeline.ts';
import { trainOn } from '../../train/attribution/run-attribution.ts';
import type { PolnearDocument } from './polnear-documents.ts';
import { type GoldAttribution, joinPieces } from './read-brat.ts';
import { countSpans, goldSpans, scoreSpans } from './score-attributions.ts';

let fitted: { readonly train: string; readonly models: ReturnType<typeof trainOn> } | undefined;

/** Fitted once a run, however many splits are measured. @param train the folder of the split to fit on. */
export async function scoreTrained(
  train: string,
  documents: readonly PolnearDocument[],
  knowledge: Knowledge,
): Promise<Record<string, number>> {
  if (fitted?.train !== train) fitted = { train, models: trainOn(train, knowledge, () => undefined) };
  const models = await fitted.models;
  const counts = documents.map(({ document, analysis, gold }) => {
    const flat = flatDocumentOf(document, analysis, knowledge);
    const predicted = readTrained(flat, models).map(reading => joined(spansOf(flat, reading), document.text));
    return countSpans(goldSpans(gold), goldSpans(predicted));
  });
  return Object.fromEntries(
    Object.entries(scoreSpans(counts)).map(([name, value]) => [`trained-${name}`, value]),
  );
}

function joined({ source, cue, content }: AnnotatedSpans, text: string): GoldAttribution {
  return {
    ...(source ? { source: joinPieces(source, text) } : {}),
    ...(cue ? { cue: joinPieces(cue, text) } : {}),
    ...(content ? { content: joinPieces(content, text) } : {}),
  };
}
