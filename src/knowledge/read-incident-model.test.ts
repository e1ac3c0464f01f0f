/** A reader of incidents is written and read back whole; numbers are packed and unpacked. */
import { expect, test } from 'vitest';
import { documentOutputs } from '../claims/incidents/document-features.ts';
import type { LinearModel } from '../claims/incidents/linear-model.ts';
import type { IncidentModel } from '../claims/incidents/read-incidents.ts';
import { firstLooks, incidentKinds, incidentRoles } from '../claims/incidents/roles.ts';
import { readModelFile } from '../language/model-file.ts';
import { packGaps, packNumbers, unpackGaps, unpackNumbers } from './pack-numbers.ts';
import { incidentModelOf, writeIncidentModel } from './read-incident-model.ts';

test('numbers of any length', () => {
  const numbers = [0, 1, 127, 128, 300, 4_194_303];
  expect(unpackNumbers(packNumbers(numbers))).toEqual(numbers);
  expect(unpackGaps(packGaps(numbers))).toEqual(numbers);
});

/** Weights that an int8 holds exactly. */
function linear(outputs: readonly string[]): LinearModel {
  const weights = Float32Array.from({ length: 2 * outputs.length }, (_, at) => (at % 5) * 0.25 - 0.5);
  weights[0] = 127 / 64;
  return {
    outputs: [...outputs],
    rows: new Map([
      [7, 0],
      [90_000, 1],
    ]),
    weights: weights.map(weight => Math.round(weight * 64) / 64),
  };
}

/** Trees of two sizes. */
const trees = incidentRoles.map(() => ({
  names: ['one', 'two'],
  base: -1.5,
  trees: [
    { features: [1], limits: [0.5], leaves: [-0.25, 0.25] },
    { features: [0, 1, 0], limits: [1, -Infinity, 2], leaves: [0.5, 1, 1.5, 2] },
  ],
}));

const model: IncidentModel = {
  documents: linear(documentOutputs),
  fillers: linear(firstLooks),
  statistics: {
    counts: new Map([
      [3, Float32Array.of(200, 0, 4, 0, 0, 130)],
      [4_000_000, Float32Array.of(3, 0, 0, 0, 0, 0)],
    ]),
    shares: [0.5, 0.25, 0.125, 0.0625, 0.5],
  },
  trees,
  thresholds: incidentRoles.map((_, at) => ({ first: -at / 4, further: at / 2 })),
  assembly: {
    pairs: linear(['one incident']),
    kinds: linear(incidentKinds),
    more: linear(['more']),
    join: 0.5,
    share: 1,
    bare: -0.75,
  },
};

test('everything comes back', () => {
  const file = readModelFile(writeIncidentModel(model, { trainedOn: 'nothing' }), 'test');
  expect(file.facts.trainedOn).toBe('nothing');
  expect(incidentModelOf(file)).toEqual(model);
});
