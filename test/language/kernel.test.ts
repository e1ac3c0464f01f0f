/** The WebAssembly kernel and the plain one: the same bits. */
import { expect, test } from 'vitest';
import { type Kernel, makeKernel } from '../../src/language/parsing/kernel.ts';
import { makeRandom } from '../../train/prng.ts';
import { kernelModule } from './shipped-models.ts';

const SIZE = 1 << 18;
const [X, W, SX, SW, BIAS, Y, CELL, SUMS] = [0, 32_768, 131_072, 132_096, 140_288, 148_480, 240_000, 244_096];

function filled(kernel: Kernel): Kernel {
  const random = makeRandom(3);
  const small = new Int16Array(kernel.buffer, 0, SX / 2);
  for (let i = 0; i < small.length; i++) small[i] = random.below(254) - 127;
  const floats = new Float32Array(kernel.buffer, SX, (CELL - SX) / 4);
  for (let i = 0; i < floats.length; i++) floats[i] = (random.uniform() - 0.5) * (i % 7 === 0 ? 3 : 0.01);
  return kernel;
}

function both(run: (kernel: Kernel) => void, from: number, bytes: number): void {
  const results = [makeKernel(SIZE, kernelModule()), makeKernel(SIZE, undefined)].map(kernel => {
    run(filled(kernel));
    return new Int32Array(kernel.buffer.slice(from, from + bytes));
  });
  expect(results[0]!.some(bits => bits !== 0)).toBe(true);
  expect(results[0]).toEqual(results[1]);
}

test('matrix products', () => {
  for (const rows of [1, 2, 5])
    both(kernel => kernel.multiply(X, W, rows, 24, 12, SX, SW, BIAS, Y), Y, rows * 12 * 4);
});

test('rows cut to whole numbers', () => {
  both(kernel => kernel.quantise(BIAS, 40, 3, 32, W, Y, 8191), W, 3 * 32 * 2);
  both(kernel => kernel.quantise(BIAS, 40, 3, 32, W, Y, 8191), Y, 12);
});

test('LSTM, both ways', () => {
  for (const backwards of [false, true]) {
    both(kernel => kernel.lstm(Y, 64, W, SW, X, 32, 6, 16, backwards, CELL, SUMS), X, 6 * 32 * 2);
  }
});
