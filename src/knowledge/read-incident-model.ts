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
    thresholds: [...numbersOf(model, 'thresholds')],
    assembly: {
      pairs: linearOf(model, 'pairs'),
      kinds: linearOf(model, 'kinds'),
      more: linearOf(model, 'more'),
      join: numberFact(model, 'join'),
      share: numberFact(model, 'share'),
      secondKind: numberFact(model, 'second kind'),
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
  const { pairs, kinds, more, join, share, secondKind, bare } = assembly;
  const sections = new Map<string, SectionArray | string>();
  const numbers: Record<string, number> = { join, share, 'second kind': secondKind, bare };
  for (const [name, linear] of Object.entries({ documents, fillers, pairs, kinds, more })) {
    const unit = unitOf(linear.weights);
    numbers[`${name}.unit`] = unit;
    sections.set(`${name}.outputs`, linear.outputs.join('\n'));
    sections.set(`${name}.gaps`, gapsOf([...linear.rows.keys()]));
    sections.set(
      `${name}.weights`,
      Int8Array.from(linear.weights, weight => Math.round(weight / unit)),
    );
  }
  const kept = [...statistics.counts].sort(([left], [right]) => left - right);
  sections.set('statistics.gaps', gapsOf(kept.map(([place]) => place)));
  sections.set(
    'statistics.counts',
    Int16Array.from(kept.flatMap(([, counts]) => [...counts].map(count => Math.min(32767, count)))),
  );
  sections.set('statistics.shares', Float32Array.from(statistics.shares));
  for (const [at, role] of incidentRoles.entries()) {
    const own = trees[at] as BoostedTrees;
    numbers[`${role}.base`] = own.base;
    sections.set(`${role}.features`, Int16Array.from(own.trees.flatMap(({ features }) => features)));
    sections.set(`${role}.limits`, Float32Array.from(own.trees.flatMap(({ limits }) => limits)));
    sections.set(`${role}.leaves`, Float32Array.from(own.trees.flatMap(({ leaves }) => leaves)));
    sections.set(`${role}.names`, own.names.join('\n'));
    numbers[`${role}.trees`] = own.trees.length;
  }
  sections.set('thresholds', Float32Array.from(thresholds));
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
    rows: new Map(placesOf(numbersOf(model, `${name}.gaps`)).map((place, row) => [place, row])),
    weights: Float32Array.from(numbersOf(model, `${name}.weights`), weight => weight * unit),
  };
}

function statisticsOf(model: ModelFile): FillerStatistics {
  const counts = numbersOf(model, 'statistics.counts');
  const width = incidentRoles.length + 1;
  return {
    counts: new Map(
      placesOf(numbersOf(model, 'statistics.gaps')).map((place, row) => [
        place,
        Float32Array.from(counts.subarray(row * width, (row + 1) * width)),
      ]),
    ),
    shares: [...numbersOf(model, 'statistics.shares')],
  };
}

function treesOf(model: ModelFile, role: string): BoostedTrees {
  const [features, limits, leaves] = ['features', 'limits', 'leaves'].map(part => [
    ...numbersOf(model, `${role}.${part}`),
  ]);
  const count = numberFact(model, `${role}.trees`);
  const part = (values: readonly number[] = [], at: number) =>
    values.slice((at * values.length) / count, ((at + 1) * values.length) / count);
  return {
    names: linesOf(model, `${role}.names`),
    base: numberFact(model, `${role}.base`),
    trees: Array.from({ length: count }, (_, at) => ({
      features: part(features, at),
      limits: part(limits, at),
      leaves: part(leaves, at),
    })),
  };
}

/** Ascending places as gaps of seven bits a byte, lowest first; a set high bit says that more follows. */
function gapsOf(places: readonly number[]): Uint8Array {
  const bytes: number[] = [];
  let before = 0;
  for (const place of places) {
    let gap = place - before;
    before = place;
    while (gap > 127) {
      bytes.push((gap & 127) | 128);
      gap >>>= 7;
    }
    bytes.push(gap);
  }
  return Uint8Array.from(bytes);
}

function placesOf(gaps: SectionArray): number[] {
  const places: number[] = [];
  let [place, gap, shift] = [0, 0, 0];
  for (const byte of gaps) {
    gap |= (byte & 127) << shift;
    shift += 7;
    if (byte & 128) continue;
    place += gap;
    places.push(place);
    [gap, shift] = [0, 0];
  }
  return places;
}
