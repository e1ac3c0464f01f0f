// AssemblyScript, built by npm run build:kernels: matrix products, the LSTM cell and Adam, over raw addresses
// in one shared memory; training only (fused multiply-add may round differently from machine to machine).

/** C[m×n] += A[m×k] · B[k×n]; row strides in floats. `scratch` holds k×8 floats for a packed panel of B. */
export function gemm(
  a: usize, lda: usize, b: usize, ldb: usize, c: usize, ldc: usize,
  m: usize, k: usize, n: usize, scratch: usize,
): void {
  const rowA = lda << 2
  const rowB = ldb << 2
  const rowC = ldc << 2
  const wide = n & ~7
  const pack = m >= 16
  for (let j: usize = 0; j < wide; j += 8) {
    let panel = b + (j << 2)
    let step = rowB
    if (pack) {
      let from = panel
      let to = scratch
      for (let p: usize = 0; p < k; p++) {
        v128.store(to, v128.load(from))
        v128.store(to, v128.load(from, 16), 16)
        from += rowB
        to += 32
      }
      panel = scratch
      step = 32
    }
    let i: usize = 0
    for (; i + 4 <= m; i += 4) {
      const a0 = a + i * rowA
      const a1 = a0 + rowA
      const a2 = a1 + rowA
      const a3 = a2 + rowA
      const c0 = c + i * rowC + (j << 2)
      const c1 = c0 + rowC
      const c2 = c1 + rowC
      const c3 = c2 + rowC
      let s00 = v128.load(c0)
      let s01 = v128.load(c0, 16)
      let s10 = v128.load(c1)
      let s11 = v128.load(c1, 16)
      let s20 = v128.load(c2)
      let s21 = v128.load(c2, 16)
      let s30 = v128.load(c3)
      let s31 = v128.load(c3, 16)
      let q = panel
      const end = k << 2
      for (let p: usize = 0; p < end; p += 4) {
        const b0 = v128.load(q)
        const b1 = v128.load(q, 16)
        let x = v128.load_splat<f32>(a0 + p)
        s00 = v128.relaxed_madd<f32>(x, b0, s00)
        s01 = v128.relaxed_madd<f32>(x, b1, s01)
        x = v128.load_splat<f32>(a1 + p)
        s10 = v128.relaxed_madd<f32>(x, b0, s10)
        s11 = v128.relaxed_madd<f32>(x, b1, s11)
        x = v128.load_splat<f32>(a2 + p)
        s20 = v128.relaxed_madd<f32>(x, b0, s20)
        s21 = v128.relaxed_madd<f32>(x, b1, s21)
        x = v128.load_splat<f32>(a3 + p)
        s30 = v128.relaxed_madd<f32>(x, b0, s30)
        s31 = v128.relaxed_madd<f32>(x, b1, s31)
        q += step
      }
      v128.store(c0, s00)
      v128.store(c0, s01, 16)
      v128.store(c1, s10)
      v128.store(c1, s11, 16)
      v128.store(c2, s20)
      v128.store(c2, s21, 16)
      v128.store(c3, s30)
      v128.store(c3, s31, 16)
    }
    for (; i < m; i++) {
      const a0 = a + i * rowA
      const c0 = c + i * rowC + (j << 2)
      let s0 = v128.load(c0)
      let s1 = v128.load(c0, 16)
      let q = panel
      const end = k << 2
      for (let p: usize = 0; p < end; p += 4) {
        const x = v128.load_splat<f32>(a0 + p)
        s0 = v128.relaxed_madd<f32>(x, v128.load(q), s0)
        s1 = v128.relaxed_madd<f32>(x, v128.load(q, 16), s1)
        q += step
      }
      v128.store(c0, s0)
      v128.store(c0, s1, 16)
    }
  }
  for (let i: usize = 0; i < m; i++) {
    for (let j = wide; j < n; j++) {
      let sum = load<f32>(c + i * rowC + (j << 2))
      for (let p: usize = 0; p < k; p++) sum += load<f32>(a + i * rowA + (p << 2)) * load<f32>(b + p * rowB + (j << 2))
      store<f32>(c + i * rowC + (j << 2), sum)
    }
  }
}

/** target[cols×rows] = source[rows×cols] turned over. */
export function transpose(source: usize, ld: usize, rows: usize, cols: usize, target: usize): void {
  for (let r0: usize = 0; r0 < rows; r0 += 8) {
    const r1 = min(r0 + 8, rows)
    for (let c: usize = 0; c < cols; c++) {
      let to = target + ((c * rows + r0) << 2)
      for (let r = r0; r < r1; r++) {
        store<f32>(to, load<f32>(source + ((r * ld + c) << 2)))
        to += 4
      }
    }
  }
}

// @ts-ignore: decorator
@inline
function tanh4(value: v128): v128 {
  const x = f32x4.max(f32x4.min(value, f32x4.splat(7.9)), f32x4.splat(-7.9))
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

/** One step of the cell for `rows` sentences: gates (i f o g, in place) and old cell give new cell and output. */
export function cellForward(
  gates: usize, ldg: usize, before: usize, cell: usize, squashed: usize, output: usize, rows: usize, h: usize,
): void {
  const gap = h << 2
  for (let r: usize = 0; r < rows; r++) {
    let g = gates + ((r * ldg) << 2)
    let at = (r * h) << 2
    for (let j: usize = 0; j < h; j += 4) {
      const i = sigmoid4(v128.load(g))
      const f = sigmoid4(v128.load(g + gap))
      const o = sigmoid4(v128.load(g + 2 * gap))
      const z = tanh4(v128.load(g + 3 * gap))
      const c = f32x4.add(f32x4.mul(f, v128.load(before + at)), f32x4.mul(i, z))
      const t = tanh4(c)
      v128.store(g, i)
      v128.store(g + gap, f)
      v128.store(g + 2 * gap, o)
      v128.store(g + 3 * gap, z)
      v128.store(cell + at, c)
      v128.store(squashed + at, t)
      v128.store(output + at, f32x4.mul(o, t))
      g += 16
      at += 16
    }
  }
}

/** The cell backwards: gates become their gradients in place, `dCell` becomes that of the old cell. */
export function cellBackward(
  gates: usize, ldg: usize, before: usize, squashed: usize, dOutput: usize, dCell: usize, rows: usize, h: usize,
): void {
  const gap = h << 2
  const one = f32x4.splat(1)
  for (let r: usize = 0; r < rows; r++) {
    let g = gates + ((r * ldg) << 2)
    let at = (r * h) << 2
    for (let j: usize = 0; j < h; j += 4) {
      const i = v128.load(g)
      const f = v128.load(g + gap)
      const o = v128.load(g + 2 * gap)
      const z = v128.load(g + 3 * gap)
      const t = v128.load(squashed + at)
      const dh = v128.load(dOutput + at)
      const dc = f32x4.add(v128.load(dCell + at), f32x4.mul(f32x4.mul(dh, o), f32x4.sub(one, f32x4.mul(t, t))))
      v128.store(g, f32x4.mul(f32x4.mul(dc, z), f32x4.mul(i, f32x4.sub(one, i))))
      v128.store(g + gap, f32x4.mul(f32x4.mul(dc, v128.load(before + at)), f32x4.mul(f, f32x4.sub(one, f))))
      v128.store(g + 2 * gap, f32x4.mul(f32x4.mul(dh, t), f32x4.mul(o, f32x4.sub(one, o))))
      v128.store(g + 3 * gap, f32x4.mul(f32x4.mul(dc, i), f32x4.sub(one, f32x4.mul(z, z))))
      v128.store(dCell + at, f32x4.mul(dc, f))
      g += 16
      at += 16
    }
  }
}

/** target = left ∘ right, element by element. */
export function product(left: usize, right: usize, target: usize, count: usize): void {
  let at: usize = 0
  for (; at + 4 <= count; at += 4) {
    const o = at << 2
    v128.store(target + o, f32x4.mul(v128.load(left + o), v128.load(right + o)))
  }
  for (; at < count; at++) {
    const o = at << 2
    store<f32>(target + o, load<f32>(left + o) * load<f32>(right + o))
  }
}

/** target += left ∘ right. */
export function addProduct(left: usize, right: usize, target: usize, count: usize): void {
  let at: usize = 0
  for (; at + 4 <= count; at += 4) {
    const o = at << 2
    v128.store(target + o, f32x4.add(v128.load(target + o), f32x4.mul(v128.load(left + o), v128.load(right + o))))
  }
  for (; at < count; at++) {
    const o = at << 2
    store<f32>(target + o, load<f32>(target + o) + load<f32>(left + o) * load<f32>(right + o))
  }
}

/** Sum of squares. */
export function squares(source: usize, count: usize): f64 {
  let total: f64 = 0
  let at: usize = 0
  while (at + 4 <= count) {
    let sum = f32x4.splat(0)
    const end = min(at + 1024, count & ~3)
    for (; at < end; at += 4) {
      const x = v128.load(source + (at << 2))
      sum = f32x4.add(sum, f32x4.mul(x, x))
    }
    total += <f64>(f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 1) + f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3))
  }
  for (; at < count; at++) {
    const x = load<f32>(source + (at << 2))
    total += <f64>(x * x)
  }
  return total
}

/** Adam over a multiple of four numbers; gradients are scaled by `scale` first and zeroed after. */
export function adam(
  values: usize, gradients: usize, first: usize, second: usize, count: usize,
  rate: f32, b1: f32, b2: f32, epsilon: f32, scale: f32,
): void {
  const keep1 = f32x4.splat(b1)
  const keep2 = f32x4.splat(b2)
  const new1 = f32x4.splat(1 - b1)
  const new2 = f32x4.splat(1 - b2)
  const r = f32x4.splat(rate)
  const e = f32x4.splat(epsilon)
  const s = f32x4.splat(scale)
  const zero = f32x4.splat(0)
  for (let at: usize = 0; at < count; at += 4) {
    const o = at << 2
    const g = f32x4.mul(v128.load(gradients + o), s)
    v128.store(gradients + o, zero)
    const m = f32x4.add(f32x4.mul(keep1, v128.load(first + o)), f32x4.mul(new1, g))
    const v = f32x4.add(f32x4.mul(keep2, v128.load(second + o)), f32x4.mul(new2, f32x4.mul(g, g)))
    v128.store(first + o, m)
    v128.store(second + o, v)
    v128.store(values + o, f32x4.sub(v128.load(values + o), f32x4.div(f32x4.mul(r, m), f32x4.add(f32x4.sqrt(v), e))))
  }
}

/** average += (values - average) · share, for a multiple of four numbers. */
export function drift(average: usize, values: usize, count: usize, share: f32): void {
  const s = f32x4.splat(share)
  for (let at: usize = 0; at < count; at += 4) {
    const o = at << 2
    const x = v128.load(average + o)
    v128.store(average + o, f32x4.add(x, f32x4.mul(s, f32x4.sub(v128.load(values + o), x))))
  }
}
