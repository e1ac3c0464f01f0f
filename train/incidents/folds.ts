/** Cross-fitting: every document judged by a model that has not learnt from it. */

const folds = 5;

/** The fold of the document with that place in the list. */
export function foldOf(index: number): number {
  return index % folds;
}

/** What `judge` says of each item by a model that `learn` made of the other folds. */
export function crossFitted<Item, Model, Verdict>(
  items: readonly Item[],
  learn: (items: readonly Item[], fold: number) => Model,
  judge: (model: Model, item: Item, index: number) => Verdict,
): Verdict[] {
  const models = Array.from({ length: folds }, (_, fold) =>
    learn(
      items.filter((__, index) => foldOf(index) !== fold),
      fold,
    ),
  );
  return items.map((item, index) => judge(models[foldOf(index)] as Model, item, index));
}

/** The value of `values` for which `scoreOf` is highest; the first of several. */
export function bestOf(values: readonly number[], scoreOf: (value: number) => number): number {
  let [best, most] = [values[0] ?? 0, -Infinity];
  for (const value of values) {
    const score = scoreOf(value);
    if (score > most) [best, most] = [value, score];
  }
  return best;
}
