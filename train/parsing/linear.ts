/** The linear layer forwards and backwards, and the loss of choosing among classes. */
import type { Engine } from './engine.ts';

/** X·W + b into new room. */
export function linear(
  engine: Engine,
  input: number,
  inputs: number,
  weight: number,
  bias: number,
  rows: number,
  outputs: number,
): number {
  const output = engine.allocate(rows * outputs);
  for (let row = 0; row < rows; row++) engine.f32.copyWithin(output + row * outputs, bias, bias + outputs);
  engine.gemm(input, inputs, weight, outputs, output, outputs, rows, inputs, outputs);
  return output;
}

/** Backwards through Y = X·W + b: adds to the gradients of W and b, returns that of X (rows×inputs, dense). */
export function linearBackward(
  engine: Engine,
  input: number,
  ldi: number,
  weights: { readonly value: number; readonly gradient: number },
  dBias: number,
  dOutput: number,
  ldo: number,
  rows: number,
  inputs: number,
  outputs: number,
): number {
  const turnedInput = engine.transposed(input, ldi, rows, inputs);
  engine.gemm(turnedInput, rows, dOutput, ldo, weights.gradient, outputs, inputs, rows, outputs);
  const ones = engine.allocate(rows);
  engine.f32.fill(1, ones, ones + rows);
  engine.gemm(ones, rows, dOutput, ldo, dBias, outputs, 1, rows, outputs);
  const turned = engine.transposed(weights.value, outputs, inputs, outputs);
  const dInput = engine.allocate(rows * inputs);
  engine.gemm(dOutput, ldo, turned, inputs, dInput, inputs, rows, outputs, inputs);
  return dInput;
}

/** Turns one row of class scores into their gradient, in place; returns the loss, both times `share`·tokens. */
export function classGradient(
  f32: Float32Array,
  row: number,
  classes: number,
  gold: number,
  share: number,
): number {
  let high = f32[row]!;
  for (let index = 1; index < classes; index++) if (f32[row + index]! > high) high = f32[row + index]!;
  const goldScore = f32[row + gold]!;
  let sum = 0;
  for (let index = 0; index < classes; index++) sum += Math.exp(f32[row + index]! - high);
  for (let index = 0; index < classes; index++)
    f32[row + index] = (Math.exp(f32[row + index]! - high) / sum) * share;
  f32[row + gold]! -= share;
  return Math.log(sum) + high - goldScore;
}
