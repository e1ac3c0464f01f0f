/** Average-link clustering on sparse likenesses: a pair without one counts as wholly unlike. Deterministic. */

export interface Likeness {
  readonly left: number;
  readonly right: number;
  readonly value: number;
}

/**
 * Clusters of `count` things, as lists of their numbers: the two clusters whose members are most alike on average join
 * while that average reaches `threshold`; equals in order of their numbers.
 */
export function averageLink(count: number, likenesses: readonly Likeness[], threshold: number): number[][] {
  const members: (number[] | undefined)[] = Array.from({ length: count }, (_, index) => [index]);
  const sums = Array.from({ length: count }, () => new Map<number, number>());
  for (const { left, right, value } of likenesses) {
    if (left === right) continue;
    sums[left]?.set(right, (sums[left]?.get(right) ?? 0) + value);
    sums[right]?.set(left, (sums[right]?.get(left) ?? 0) + value);
  }
  const average = (left: number, right: number) =>
    (sums[left]?.get(right) ?? 0) / ((members[left]?.length ?? 1) * (members[right]?.length ?? 1));
  const bestOf = (cluster: number) => {
    let best: { other: number; value: number } | undefined;
    for (const other of sums[cluster]?.keys() ?? []) {
      const value = average(cluster, other);
      if (value >= threshold && (!best || value > best.value || (value === best.value && other < best.other)))
        best = { other, value };
    }
    return best;
  };
  const best = Array.from({ length: count }, (_, cluster) => bestOf(cluster));
  for (;;) {
    let from = -1;
    for (let cluster = 0; cluster < count; cluster += 1) {
      const value = best[cluster]?.value;
      if (value !== undefined && (from < 0 || value > (best[from]?.value ?? 0))) from = cluster;
    }
    const into = from < 0 ? undefined : best[from]?.other;
    if (into === undefined) break;
    members[from] = [...(members[from] ?? []), ...(members[into] ?? [])];
    members[into] = undefined;
    for (const [other, sum] of sums[into] ?? []) {
      sums[other]?.delete(into);
      if (other === from) continue;
      sums[from]?.set(other, (sums[from]?.get(other) ?? 0) + sum);
      sums[other]?.set(from, (sums[other]?.get(from) ?? 0) + sum);
    }
    sums[into]?.clear();
    best[into] = undefined;
    for (const other of [from, ...(sums[from]?.keys() ?? [])]) best[other] = bestOf(other);
  }
  return members.flatMap(list => (list ? [list.toSorted((left, right) => left - right)] : []));
}
