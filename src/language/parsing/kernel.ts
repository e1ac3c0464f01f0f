/**
 * The arithmetic under the parser: three operations over one block of memory, by WebAssembly SIMD where a compiled
 * module is given and by plain TypeScript where none is. Addresses and strides are explained at the operations.
 */
import { plainKernel } from './plain-kernel.ts';

export interface Kernel {
  readonly buffer: ArrayBuffer;
  /** y[r][o] = (x[r] · w[o]) · (sx[r] · sw[o]) + bias[o]: int16 rows of k (a multiple of 8), outs a multiple of 4. */
  readonly multiply: (
    x: number,
    w: number,
    rows: number,
    k: number,
    outs: number,
    sx: number,
    sw: number,
    bias: number,
    y: number,
  ) => void;
  /** Rows of k floats (row stride ld floats) to int16 rows, one scale a row, the largest value becoming `limit`. */
  readonly quantise: (
    source: number,
    ld: number,
    rows: number,
    k: number,
    target: number,
    scales: number,
    limit: number,
  ) => void;
  /** One direction of an LSTM layer; outputs are int16 in units of 1/OUTPUT_LIMIT. */
  readonly lstm: (
    gates: number,
    ldg: number,
    w: number,
    sw: number,
    out: number,
    ldo: number,
    steps: number,
    h: number,
    backwards: boolean,
    cell: number,
    sums: number,
  ) => void;
}

/** What an LSTM output of 1 is stored as. */
export const OUTPUT_LIMIT = 8191;

type WasmKernel = Pick<Kernel, 'multiply' | 'quantise'> & {
  readonly lstm: (...numbers: number[]) => void;
};

const PAGE = 65_536;

/** A kernel with `bytes` of memory; all addresses are byte offsets into it. */
export function makeKernel(bytes: number, module: WebAssembly.Module | undefined): Kernel {
  if (!module) return plainKernel(bytes);
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
  const exports = new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as WasmKernel;
  return {
    buffer: memory.buffer,
    multiply: exports.multiply,
    quantise: exports.quantise,
    lstm: (gates, ldg, w, sw, out, ldo, steps, h, backwards, cell, sums) =>
      exports.lstm(gates, ldg, w, sw, out, ldo, steps, h, backwards ? 1 : 0, cell, sums),
  };
}
