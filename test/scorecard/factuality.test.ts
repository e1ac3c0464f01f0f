/** The mapping to [-3, 3] learns what its features tell, the same at every run. */
import { expect, test } from 'vitest';
import { correlation, meanError } from '../../scorecard/factuality/factuality-benchmark.ts';
import { fitBins } from '../../scorecard/factuality/fit-bins.ts';
import { readFactuality } from '../../scorecard/factuality/read-factuality.ts';

test('labels are read with the word they stand on', () => {
  const line = JSON.stringify({ text: 'They did not come .', targets: [{ span1: [3, 4], label: -3 }] });
  expect(readFactuality(`${line}\n`)).toEqual([
    { words: ['They', 'did', 'not', 'come', '.'], events: [{ at: 3, label: -3 }] },
  ]);
});

test('a feature that goes with a label is learnt, and twice alike', () => {
  const examples = Array.from({ length: 200 }, (_, at) =>
    at % 2 ? { features: ['bias', 'not'], label: -2.7 } : { features: ['bias'], label: 3 },
  );
  const model = fitBins(examples);
  expect(model.median(['bias'])).toBe(3);
  expect(model.mean(['bias', 'not'])).toBeLessThan(-2);
  expect(fitBins(examples).mean(['bias', 'not'])).toBe(model.mean(['bias', 'not']));
});

test('error and correlation', () => {
  expect(meanError([1, 2], [2, 2])).toBe(0.5);
  expect(correlation([1, 2, 3], [2, 4, 6])).toBeCloseTo(1);
  expect(correlation([1, 1, 1], [2, 4, 6])).toBe(0);
});
