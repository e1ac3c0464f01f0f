/** Whole numbers from 0 on in few bytes: seven bits a byte, lowest first; a set high bit says that more follows. */

export function packNumbers(numbers: Iterable<number>): Uint8Array {
  const bytes: number[] = [];
  for (let rest of numbers) {
    while (rest > 127) {
      bytes.push((rest & 127) | 128);
      rest >>>= 7;
    }
    bytes.push(rest);
  }
  return Uint8Array.from(bytes);
}

export function unpackNumbers(bytes: Iterable<number>): number[] {
  const numbers: number[] = [];
  let [number, shift] = [0, 0];
  for (const byte of bytes) {
    number |= (byte & 127) << shift;
    shift += 7;
    if (byte & 128) continue;
    numbers.push(number);
    [number, shift] = [0, 0];
  }
  return numbers;
}

/** Ascending numbers, as the steps between them. */
export function packGaps(numbers: readonly number[]): Uint8Array {
  return packNumbers(numbers.map((number, at) => number - (numbers[at - 1] ?? 0)));
}

export function unpackGaps(bytes: Iterable<number>): number[] {
  let sum = 0;
  return unpackNumbers(bytes).map(gap => {
    sum += gap;
    return sum;
  });
}
