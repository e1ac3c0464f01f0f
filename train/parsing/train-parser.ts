/** Trains the net: examples in, averaged parameters out after every epoch; deterministic from the seed on one kind of processor. */

import { makeRandom } from '../prng.ts';
import type { ParserSettings } from '../settings.ts';
import { type Batch, type Example, makeBatch, makeBatches } from './batches.ts';
import { tableStarts } from './embedding.ts';
import { type Engine, makeEngine } from './engine.ts';
import type { Vocabulary } from './examples.ts';
import { type Dropout, learnBatch } from './net.ts';
import { initialise, layOut, type NetShape, type Parameters } from './parameters.ts';
import { predictBatch } from './predict.ts';
import type { NetWeights } from './write-parser.ts';

export interface TrainedParser {
  readonly engine: Engine;
  readonly parameters: Parameters;
}

export interface Held {
  readonly name: string;
  readonly examples: readonly Example[];
}

export function trainParser(
  examples: readonly Example[],
  vocabulary: Vocabulary,
  settings: ParserSettings,
  held: readonly Held[],
  progress: (message: string) => void,
  save: (trained: TrainedParser) => void,
): void {
  const shape: NetShape = {
    features: vocabulary.features.map((texts, index) => ({
      rows: texts.length,
      width: settings.widths[index]!,
    })),
    hidden: settings.hidden,
    layers: settings.layers,
    arc: settings.arc,
    label: settings.label,
    relations: vocabulary.relations.length,
    xpos: vocabulary.xpos.length,
    upos: vocabulary.upos.length,
  };
  const engine = makeEngine(settings.memoryFloats);
  const parameters = layOut(shape, engine);
  const random = makeRandom(settings.seed);
  initialise(parameters, engine, random);
  engine.f32.copyWithin(parameters.average, parameters.values, parameters.values + parameters.total);
  const dropout: Dropout = {
    ...settings.dropout,
    unknown: Float32Array.from(vocabulary.wordCounts, count => settings.unknown / (settings.unknown + count)),
  };
  const touched = shape.features.map(() => new Set<number>());
  const steps = settings.epochs * makeBatches(examples, settings.batchWords, makeRandom(0)).length;
  let step = 0;
  progress(`${parameters.total} parameters, about ${steps} steps`);
  for (let epoch = 1; epoch <= settings.epochs; epoch++) {
    const started = performance.now();
    const sums = { arc: 0, label: 0, tag: 0, words: 0 };
    for (const batch of makeBatches(examples, settings.batchWords, random)) {
      const losses = learnBatch(engine, parameters, batch, dropout, random, touched);
      step++;
      updateParameters(engine, parameters, settings, rateAt(settings, step, steps), step, touched);
      sums.arc += losses.arc * batch.tokens;
      sums.label += losses.label * batch.tokens;
      sums.tag += losses.tag * batch.tokens;
      sums.words += batch.tokens;
    }
    const seconds = (performance.now() - started) / 1000;
    const scores = held
      .map(({ name, examples: set }) => `${name} ${evaluate(engine, parameters, set)}`)
      .join('  ');
    progress(
      `epoch ${epoch}: arc ${(sums.arc / sums.words).toFixed(4)} label ${(sums.label / sums.words).toFixed(4)} ` +
        `tag ${(sums.tag / sums.words).toFixed(3)}  ${scores}  ${seconds.toFixed(0)} s`,
    );
    save({ engine, parameters });
  }
}

/** What is shipped: the running average, by name. */
export function netWeights({ engine, parameters }: TrainedParser, vocabulary: Vocabulary): NetWeights {
  return {
    shape: parameters.shape,
    featureTexts: vocabulary.features,
    relations: vocabulary.relations,
    values: name => {
      const parameter = parameters.named.get(name);
      if (!parameter) throw new RangeError(`no parameter ${name}`);
      const start = parameters.average + parameter.at;
      return engine.f32.slice(start, start + parameter.rows * parameter.cols);
    },
  };
}

function rateAt(settings: ParserSettings, step: number, steps: number): number {
  const warm = Math.min(1, step / settings.warmUp);
  const left = Math.max(0, 1 - step / steps);
  return settings.rate * warm * (settings.lastRate + (1 - settings.lastRate) * left);
}

/** Adam on everything dense and on the table rows that this batch touched. */
function updateParameters(
  engine: Engine,
  parameters: Parameters,
  settings: ParserSettings,
  rate: number,
  step: number,
  touched: readonly Set<number>[],
): void {
  const { values, gradients, first, second, dense, shape } = parameters;
  const tables = tableStarts(parameters);
  let squares = engine.squares(gradients, dense);
  touched.forEach((rows, feature) => {
    const { width } = shape.features[feature]!;
    for (const row of rows) squares += engine.squares(gradients + tables[feature]! + row * width, width);
  });
  const norm = Math.sqrt(squares);
  const scale = norm > settings.clip ? settings.clip / norm : 1;
  const [b1, b2] = [0.9, 0.95];
  const corrected = (rate * Math.sqrt(1 - b2 ** step)) / (1 - b1 ** step);
  const adam = (at: number, count: number): void =>
    engine.adam(values + at, gradients + at, first + at, second + at, count, corrected, b1, b2, 1e-8, scale);
  adam(0, dense);
  touched.forEach((rows, feature) => {
    const { width } = shape.features[feature]!;
    for (const row of rows) adam(tables[feature]! + row * width, width);
    rows.clear();
  });
  const share = Math.max(1 - settings.averaging, 1 / (step + 1));
  if (step % 4 === 0) engine.drift(parameters.average, values, parameters.total & ~3, Math.min(1, share * 4));
}

/** UAS and LAS of the averaged parameters, heads taken one by one. */
export function evaluate(engine: Engine, parameters: Parameters, examples: readonly Example[]): string {
  const averaged = { ...parameters, values: parameters.average };
  let heads = 0;
  let both = 0;
  let words = 0;
  for (const batch of inOrder(examples)) {
    const predicted = predictBatch(engine, averaged, batch, makeRandom(0));
    batch.examples.forEach((example, sentence) => {
      const start = batch.start[sentence]!;
      example.heads.forEach((head, word) => {
        words++;
        if (predicted.heads[start + word]! !== (head < 0 ? -1 : start + head)) return;
        heads++;
        if (predicted.relations[start + word]! === example.relations[word]!) both++;
      });
    });
  }
  return `${((100 * heads) / words).toFixed(2)}/${((100 * both) / words).toFixed(2)}`;
}

function inOrder(examples: readonly Example[]): Batch[] {
  const sorted = [...examples].sort((left, right) => left.heads.length - right.heads.length);
  const batches: Batch[] = [];
  for (let at = 0; at < sorted.length; at += 24) batches.push(makeBatch(sorted.slice(at, at + 24)));
  return batches;
}
