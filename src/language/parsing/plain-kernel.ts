/**
 * The inference kernel in plain TypeScript, for a platform without WebAssembly SIMD: the same whole-number sums and
 * the same rounding after every float operation as kernels/inference-kernel.as, so the same bits, only slower.
 */
import type { Kernel } from './kernel.ts';

const round = Math.fround;

export function plainKernel(bytes: number): Kernel {
  const buffer = new ArrayBuffer(bytes);
  const i16 = new Int16Array(buffer);
  const f32 = new Float32Array(buffer);
  return {
    buffer,
    multiply: (x, w, rows, k, outs, sx, sw, bias, y) => {
      const put = (r: number, o: number, sum: number): void => {
        const scale = round(f32[(sx >> 2) + r]! * f32[(sw >> 2) + o]!);
        f32[(y >> 2) + r * outs + o] = round(round(round(sum) * scale) + f32[(bias >> 2) + o]!);
      };
      for (let o = 0; o < outs; o += 4) {
        for (let r = 0; r < rows; r++) {
          const values = (x >> 1) + r * k;
          let a = 0;
          let b = 0;
          let c = 0;
          let d = 0;
          for (let p = 0, q = (w >> 1) + o * k; p < k; p++, q++) {
            const value = i16[values + p]!;
            a = (a + Math.imul(value, i16[q]!)) | 0;
            b = (b + Math.imul(value, i16[q + k]!)) | 0;
            c = (c + Math.imul(value, i16[q + 2 * k]!)) | 0;
            d = (d + Math.imul(value, i16[q + 3 * k]!)) | 0;
          }
          put(r, o, a);
          put(r, o + 1, b);
          put(r, o + 2, c);
          put(r, o + 3, d);
        }
      }
    },
    quantise: (source, ld, rows, k, target, scales, limit) => {
      for (let r = 0; r < rows; r++) {
        const from = (source >> 2) + r * ld;
        const to = (target >> 1) + r * k;
        let most = 0;
        for (let i = 0; i < k; i++) most = Math.max(most, Math.abs(f32[from + i]!));
        const factor = most > 0 ? round(limit / most) : 0;
        f32[(scales >> 2) + r] = most / limit;
        for (let i = 0; i < k; i++) i16[to + i] = nearest(round(f32[from + i]! * factor));
      }
    },
    lstm: (gates, ldg, w, sw, out, ldo, steps, h, backwards, cell, sums) => {
      const cells = f32.subarray(cell >> 2, (cell >> 2) + h);
      const g = f32.subarray(sums >> 2, (sums >> 2) + 4 * h);
      cells.fill(0);
      let before = -1;
      for (let step = 0; step < steps; step++) {
        const time = backwards ? steps - 1 - step : step;
        const own = (gates >> 2) + time * ldg;
        for (let o = 0; o < 4 * h; o++) {
          const sum = before < 0 ? 0 : wovenSum(i16, before, (w >> 1) + (o >> 3) * 8 * h + (o & 7) * 8, h);
          g[o] = before < 0 ? f32[own + o]! : round(round(round(sum) * f32[(sw >> 2) + o]!) + f32[own + o]!);
        }
        before = (out >> 1) + time * ldo;
        for (let j = 0; j < h; j++) {
          const kept = round(sigmoid(g[h + j]!) * cells[j]!);
          const added = round(sigmoid(g[j]!) * tanh(g[3 * h + j]!));
          cells[j] = round(kept + added);
          i16[before + j] = nearest(round(round(sigmoid(g[2 * h + j]!) * tanh(cells[j]!)) * 8191));
        }
      }
    },
  };
}

/** Eight rows are woven eight numbers by eight (see weave in parser-model.ts): one row's sum over h numbers. */
function wovenSum(i16: Int16Array, values: number, weights: number, h: number): number {
  let even = 0;
  let odd = 0;
  for (let p = values, q = weights; p < values + h; p += 8, q += 64) {
    even =
      (even +
        Math.imul(i16[p]!, i16[q]!) +
        Math.imul(i16[p + 2]!, i16[q + 2]!) +
        Math.imul(i16[p + 4]!, i16[q + 4]!) +
        Math.imul(i16[p + 6]!, i16[q + 6]!)) |
      0;
    odd =
      (odd +
        Math.imul(i16[p + 1]!, i16[q + 1]!) +
        Math.imul(i16[p + 3]!, i16[q + 3]!) +
        Math.imul(i16[p + 5]!, i16[q + 5]!) +
        Math.imul(i16[p + 7]!, i16[q + 7]!)) |
      0;
  }
  return even + odd;
}

/** Halves go to the even neighbour, as f32x4.nearest has it. */
function nearest(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}

const NUMERATOR = [
  -2.76076847742355e-16, 2.00018790482477e-13, -8.60467152213735e-11, 5.12229709037114e-8,
  1.48572235717979e-5, 6.37261928875436e-4, 4.89352455891786e-3,
].map(round);
const DENOMINATOR = [1.19825839466702e-6, 1.18534705686654e-4, 2.268434632439e-3, 4.89352518554385e-3].map(
  round,
);
const EDGE = round(7.9);

function tanh(value: number): number {
  const x = Math.max(Math.min(value, EDGE), -EDGE);
  const x2 = round(x * x);
  let p = NUMERATOR[0]!;
  for (let i = 1; i < 7; i++) p = round(round(p * x2) + NUMERATOR[i]!);
  let q = DENOMINATOR[0]!;
  for (let i = 1; i < 4; i++) q = round(round(q * x2) + DENOMINATOR[i]!);
  return round(round(p * x) / q);
}

function sigmoid(x: number): number {
  return round(0.5 + round(0.5 * tanh(round(0.5 * x))));
}
