/** Writes a trained net as a model file: every matrix turned to [output][input] and cut to int8, one scale a row. */

import { type SectionArray, writeModelFile } from '../../src/language/model-file.ts';
import { FEATURE_NAMES } from '../../src/language/parsing/parse-features.ts';
import type { NetShape } from './parameters.ts';

export interface NetWeights {
  readonly shape: NetShape;
  readonly featureTexts: readonly (readonly string[])[];
  readonly relations: readonly string[];
  /** The averaged values of a named parameter, row by row. */
  readonly values: (name: string) => Float32Array;
}

export function writeParser(net: NetWeights, facts: Readonly<Record<string, number | string>>): Uint8Array {
  const { shape, values } = net;
  const { hidden, arc, label } = shape;
  const sections = new Map<string, SectionArray | string>();
  FEATURE_NAMES.forEach((name, index) => {
    const table = quantiseRows(values(`table${index}`), shape.features[index]!.width);
    sections.set(`${name}.texts`, net.featureTexts[index]!.join('\n'));
    sections.set(`${name}.values`, table.values);
    sections.set(`${name}.scales`, table.scales);
  });
  const add = (name: string, weights: Float32Array, outputs: number, bias?: Float32Array): void => {
    const matrix = quantiseRows(turn(weights, outputs), weights.length / outputs);
    sections.set(`${name}.weights`, matrix.values);
    sections.set(`${name}.scales`, matrix.scales);
    if (bias) sections.set(`${name}.bias`, bias);
  };
  for (let layer = 0; layer < shape.layers; layer++) {
    add(`lstm${layer}.input`, values(`lstm${layer}.input`), 8 * hidden, values(`lstm${layer}.bias`));
    add(`lstm${layer}.forward`, values(`lstm${layer}.forward`), 4 * hidden);
    add(`lstm${layer}.backward`, values(`lstm${layer}.backward`), 4 * hidden);
  }
  add('mlp', values('mlp.weight'), 2 * arc + 2 * label, values('mlp.bias'));
  add('arc', values('arc.weight'), arc, values('arc.bias'));
  add('label', values('label.weight'), shape.relations, values('label.bias'));
  sections.set('arc.root', values('arc.root'));
  sections.set('label.root', values('label.root'));
  sections.set('relations', net.relations.join('\n'));
  return writeModelFile({
    kind: 'parser',
    facts: { hidden, layers: shape.layers, arc, label, ...facts },
    sections,
  });
}

/** [input][output] to [output][input]. */
function turn(values: Float32Array, outputs: number): Float32Array {
  const inputs = values.length / outputs;
  const turned = new Float32Array(values.length);
  for (let i = 0; i < inputs; i++)
    for (let o = 0; o < outputs; o++) turned[o * inputs + i] = values[i * outputs + o]!;
  return turned;
}

function quantiseRows(values: Float32Array, width: number): { values: Int8Array; scales: Float32Array } {
  const rows = values.length / width;
  const scales = new Float32Array(rows);
  const small = new Int8Array(values.length);
  for (let row = 0; row < rows; row++) {
    let most = 0;
    for (let i = row * width; i < (row + 1) * width; i++) most = Math.max(most, Math.abs(values[i]!));
    scales[row] = most / 127;
    if (most > 0)
      for (let i = row * width; i < (row + 1) * width; i++) small[i] = Math.round(values[i]! / scales[row]!);
  }
  return { values: small, scales };
}
