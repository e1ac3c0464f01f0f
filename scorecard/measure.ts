/** The chosen benchmarks run on a folder, one split after the other; what the folder lacks is told and skipped. */
import type { Benchmark, Means } from './benchmark.ts';
import { keyOf, type MeasuredSplit } from './committed-figures.ts';

export interface MeasureEffects {
  readonly withKeptBack: boolean;
  readonly means: Means;
  readonly tell: (line: string) => void;
  readonly sofar?: (splits: readonly MeasuredSplit[]) => Promise<void>;
}

export interface Measured {
  readonly splits: readonly MeasuredSplit[];
  /** Beginnings of keys, `benchmark.split.`, of splits that were there and that this version cannot run. */
  readonly notRun: readonly string[];
}

/**
 * @param tell hears one line a split.
 * @param sofar is given all splits measured up to then, after each.
 */
export async function measure(
  benchmarks: readonly Benchmark[],
  dir: string,
  { withKeptBack, means, tell, sofar = async () => undefined }: MeasureEffects,
): Promise<Measured> {
  const splits: MeasuredSplit[] = [];
  const notRun: string[] = [];
  for (const benchmark of benchmarks) {
    const all = await benchmark.splits(dir);
    if (all.length === 0) tell(`${benchmark.name}: skipped, DIR has none`);
    for (const split of all) {
      const title = `${benchmark.name} ${split}`;
      if (benchmark.keptBack.includes(split) && !withKeptBack) continue;
      if (!(await benchmark.present(dir, split))) {
        tell(`${title}: skipped, not in DIR`);
        continue;
      }
      const started = performance.now();
      const outcome = await benchmark.run(dir, split, means);
      if ('notRun' in outcome) {
        notRun.push(keyOf(benchmark, split, ''));
        tell(`${title}: not run: ${outcome.notRun}`);
        continue;
      }
      splits.push({ benchmark, split, figures: outcome.figures });
      await sofar(splits);
      for (const note of outcome.notes ?? []) tell(`${title}: ${note}`);
      tell(`${title}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
    }
  }
  return { splits, notRun };
}
