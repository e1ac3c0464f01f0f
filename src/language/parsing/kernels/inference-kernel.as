// AssemblyScript, built by npm run build:kernels: integer matrix product, row quantiser and LSTM for the parser.
// Sums are whole numbers and every float operation is a single rounded one, so each machine gives the same bits;
// plain-kernel.ts does the same in plain TypeScript.

// @ts-ignore: decorator
@inline
function gather(a: v128, b: v128, c: v128, d: v128): v128 {
  const p = i32x4.add(v128.shuffle<i32>(a, b, 0, 4, 1, 5), v128.shuffle<i32>(a, b, 2, 6, 3, 7))
  const q = i32x4.add(v128.shuffle<i32>(c, d, 0, 4, 1, 5), v128.shuffle<i32>(c, d, 2, 6, 3, 7))
  return i32x4.add(v128.shuffle<i32>(p, q, 0, 1, 4, 5), v128.shuffle<i32>(p, q, 2, 3, 6, 7))
}

/** y[r][o] = (x[r] · w[o]) · (sx[r] · sw[o]) + bias[o]; x and w rows of k (a multiple of 8) int16, outs a multiple of 4. */
export function multiply(
  x: usize, w: usize, rows: usize, k: usize, outs: usize, sx: usize, sw: usize, bias: usize, y: usize,
): void {
  const row = k << 1
  for (let o: usize = 0; o < outs; o += 4) {
    const w0 = w + o * row
    const w1 = w0 + row
    const w2 = w1 + row
    const w3 = w2 + row
    const scale = v128.load(sw + (o << 2))
    const add = v128.load(bias + (o << 2))
    let r: usize = 0
    for (; r + 2 <= rows; r += 2) {
      const xa = x + r * row
      const xb = xa + row
      let a0 = i32x4.splat(0)
      let a1 = a0
      let a2 = a0
      let a3 = a0
      let b0 = a0
      let b1 = a0
      let b2 = a0
      let b3 = a0
      for (let p: usize = 0; p < row; p += 16) {
        const va = v128.load(xa + p)
        const vb = v128.load(xb + p)
        let m = v128.load(w0 + p)
        a0 = i32x4.add(a0, i32x4.dot_i16x8_s(va, m))
        b0 = i32x4.add(b0, i32x4.dot_i16x8_s(vb, m))
        m = v128.load(w1 + p)
        a1 = i32x4.add(a1, i32x4.dot_i16x8_s(va, m))
        b1 = i32x4.add(b1, i32x4.dot_i16x8_s(vb, m))
        m = v128.load(w2 + p)
        a2 = i32x4.add(a2, i32x4.dot_i16x8_s(va, m))
        b2 = i32x4.add(b2, i32x4.dot_i16x8_s(vb, m))
        m = v128.load(w3 + p)
        a3 = i32x4.add(a3, i32x4.dot_i16x8_s(va, m))
        b3 = i32x4.add(b3, i32x4.dot_i16x8_s(vb, m))
      }
      const to = y + ((r * outs + o) << 2)
      v128.store(to, f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(gather(a0, a1, a2, a3)), f32x4.mul(v128.load_splat<f32>(sx + (r << 2)), scale)), add))
      v128.store(to + (outs << 2), f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(gather(b0, b1, b2, b3)), f32x4.mul(v128.load_splat<f32>(sx + (r << 2), 4), scale)), add))
    }
    if (r < rows) {
      const xa = x + r * row
      let a0 = i32x4.splat(0)
      let a1 = a0
      let a2 = a0
      let a3 = a0
      for (let p: usize = 0; p < row; p += 16) {
        const va = v128.load(xa + p)
        a0 = i32x4.add(a0, i32x4.dot_i16x8_s(va, v128.load(w0 + p)))
        a1 = i32x4.add(a1, i32x4.dot_i16x8_s(va, v128.load(w1 + p)))
        a2 = i32x4.add(a2, i32x4.dot_i16x8_s(va, v128.load(w2 + p)))
        a3 = i32x4.add(a3, i32x4.dot_i16x8_s(va, v128.load(w3 + p)))
      }
      v128.store(y + ((r * outs + o) << 2),
        f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(gather(a0, a1, a2, a3)), f32x4.mul(v128.load_splat<f32>(sx + (r << 2)), scale)), add))
    }
  }
}

/** Rows of k floats (stride ld) to int16 with one scale a row, the largest value becoming `limit`. */
export function quantise(source: usize, ld: usize, rows: usize, k: usize, target: usize, scales: usize, limit: f32): void {
  for (let r: usize = 0; r < rows; r++) {
    const from = source + ((r * ld) << 2)
    const to = target + ((r * k) << 1)
    let high = f32x4.splat(0)
    for (let i: usize = 0; i < k; i += 4) high = f32x4.max(high, f32x4.abs(v128.load(from + (i << 2))))
    const most = max(max(f32x4.extract_lane(high, 0), f32x4.extract_lane(high, 1)), max(f32x4.extract_lane(high, 2), f32x4.extract_lane(high, 3)))
    const factor = f32x4.splat(most > 0 ? limit / most : 0)
    store<f32>(scales + (r << 2), most / limit)
    for (let i: usize = 0; i < k; i += 8) {
      const low = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(from + (i << 2)), factor)))
      const top = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(from + (i << 2), 16), factor)))
      v128.store(to + (i << 1), i16x8.narrow_i32x4_s(low, top))
    }
  }
}

// @ts-ignore: decorator
@inline
function tanh4(value: v128): v128 {
  const x = f32x4.pmax(f32x4.pmin(value, f32x4.splat(7.9)), f32x4.splat(-7.9))
  const x2 = f32x4.mul(x, x)
  let p = f32x4.splat(-2.76076847742355e-16)
  p = f32x4.add(f32x4.mul(p, x2), f32x4.splat(2.00018790482477e-13))
  p = f32x4.add(f32x4.mul(p, x2), f32x4.splat(-8.60467152213735e-11))
  p = f32x4.add(f32x4.mul(p, x2), f32x4.splat(5.12229709037114e-8))
  p = f32x4.add(f32x4.mul(p, x2), f32x4.splat(1.48572235717979e-5))
  p = f32x4.add(f32x4.mul(p, x2), f32x4.splat(6.37261928875436e-4))
  p = f32x4.add(f32x4.mul(p, x2), f32x4.splat(4.89352455891786e-3))
  p = f32x4.mul(p, x)
  let q = f32x4.splat(1.19825839466702e-6)
  q = f32x4.add(f32x4.mul(q, x2), f32x4.splat(1.18534705686654e-4))
  q = f32x4.add(f32x4.mul(q, x2), f32x4.splat(2.26843463243900e-3))
  q = f32x4.add(f32x4.mul(q, x2), f32x4.splat(4.89352518554385e-3))
  return f32x4.div(p, q)
}

// @ts-ignore: decorator
@inline
function sigmoid4(x: v128): v128 {
  const half = f32x4.splat(0.5)
  return f32x4.add(half, f32x4.mul(half, tanh4(f32x4.mul(half, x))))
}

/**
 * One direction of an LSTM over `steps` words. `gates` holds the input's share (i f o g, row stride ldg floats);
 * `w` is 4h rows of h int16, eight rows at a time woven eight numbers by eight, with scales `sw` (the output's scale
 * included); outputs go to `out` (int16 of 8191ths,
 * row stride ldo). `cell` is room for h floats, `sums` for 4h.
 */
export function lstm(
  gates: usize, ldg: usize, w: usize, sw: usize, out: usize, ldo: usize, steps: i32, h: usize, backwards: bool,
  cell: usize, sums: usize,
): void {
  const row = h << 1
  const gap = h << 2
  const outs = h << 2
  memory.fill(cell, 0, h << 2)
  let before: usize = 0
  for (let step: i32 = 0; step < steps; step++) {
    const time = <usize>(backwards ? steps - 1 - step : step)
    const g = gates + ((time * ldg) << 2)
    let from = g
    if (step > 0) {
      let q = w
      for (let o: usize = 0; o < outs; o += 8) {
        let a0 = i32x4.splat(0)
        let a1 = a0
        let a2 = a0
        let a3 = a0
        let a4 = a0
        let a5 = a0
        let a6 = a0
        let a7 = a0
        const end = before + row
        for (let p = before; p < end; p += 16) {
          const v = v128.load(p)
          a0 = i32x4.add(a0, i32x4.dot_i16x8_s(v, v128.load(q)))
          a1 = i32x4.add(a1, i32x4.dot_i16x8_s(v, v128.load(q, 16)))
          a2 = i32x4.add(a2, i32x4.dot_i16x8_s(v, v128.load(q, 32)))
          a3 = i32x4.add(a3, i32x4.dot_i16x8_s(v, v128.load(q, 48)))
          a4 = i32x4.add(a4, i32x4.dot_i16x8_s(v, v128.load(q, 64)))
          a5 = i32x4.add(a5, i32x4.dot_i16x8_s(v, v128.load(q, 80)))
          a6 = i32x4.add(a6, i32x4.dot_i16x8_s(v, v128.load(q, 96)))
          a7 = i32x4.add(a7, i32x4.dot_i16x8_s(v, v128.load(q, 112)))
          q += 128
        }
        const at = o << 2
        v128.store(sums + at, f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(gather(a0, a1, a2, a3)), v128.load(sw + at)), v128.load(g + at)))
        v128.store(sums + at, f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(gather(a4, a5, a6, a7)), v128.load(sw + at, 16)), v128.load(g + at, 16)), 16)
      }
      from = sums
    }
    const to = out + ((time * ldo) << 1)
    for (let j: usize = 0; j < h; j += 8) {
      const low = cell4(from + (j << 2), gap, cell + (j << 2))
      const top = cell4(from + (j << 2) + 16, gap, cell + (j << 2) + 16)
      v128.store(to + (j << 1), i16x8.narrow_i32x4_s(low, top))
    }
    before = to
  }
}

// @ts-ignore: decorator
@inline
function cell4(g: usize, gap: usize, cell: usize): v128 {
  const c = f32x4.add(
    f32x4.mul(sigmoid4(v128.load(g + gap)), v128.load(cell)),
    f32x4.mul(sigmoid4(v128.load(g)), tanh4(v128.load(g + 3 * gap))))
  v128.store(cell, c)
  const output = f32x4.mul(sigmoid4(v128.load(g + 2 * gap)), tanh4(c))
  return i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(output, f32x4.splat(8191))))
}
