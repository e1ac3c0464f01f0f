/**
 * The net's parameters: their names and shapes, where each lies in training memory, and their first values.
 * Values, gradients, Adam's two moments and the running average lie in five regions of the same layout.
 */

import type { Random } from '../prng.ts';
import type { Engine } from './engine.ts';

export interface NetShape {
  /** One entry a word feature: rows in its table and numbers a row. */
  readonly features: readonly { readonly rows: number; readonly width: number }[];
  /** Units a direction. */
  readonly hidden: number;
  readonly layers: number;
  readonly arc: number;
  readonly label: number;
  readonly relations: number;
  readonly xpos: number;
  readonly upos: number;
}

export interface Parameter {
  readonly name: string;
  readonly rows: number;
  readonly cols: number;
  /** Position within a region. */
  readonly at: number;
}

export interface Parameters {
  readonly shape: NetShape;
  readonly list: readonly Parameter[];
  readonly named: ReadonlyMap<string, Parameter>;
  /** Floats before the embedding tables, and in all. */
  readonly dense: number;
  readonly total: number;
  readonly values: number;
  readonly gradients: number;
  readonly first: number;
  readonly second: number;
  readonly average: number;
}

export function inputWidth(shape: NetShape): number {
  return shape.features.reduce((sum, feature) => sum + feature.width, 0);
}

export function layOut(shape: NetShape, engine: Engine): Parameters {
  const list: Parameter[] = [];
  let at = 0;
  const add = (name: string, rows: number, cols: number): void => {
    list.push({ name, rows, cols, at });
    at += (rows * cols + 15) & ~15;
  };
  const { hidden, arc, label } = shape;
  for (let layer = 0; layer < shape.layers; layer++) {
    add(`lstm${layer}.input`, layer === 0 ? inputWidth(shape) : 2 * hidden, 8 * hidden);
    add(`lstm${layer}.forward`, hidden, 4 * hidden);
    add(`lstm${layer}.backward`, hidden, 4 * hidden);
    add(`lstm${layer}.bias`, 1, 8 * hidden);
  }
  add('mlp.weight', 2 * hidden, 2 * arc + 2 * label);
  add('mlp.bias', 1, 2 * arc + 2 * label);
  add('arc.weight', arc, arc);
  add('arc.bias', 1, arc);
  add('arc.root', 1, arc);
  add('label.root', 1, label);
  add('label.weight', label, shape.relations);
  add('label.bias', 1, shape.relations);
  add('tag.weight', 2 * hidden, shape.xpos + shape.upos);
  add('tag.bias', 1, shape.xpos + shape.upos);
  const dense = at;
  for (const [index, { rows, width }] of shape.features.entries()) add(`table${index}`, rows, width);
  const total = at;
  return {
    shape,
    list,
    named: new Map(list.map(parameter => [parameter.name, parameter])),
    dense,
    total,
    values: engine.allocate(total),
    gradients: engine.allocate(total),
    first: engine.allocate(total),
    second: engine.allocate(total),
    average: engine.allocate(total),
  };
}

/** Uniform Glorot weights, small normal embeddings, forget gates open. */
export function initialise(parameters: Parameters, engine: Engine, random: Random): void {
  const { values, shape } = parameters;
  for (const { name, rows, cols, at } of parameters.list) {
    const start = values + at;
    const count = rows * cols;
    const fanOut = /^lstm/.test(name) ? shape.hidden : name === 'mlp.weight' ? shape.arc : cols;
    const spread = Math.sqrt(6 / (rows + fanOut));
    if (name.startsWith('table'))
      for (let i = 0; i < count; i++) engine.f32[start + i] = 0.3 * random.normal();
    else if (name === 'arc.root' || name === 'label.root')
      for (let i = 0; i < count; i++) engine.f32[start + i] = 0.1 * random.normal();
    else if (rows > 1)
      for (let i = 0; i < count; i++) engine.f32[start + i] = spread * (2 * random.uniform() - 1);
    if (/^lstm\d\.bias$/.test(name)) {
      for (let i = 0; i < shape.hidden; i++) {
        engine.f32[start + shape.hidden + i] = 1;
        engine.f32[start + 5 * shape.hidden + i] = 1;
      }
    }
  }
}

/** Position of a parameter's values, and of its gradient. */
export function place(
  parameters: Parameters,
  name: string,
): { readonly value: number; readonly gradient: number } {
  const parameter = parameters.named.get(name);
  if (!parameter) throw new RangeError(`no parameter ${name}`);
  return { value: parameters.values + parameter.at, gradient: parameters.gradients + parameter.at };
}
