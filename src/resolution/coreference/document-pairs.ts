/** How alike two documents are: whether they report the same happenings. Features for a learnt comparison. */
import { type CorefDocument, isTimeWord, type ReadMention } from './event-mention.ts';
import { familyOf } from './word-families.ts';

export const documentFeatures = [
  'cosine',
  'root of cosine',
  'cosine of names',
  'cosine of first sentences',
  'smaller rank',
  'larger rank',
  'shared neighbours',
  'shared names',
  'shared numbers',
  'shared triggers',
  'times shared',
  'times in conflict',
  'numbers in conflict',
  'rare names shared',
  'shorter',
  'longer',
] as const; // prettier-ignore

/** Documents that either document is most like; asked as far as this. */
const neighboursAsked = 12;
const leastCosine = 0.02;

export interface DocumentPairs {
  /** Two numbers a pair, the smaller first. */
  readonly pairs: readonly (readonly [number, number])[];
  /** One row of features a pair. */
  readonly rows: Float32Array;
}

/** Pairs worth comparing, with their features. @param mentions the triggers found in the documents. */
export function pairDocuments(
  documents: readonly CorefDocument[],
  mentions: readonly ReadMention[],
): DocumentPairs {
  const words = documents.map(document => bagOf(document, 'all'));
  const names = documents.map(document => bagOf(document, 'names'));
  const firsts = documents.map(document =>
    bagOf({ ...document, sentences: document.sentences.slice(0, 1) }, 'all'),
  );
  const numbers = documents.map(document => bagOf(document, 'numbers'));
  const times = documents.map(document => bagOf(document, 'times'));
  const triggers: Bag[] = documents.map(() => new Map());
  for (const { document, family } of mentions) add(triggers[document] ?? new Map(), family);

  const vectors = weighted(words);
  const nameVectors = weighted(names);
  const firstVectors = weighted(firsts, idfOf(words));
  const nameIdf = idfOf(names);
  const triggerIdf = idfOf(triggers);
  const numberIdf = idfOf(numbers);
  const cosines = allCosines(vectors);
  const { rank, neighbours } = ranksOf(cosines);
  const pairs: [number, number][] = [];
  for (let left = 0; left < documents.length; left += 1) {
    for (let right = left + 1; right < documents.length; right += 1) {
      const near =
        (rank[left]?.get(right) ?? 99) <= neighboursAsked ||
        (rank[right]?.get(left) ?? 99) <= neighboursAsked;
      if (near || (cosines[left]?.[right] ?? 0) >= leastCosine) pairs.push([left, right]);
    }
  }
  const rows = new Float32Array(pairs.length * documentFeatures.length);
  for (const [index, [left, right]] of pairs.entries()) {
    const cosine = cosines[left]?.[right] ?? 0;
    const [one, other] = [rank[left]?.get(right) ?? 99, rank[right]?.get(left) ?? 99];
    const sizes = [words[left]?.size ?? 0, words[right]?.size ?? 0];
    rows.set(
      [
        cosine,
        Math.sqrt(cosine),
        dot(nameVectors[left], nameVectors[right]),
        dot(firstVectors[left], firstVectors[right]),
        Math.min(one, other),
        Math.max(one, other),
        overlapOf(neighbours[left], neighbours[right]),
        sharedWeight(names[left], names[right], nameIdf),
        sharedWeight(numbers[left], numbers[right], numberIdf),
        sharedWeight(triggers[left], triggers[right], triggerIdf),
        sharedCount(times[left], times[right]),
        conflict(times[left], times[right]),
        conflict(numbers[left], numbers[right]),
        rareShared(names[left], names[right], nameIdf),
        Math.min(...sizes),
        Math.max(...sizes),
      ],
      index * documentFeatures.length,
    );
  }
  return { pairs, rows };
}

type Bag = Map<string, number>;

const stopWords = new Set(
  'the a an of to in on at by for with from and or but as is are was were be been being has have had do does did will would can could may might must shall should it its he him his she her they them their we us our you your i me my this that these those who whom which what when where why how not no nor so than then there here if into over under after before about against between during out up down off all any both each few more most other some such only own same too very just also said say says'.split(
    ' ',
  ),
); // prettier-ignore

function bagOf(document: CorefDocument, which: 'all' | 'names' | 'numbers' | 'times'): Bag {
  const bag: Bag = new Map();
  for (const { tokens } of document.sentences) {
    for (const token of tokens) {
      const form = token.form.toLowerCase();
      if (!/[\p{L}\p{N}]/u.test(form)) continue;
      if (which === 'times') {
        if (isTimeWord(form)) add(bag, form);
      } else if (which === 'numbers') {
        if (token.upos === 'NUM') add(bag, form);
      } else if (!isTimeWord(form) && !stopWords.has(form)) {
        if (which === 'all') add(bag, familyOf(token.lemma));
        else if (token.upos === 'PROPN') add(bag, form);
      }
    }
  }
  return bag;
}

function add(bag: Bag, word: string): void {
  bag.set(word, (bag.get(word) ?? 0) + 1);
}

/** ln((N + 1) / (1 + df)). */
export function idfOf(bags: readonly ReadonlyMap<string, unknown>[]): ReadonlyMap<string, number> {
  const counts: Bag = new Map();
  for (const bag of bags) for (const word of bag.keys()) add(counts, word);
  return new Map([...counts].map(([word, count]) => [word, Math.log((bags.length + 1) / (1 + count))]));
}

type Vector = ReadonlyMap<string, number>;

function weighted(bags: readonly Bag[], idf = idfOf(bags)): Vector[] {
  return bags.map(bag => {
    const vector = new Map(
      [...bag].map(([word, count]) => [word, (1 + Math.log(count)) * (idf.get(word) ?? 0)]),
    );
    const length = Math.sqrt([...vector.values()].reduce((sum, value) => sum + value * value, 0)) || 1;
    return new Map([...vector].map(([word, value]) => [word, value / length]));
  });
}

function dot(left: Vector | undefined, right: Vector | undefined): number {
  let sum = 0;
  for (const [word, value] of left ?? []) sum += value * (right?.get(word) ?? 0);
  return sum;
}

/** By an inverted index: most documents share no word that counts. */
function allCosines(vectors: readonly Vector[]): Float64Array[] {
  const postings = new Map<string, [number, number][]>();
  for (const [document, vector] of vectors.entries()) {
    for (const [word, value] of vector) {
      const list = postings.get(word);
      if (list) list.push([document, value]);
      else postings.set(word, [[document, value]]);
    }
  }
  return vectors.map(vector => {
    const row = new Float64Array(vectors.length);
    for (const [word, value] of vector)
      for (const [other, weight] of postings.get(word) ?? [])
        row[other] = (row[other] as number) + value * weight;
    return row;
  });
}

/** Ranks among each document's neighbours, from 1, and the cosines of the nearest with the document itself as 1. */
function ranksOf(cosines: readonly Float64Array[]) {
  const rank = cosines.map((row, document) => {
    const order = [...row.keys()].filter(other => other !== document && (row[other] ?? 0) > 0);
    order.sort((left, right) => (row[right] ?? 0) - (row[left] ?? 0) || left - right);
    return new Map(order.slice(0, 98).map((other, index) => [other, index + 1]));
  });
  const neighbours = rank.map((ranks, document) => {
    const near = [...ranks.keys()].slice(0, neighboursAsked);
    return new Map([[document, 1], ...near.map(other => [other, cosines[document]?.[other] ?? 0] as const)]);
  });
  return { rank, neighbours };
}

/** Sum of the smaller over the sum of the larger values. */
function overlapOf(
  left: ReadonlyMap<number, number> | undefined,
  right: ReadonlyMap<number, number> | undefined,
): number {
  let [smaller, larger] = [0, 0];
  for (const word of new Set([...(left?.keys() ?? []), ...(right?.keys() ?? [])])) {
    const [one, other] = [left?.get(word) ?? 0, right?.get(word) ?? 0];
    smaller += Math.min(one, other);
    larger += Math.max(one, other);
  }
  return larger === 0 ? 0 : smaller / larger;
}

function sharedWeight(
  left: Bag | undefined,
  right: Bag | undefined,
  idf: ReadonlyMap<string, number>,
): number {
  let sum = 0;
  for (const word of left?.keys() ?? []) if (right?.has(word)) sum += idf.get(word) ?? 0;
  return sum;
}

function sharedCount(left: Bag | undefined, right: Bag | undefined): number {
  return [...(left?.keys() ?? [])].filter(word => right?.has(word)).length;
}

function conflict(left: Bag | undefined, right: Bag | undefined): number {
  return left?.size && right?.size && sharedCount(left, right) === 0 ? 1 : 0;
}

function rareShared(left: Bag | undefined, right: Bag | undefined, idf: ReadonlyMap<string, number>): number {
  return Math.max(
    0,
    ...[...(left?.keys() ?? [])].filter(word => right?.has(word)).map(word => idf.get(word) ?? 0),
  );
}
