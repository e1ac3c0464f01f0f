/** The mapper from our reading of a snippet to its type: a regression over words, pairs, readings and cues of types. */
import { type ClassModel, type Features, fitClasses } from '../softmax-regression.ts';
import type { FeatureGroups } from './snippet-features.ts';

export interface LabelledFeatures {
  readonly groups: FeatureGroups;
  readonly type: string;
}

export interface TypeMapper {
  readonly typeOf: (groups: FeatureGroups) => string;
}

/** Length to which each group is brought: how much it says beside the others. */
const weights: Readonly<Record<keyof FeatureGroups, number>> = { words: 1, pairs: 0.5, reading: 1, cues: 1 };

const fitting = { epochs: 40, rate: 0.3, decay: 0.05 };

/** In how many snippets a word or pair must stand to count. */
const least: Readonly<Record<keyof FeatureGroups, number>> = { words: 2, pairs: 2, reading: 1, cues: 1 };

export function fitTypes(examples: readonly LabelledFeatures[]): TypeMapper {
  const spread = new Map<string, number>();
  for (const { groups } of examples)
    for (const name of new Set(namesIn(groups))) spread.set(name, (spread.get(name) ?? 0) + 1);
  const weigh = (groups: FeatureGroups) => vectorOf(groups, spread, examples.length);
  const model: ClassModel = fitClasses(
    examples.map(({ groups, type }) => ({ features: weigh(groups), label: type })),
    fitting,
  );
  return { typeOf: groups => model.best(weigh(groups)) };
}

const groupNames = Object.keys(weights) as (keyof FeatureGroups)[];

function namesIn(groups: FeatureGroups): string[] {
  return groupNames.flatMap(group => groups[group].map(name => `${group}:${name}`));
}

/** Rarer features weigh more (inverse document frequency); each group is as long as its weight. */
function vectorOf(groups: FeatureGroups, spread: ReadonlyMap<string, number>, documents: number): Features {
  const vector = new Map<string, number>([['bias', 1]]);
  for (const group of groupNames) {
    const cells = [...new Set(groups[group])].flatMap(name => {
      const full = `${group}:${name}`;
      const known = spread.get(full) ?? 0;
      return known < least[group] ? [] : [{ full, value: 1 + Math.log((1 + documents) / (1 + known)) }];
    });
    const length = Math.sqrt(cells.reduce((sum, { value }) => sum + value * value, 0)) || 1;
    for (const { full, value } of cells) vector.set(full, (weights[group] * value) / length);
  }
  return vector;
}
