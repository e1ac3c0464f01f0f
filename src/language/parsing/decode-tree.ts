/**
 * Tree decoding: takes head scores, gives the best tree with exactly one root; takes relation scores, gives each
 * word a relation, at most one subject a head. It never looks at the words.
 */

/** Log-probabilities of heads: row `word`, column `head + 1`; column 0 is the root. */
export type HeadScores = readonly Float64Array[];

/** The head of each word, -1 for the root. */
export function decodeTree(scores: HeadScores): number[] {
  const greedy = scores.map(bestHead);
  const rooted = greedy.filter(head => head < 0).length === 1;
  if (rooted && cyclesOf([0, ...greedy.map(head => head + 1)]).length === 0) return greedy;
  return spanningTree(scores);
}

function bestHead(row: Float64Array, word: number): number {
  let best = 0;
  for (let column = 0; column < row.length; column++) {
    if (column !== word + 1 && row[column]! > row[best]!) best = column;
  }
  return best - 1;
}

/** Chu-Liu-Edmonds; root arcs carry a penalty that no other gain can outweigh, so just one is kept. */
function spanningTree(scores: HeadScores): number[] {
  const size = scores.length + 1;
  let penalty = 1;
  for (const row of scores) for (const score of row) if (Number.isFinite(score)) penalty += Math.abs(score);
  const matrix = Array.from({ length: size }, (_, node) => {
    const row = new Float64Array(size).fill(-Infinity);
    if (node > 0)
      for (let head = 0; head < size; head++) if (head !== node) row[head] = finite(scores[node - 1]![head]!);
    if (node > 0) row[0]! -= penalty;
    return row;
  });
  return chuLiuEdmonds(matrix)
    .slice(1)
    .map(head => head - 1);
}

function finite(score: number): number {
  return Number.isFinite(score) ? score : -1e6;
}

/**
 * Best heads for a matrix of [node][head] scores with node 0 as the root; entry 0 of the result means nothing.
 * Every node takes its best head; nodes that run in a circle become one, and the rest is solved with them as such.
 */
function chuLiuEdmonds(matrix: readonly Float64Array[]): number[] {
  const size = matrix.length;
  const heads = matrix.map((row, node) => (node === 0 ? 0 : indexOfHighest(row)));
  const { groups, count, inCycle } = groupCycles(heads);
  if (count === size) return heads;
  const smaller = Array.from({ length: count }, () => new Float64Array(count).fill(-Infinity));
  const links = new Int32Array(count * count);
  for (let node = 1; node < size; node++) {
    const group = groups[node]!;
    // Entering a circle at this node breaks the arc it has there.
    const broken = inCycle[node] ? matrix[node]![heads[node]!]! : 0;
    for (let head = 0; head < size; head++) {
      const other = groups[head]!;
      const score = matrix[node]![head]! - broken;
      if (group === other || score <= smaller[group]![other]!) continue;
      smaller[group]![other] = score;
      links[group * count + other] = node * size + head;
    }
  }
  const result = [...heads];
  chuLiuEdmonds(smaller).forEach((other, group) => {
    if (group === 0) return;
    const link = links[group * count + other]!;
    result[Math.floor(link / size)] = link % size;
  });
  return result;
}

/** Numbers nodes so that those of one circle share a number; the root is 0. */
function groupCycles(heads: readonly number[]): { groups: Int32Array; count: number; inCycle: Uint8Array } {
  const inCycle = new Uint8Array(heads.length);
  const groups = new Int32Array(heads.length).fill(-1);
  groups[0] = 0;
  let count = 1;
  for (const cycle of cyclesOf(heads)) {
    for (const node of cycle) {
      inCycle[node] = 1;
      groups[node] = count;
    }
    count++;
  }
  for (let node = 1; node < heads.length; node++) if (groups[node]! < 0) groups[node] = count++;
  return { groups, count, inCycle };
}

function indexOfHighest(row: Float64Array): number {
  let best = 0;
  for (let index = 1; index < row.length; index++) if (row[index]! > row[best]!) best = index;
  return best;
}

/** The circles in a head list whose node 0 is the root. */
function cyclesOf(heads: readonly number[]): number[][] {
  const seenFrom = new Int32Array(heads.length);
  const cycles: number[][] = [];
  for (let start = 1; start < heads.length; start++) {
    let node = start;
    while (node !== 0 && seenFrom[node] === 0) {
      seenFrom[node] = start;
      node = heads[node]!;
    }
    if (node === 0 || seenFrom[node] !== start) continue;
    const cycle = [node];
    for (let member = heads[node]!; member !== node; member = heads[member]!) cycle.push(member);
    cycles.push(cycle);
  }
  return cycles;
}

/**
 * The relation of each word, likeliest first: of two subjects under one head the likelier stays and the other takes
 * its next best relation. `root` goes to the root and to nobody else.
 */
export function chooseRelations(
  heads: readonly number[],
  scores: readonly Float64Array[],
  names: readonly string[],
): number[] {
  const root = names.indexOf('root');
  const subjects = new Set(names.flatMap((name, index) => (SUBJECTS.includes(name) ? [index] : [])));
  const chosen = heads.map((head, word) =>
    head < 0 && root >= 0 ? root : highestBut(scores[word]!, index => index === root),
  );
  const order = heads.map((_, word) => word).filter(word => subjects.has(chosen[word]!));
  order.sort(
    (left, right) => scores[right]![chosen[right]!]! - scores[left]![chosen[left]!]! || left - right,
  );
  const taken = new Set<number>();
  for (const word of order) {
    if (taken.has(heads[word]!))
      chosen[word] = highestBut(scores[word]!, index => index === root || subjects.has(index));
    taken.add(heads[word]!);
  }
  return chosen;
}

/** A verb has one of these; `nsubj:outer` may stand beside another. */
const SUBJECTS = ['nsubj', 'nsubj:pass', 'csubj', 'csubj:pass'];

function highestBut(scores: Float64Array, isBarred: (index: number) => boolean): number {
  let best = -1;
  for (let index = 0; index < scores.length; index++) {
    if (!isBarred(index) && (best < 0 || scores[index]! > scores[best]!)) best = index;
  }
  return best;
}
