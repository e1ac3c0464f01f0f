/** The learnt reading of incidents: models/en/incidents.bin. */
import { readFile } from 'node:fs/promises';
import type { FillerStatistics } from '../claims/incidents/filler-statistics.ts';
import type { LinearModel } from '../claims/incidents/linear-model.ts';
import type { IncidentModel } from '../claims/incidents/read-incidents.ts';
import { incidentRoles } from '../claims/incidents/roles.ts';
import {
  linesOf,
  type ModelFile,
  ModelFileError,
  numberFact,
  numbersOf,
  readModelFile,
  type SectionArray,
  writeModelFile,
} from '../language/model-file.ts';
import type { BoostedTrees } from '../model/boosted-trees.ts';
import { UserError } from '../model/user-error.ts';
import { packGaps, packNumbers, unpackGaps, unpackNumbers } from './pack-numbers.ts';

const file = new URL('../../models/en/incidents.bin', import.meta.url);
const hint = 'install the package again, or make the model anew with npm run train -- --incidents DIR';

/** @throws UserError when the file is missing or damaged. */
export async function readIncidentModel(): Promise<IncidentModel> {
  const bytes = await readFile(file).catch(() => {
    throw new UserError('The model models/en/incidents.bin is missing.', { hint });
  });
  try {
    return incidentModelOf(readModelFile(bytes, 'models/en/incidents.bin'));
  } catch (error) {
    if (error instanceof ModelFileError) throw new UserError(error.message, { hint });
    throw error;
  }
}

export function incidentModelOf(model: ModelFile): IncidentModel {
  return {
    documents: linearOf(model, 'documents'),
    fillers: linearOf(model, 'fillers'),
    statistics: statisticsOf(model),
    trees: incidentRoles.map(role => treesOf(model, role)),
    thresholds: incidentRoles.map((_, at) => {
      const [first = 0, further = 0] = numbersOf(model, 'thresholds').subarray(2 * at);
      return { first, further };
    }),
    assembly: {
      pairs: linearOf(model, 'pairs'),
      kinds: linearOf(model, 'kinds'),
      more: linearOf(model, 'more'),
      join: numberFact(model, 'join'),
      share: numberFact(model, 'share'),
      bare: numberFact(model, 'bare'),
    },
  };
}

/** @param facts where it comes from. */
export function writeIncidentModel(
  model: IncidentModel,
  facts: Readonly<Record<string, string | number>>,
): Uint8Array {
  const { documents, fillers, statistics, trees, thresholds, assembly } = model;
  const { pairs, kinds, more, join, share, bare } = assembly;
  const sections = new Map<string, SectionArray | string>();
  const numbers: Record<string, number> = { join, share, bare };
  for (const [name, linear] of Object.entries({ documents, fillers, pairs, kinds, more })) {
    const unit = unitOf(linear.weights);
    numbers[`${name}.unit`] = unit;
    sections.set(`${name}.outputs`, linear.outputs.join('\n'));
    sections.set(`${name}.gaps`, packGaps([...linear.rows.keys()]));
    sections.set(
      `${name}.weights`,
      Int8Array.from(linear.weights, weight => Math.round(weight / unit)),
    );
  }
  const kept = [...statistics.counts].sort(([left], [right]) => left - right);
  sections.set('statistics.gaps', packGaps(kept.map(([place]) => place)));
  sections.set(
    'statistics.counts',
    packNumbers(
      kept.flatMap(([, [seen = 0, ...hits]]) => {
        const filled = hits.reduce((mask, count, role) => mask | (count > 0 ? 1 << role : 0), 0);
        return [seen, filled, ...hits.filter(count => count > 0)];
      }),
    ),
  );
  sections.set('statistics.shares', Float32Array.from(statistics.shares));
  for (const [at, role] of incidentRoles.entries()) {
    const own = trees[at] as BoostedTrees;
    numbers[`${role}.base`] = own.base;
    sections.set(`${role}.features`, Int16Array.from(own.trees.flatMap(({ features }) => features)));
    sections.set(`${role}.limits`, Float32Array.from(own.trees.flatMap(({ limits }) => limits)));
    sections.set(`${role}.leaves`, Float32Array.from(own.trees.flatMap(({ leaves }) => leaves)));
    sections.set(`${role}.names`, own.names.join('\n'));
    sections.set(
      `${role}.sizes`,
      Int16Array.from(own.trees, ({ features }) => features.length),
    );
  }
  sections.set('thresholds', Float32Array.from(thresholds.flatMap(({ first, further }) => [first, further])));
  return writeModelFile({ kind: 'incidents', facts: { ...facts, ...numbers }, sections });
}

/** A power of two, so that products are the same on every machine. */
function unitOf(weights: Float32Array): number {
  const most = weights.reduce((largest, weight) => Math.max(largest, Math.abs(weight)), 1e-6);
  return 2 ** Math.ceil(Math.log2(most / 127));
}

function linearOf(model: ModelFile, name: string): LinearModel {
  const unit = numberFact(model, `${name}.unit`);
  return {
    outputs: linesOf(model, `${name}.outputs`),
    rows: new Map(unpackGaps(numbersOf(model, `${name}.gaps`)).map((place, row) => [place, row])),
    weights: Float32Array.from(numbersOf(model, `${name}.weights`), weight => weight * unit),
  };
}

function statisticsOf(model: ModelFile): FillerStatistics {
  const numbers = unpackNumbers(numbersOf(model, 'statistics.counts'));
  let next = 0;
  const counts = new Map<number, Float32Array>();
  for (const place of unpackGaps(numbersOf(model, 'statistics.gaps'))) {
    const own = new Float32Array(incidentRoles.length + 1);
    own[0] = numbers[next++] ?? 0;
    const filled = numbers[next++] ?? 0;
    for (let role = 0; role < incidentRoles.length; role += 1)
      if ((filled >> role) & 1) own[role + 1] = numbers[next++] ?? 0;
    counts.set(place, own);
  }
  return { counts, shares: [...numbersOf(model, 'statistics.shares')] };
}

function treesOf(model: ModelFile, role: string): BoostedTrees {
  const numbers = (part: string) => [...numbersOf(model, `${role}.${part}`)];
  const [features, limits, leaves] = [numbers('features'), numbers('limits'), numbers('leaves')];
  let first = 0;
  // A tree has one leaf more than it has splits.
  const trees = numbers('sizes').map((size, at) => {
    const past = first + size;
    const tree = {
      features: features.slice(first, past),
      limits: limits.slice(first, past),
      leaves: leaves.slice(first + at, past + at + 1),
    };
    first = past;
    return tree;
  });
  return { names: linesOf(model, `${role}.names`), base: numberFact(model, `${role}.base`), trees };
}
