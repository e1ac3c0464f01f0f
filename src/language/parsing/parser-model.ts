/**
 * The parser's weights in the kernel's memory: takes a model file, widens its int8 matrices to the int16 rows that
 * the kernel multiplies, and keeps the vocabularies at hand.
 */

import { linesOf, type ModelFile, numberFact, numbersOf } from '../model-file.ts';
import { type Kernel, makeKernel, OUTPUT_LIMIT } from './kernel.ts';
import { FEATURE_NAMES } from './parse-features.ts';
import { type WordMemory, wordMemory } from './word-inputs.ts';

/** A weight matrix turned for the kernel: addresses of its rows (one an output), their scales and the bias. */
export interface Matrix {
  readonly weights: number;
  readonly scales: number;
  readonly bias: number;
  readonly inputs: number;
  readonly outputs: number;
}

export interface FeatureRows {
  readonly rows: ReadonlyMap<string, number>;
  readonly values: Int8Array;
  readonly scales: Float32Array;
  readonly width: number;
}

export interface ParserModel {
  readonly kernel: Kernel;
  readonly features: readonly FeatureRows[];
  readonly relations: readonly string[];
  readonly hidden: number;
  readonly arc: number;
  readonly label: number;
  readonly inputWidth: number;
  readonly layers: readonly { readonly input: Matrix; readonly directions: readonly [Matrix, Matrix] }[];
  readonly projection: Matrix;
  readonly arcs: Matrix;
  readonly labels: Matrix;
  /** The root as a head: int16 row and scale for arcs, floats for labels. */
  readonly rootArc: Float32Array;
  readonly rootLabel: Float32Array;
  readonly memory: WordMemory;
  /** First free byte of the kernel's memory. */
  readonly workspace: number;
}

/** Longest stretch parsed at once. */
export const MAX_WORDS = 400;

export function loadParser(file: ModelFile, module: WebAssembly.Module | undefined): ParserModel {
  const hidden = numberFact(file, 'hidden');
  const layerCount = numberFact(file, 'layers');
  const arc = numberFact(file, 'arc');
  const label = numberFact(file, 'label');
  const features = FEATURE_NAMES.map((name): FeatureRows => {
    const texts = linesOf(file, `${name}.texts`);
    const values = numbersOf(file, `${name}.values`) as Int8Array;
    return {
      rows: new Map(texts.map((text, row) => [text, row])),
      values,
      scales: numbersOf(file, `${name}.scales`) as Float32Array,
      width: values.length / texts.length,
    };
  });
  const inputWidth = features.reduce((sum, feature) => sum + feature.width, 0);
  let weightBytes = 0;
  for (const [name, section] of file.sections)
    if (name.endsWith('.weights')) weightBytes += section.length * 2 + section.length / 4;
  const widest = Math.max(8 * hidden, 2 * arc + 2 * label, inputWidth, 2 * hidden);
  const workBytes = MAX_WORDS * (widest * 16 + 8 * hidden * 4 + MAX_WORDS * 4) + (1 << 18);
  const kernel = makeKernel(weightBytes + workBytes + (1 << 18), module);
  let top = 1024;
  const place = (bytes: number): number => {
    const at = top;
    top += (bytes + 15) & ~15;
    return at;
  };
  const matrix = (name: string): Matrix => placeMatrix(file, kernel, name, place);
  const recurrent = (name: string): Matrix =>
    weave(kernel, placeMatrix(file, kernel, name, place, 1 / OUTPUT_LIMIT));
  const layers = Array.from({ length: layerCount }, (_, layer) => ({
    input: matrix(`lstm${layer}.input`),
    directions: [recurrent(`lstm${layer}.forward`), recurrent(`lstm${layer}.backward`)] as const,
  }));
  return {
    kernel,
    features,
    hidden,
    arc,
    label,
    inputWidth,
    layers,
    relations: linesOf(file, 'relations'),
    projection: matrix('mlp'),
    arcs: matrix('arc'),
    labels: matrix('label'),
    rootArc: numbersOf(file, 'arc.root') as Float32Array,
    rootLabel: numbersOf(file, 'label.root') as Float32Array,
    memory: wordMemory(hidden),
    workspace: top,
  };
}

/** int8 weights of [output][input] with a scale an output; outputs are filled up to a multiple of four by zeros. */
function placeMatrix(
  file: ModelFile,
  kernel: Kernel,
  name: string,
  place: (bytes: number) => number,
  inputScale = 1,
): Matrix {
  const values = numbersOf(file, `${name}.weights`);
  const scales = numbersOf(file, `${name}.scales`);
  const bias = file.sections.has(`${name}.bias`)
    ? numbersOf(file, `${name}.bias`)
    : new Float32Array(scales.length);
  const inputs = values.length / scales.length;
  const outputs = (scales.length + 3) & ~3;
  const matrix = {
    weights: place(outputs * inputs * 2),
    scales: place(outputs * 4),
    bias: place(outputs * 4),
    inputs,
    outputs,
  };
  new Int16Array(kernel.buffer, matrix.weights, values.length).set(values);
  new Float32Array(kernel.buffer, matrix.scales, scales.length).set(
    Float32Array.from(scales, scale => scale * inputScale),
  );
  new Float32Array(kernel.buffer, matrix.bias, bias.length).set(bias);
  return matrix;
}

/** Puts eight rows' first eight numbers together, then their next eight, so that the LSTM reads straight ahead. */
function weave(kernel: Kernel, matrix: Matrix): Matrix {
  const values = new Int16Array(kernel.buffer, matrix.weights, matrix.outputs * matrix.inputs);
  const plain = values.slice();
  let to = 0;
  for (let block = 0; block < matrix.outputs; block += 8) {
    for (let start = 0; start < matrix.inputs; start += 8) {
      for (let row = block; row < block + 8; row++) {
        for (let i = 0; i < 8; i++) values[to++] = plain[row * matrix.inputs + start + i]!;
      }
    }
  }
  return matrix;
}
