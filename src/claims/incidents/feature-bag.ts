/** Names of binary features to hashed places (the hashing trick, Weinberger et al. 2009). */

/** Bits of a place. */
export const placeBits = 22;

/** Place of a feature by its name: FNV-1a, folded. */
export function placeOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> placeBits)) & ((1 << placeBits) - 1);
}

/** Gathers places; a feature told twice counts once. */
export class FeatureBag {
  readonly #places = new Set<number>();

  add(name: string): void {
    this.#places.add(placeOf(name));
  }

  addPlaces(places: Iterable<number>): void {
    for (const place of places) this.#places.add(place);
  }

  done(): Int32Array {
    return Int32Array.from(this.#places);
  }
}
