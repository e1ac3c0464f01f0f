/** The weights of the trained attributions as one file: for each model the places that are not zero, and their weights. */

import { emptyModel, type HashedModel } from './hashed-model.ts';
import { type AttributionModels, modelNames } from './pipeline.ts';

const mark = 'variorum-attribution/1\n';
/** Smaller weights change no reading. */
const least = 1e-3;

export function writeWeights(models: AttributionModels): Uint8Array {
  const parts = [new TextEncoder().encode(mark), ...modelNames.flatMap(name => partsOf(models[name]))];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.byteLength;
  }
  return bytes;
}

function partsOf({ weights }: HashedModel): Uint8Array[] {
  const places = Uint32Array.from(weights.keys()).filter(place => Math.abs(weights[place] ?? 0) >= least);
  const kept = Float32Array.from(places, place => weights[place] ?? 0);
  return [Uint32Array.of(places.length), places, kept].map(part => new Uint8Array(part.buffer));
}

/** @throws RangeError when the bytes are of another format, or cut short. */
export function readWeights(bytes: Uint8Array): AttributionModels {
  if (new TextDecoder().decode(bytes.slice(0, mark.length)) !== mark)
    throw new RangeError('no weights of attributions');
  let at = mark.length;
  const take = (length: number): ArrayBuffer => {
    if (at + length > bytes.length) throw new RangeError('the weights are cut short');
    at += length;
    return bytes.slice(at - length, at).buffer;
  };
  const read = (): HashedModel => {
    const model = emptyModel();
    const [count = 0] = new Uint32Array(take(4));
    const places = new Uint32Array(take(4 * count));
    const kept = new Float32Array(take(4 * count));
    for (const [index, place] of places.entries()) model.weights[place] = kept[index] ?? 0;
    return model;
  };
  return { head: read(), start: read(), end: read(), source: read(), shape: read(), piece: read() };
}
