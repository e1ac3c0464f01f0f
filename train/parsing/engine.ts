/**
 * Training memory and arithmetic: one WebAssembly memory of floats, a bump allocator, and the matrix kernel
 * addressed by float position. Nothing here knows what a sentence is.
 */
import { readFileSync } from 'node:fs';

export interface Engine {
  readonly f32: Float32Array;
  /** Room for `count` zeroed floats; its position. */
  readonly allocate: (count: number) => number;
  readonly mark: () => number;
  readonly release: (mark: number) => void;
  /** C[m×n] += A[m×k] · B[k×n], each with its row stride. */
  readonly gemm: (
    a: number,
    lda: number,
    b: number,
    ldb: number,
    c: number,
    ldc: number,
    m: number,
    k: number,
    n: number,
  ) => void;
  /** A transposed copy of rows×cols floats, allocated here. */
  readonly transposed: (source: number, ld: number, rows: number, cols: number) => number;
  readonly cellForward: (
    gates: number,
    ldg: number,
    before: number,
    cell: number,
    squashed: number,
    output: number,
    rows: number,
    h: number,
  ) => void;
  readonly cellBackward: (
    gates: number,
    ldg: number,
    before: number,
    squashed: number,
    dOutput: number,
    dCell: number,
    rows: number,
    h: number,
  ) => void;
  readonly product: (left: number, right: number, target: number, count: number) => void;
  readonly addProduct: (left: number, right: number, target: number, count: number) => void;
  readonly squares: (source: number, count: number) => number;
  readonly adam: (
    values: number,
    gradients: number,
    first: number,
    second: number,
    count: number,
    rate: number,
    b1: number,
    b2: number,
    epsilon: number,
    scale: number,
  ) => void;
  readonly drift: (average: number, values: number, count: number, share: number) => void;
}

type Operation = (...numbers: number[]) => number;
type Kernel = Readonly<
  Record<
    | 'gemm'
    | 'transpose'
    | 'cellForward'
    | 'cellBackward'
    | 'product'
    | 'addProduct'
    | 'squares'
    | 'adam'
    | 'drift',
    Operation
  >
>;

const PAGE_FLOATS = 16_384;
const SCRATCH_FLOATS = 8 * 16_384;

export function makeEngine(floats: number): Engine {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(floats / PAGE_FLOATS) + 9 });
  const bytes = readFileSync(new URL('./kernels/training-kernel.wasm', import.meta.url));
  const kernel = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory } })
    .exports as unknown as Kernel;
  const f32 = new Float32Array(memory.buffer);
  const scratch = 1024;
  let top = scratch + SCRATCH_FLOATS;
  const allocate = (count: number): number => {
    const start = top;
    top += (count + 15) & ~15;
    if (top > f32.length) throw new RangeError(`training memory is full at ${top} floats`);
    f32.fill(0, start, top);
    return start;
  };
  return {
    f32,
    allocate,
    mark: () => top,
    release: mark => {
      top = mark;
    },
    gemm: (a, lda, b, ldb, c, ldc, m, k, n) => {
      if (m > 0 && k > 0) kernel.gemm(a * 4, lda, b * 4, ldb, c * 4, ldc, m, k, n, scratch * 4);
    },
    transposed: (source, ld, rows, cols) => {
      const target = allocate(rows * cols);
      kernel.transpose(source * 4, ld, rows, cols, target * 4);
      return target;
    },
    cellForward: (gates, ldg, before, cell, squashed, output, rows, h) => {
      if (rows > 0)
        kernel.cellForward(gates * 4, ldg, before * 4, cell * 4, squashed * 4, output * 4, rows, h);
    },
    cellBackward: (gates, ldg, before, squashed, dOutput, dCell, rows, h) => {
      if (rows > 0)
        kernel.cellBackward(gates * 4, ldg, before * 4, squashed * 4, dOutput * 4, dCell * 4, rows, h);
    },
    product: (left, right, target, count) => kernel.product(left * 4, right * 4, target * 4, count),
    addProduct: (left, right, target, count) => kernel.addProduct(left * 4, right * 4, target * 4, count),
    squares: (source, count) => kernel.squares(source * 4, count),
    adam: (values, gradients, first, second, count, rate, b1, b2, epsilon, scale) =>
      kernel.adam(values * 4, gradients * 4, first * 4, second * 4, count, rate, b1, b2, epsilon, scale),
    drift: (average, values, count, share) => kernel.drift(average * 4, values * 4, count, share),
  };
}
