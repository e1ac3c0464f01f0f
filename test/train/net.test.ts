/** The net's gradients against finite differences, on a net small enough to try every parameter group. */
import { expect, test } from 'vitest';
import { makeBatch } from '../../train/parsing/batches.ts';
import { makeEngine } from '../../train/parsing/engine.ts';
import { learnBatch } from '../../train/parsing/net.ts';
import { initialise, layOut } from '../../train/parsing/parameters.ts';
import { makeRandom } from '../../train/prng.ts';

const shape = {
  features: [
    { rows: 6, width: 8 },
    { rows: 4, width: 4 },
  ],
  hidden: 8,
  layers: 2,
  arc: 8,
  label: 8,
  relations: 5,
  xpos: 4,
  upos: 3,
};

function example(length: number, seed: number) {
  const random = makeRandom(seed);
  const draw = (limit: number): Int32Array => Int32Array.from({ length }, () => random.below(limit));
  const heads = Int32Array.from({ length }, (_, word) => (word === 0 ? -1 : random.below(word)));
  return { features: [draw(6), draw(4)], heads, relations: draw(5), xpos: draw(4), upos: draw(3) };
}

test('back-propagation agrees with finite differences', () => {
  const engine = makeEngine(1 << 20);
  const parameters = layOut(shape, engine);
  initialise(parameters, engine, makeRandom(5));
  // The loss bends where a unit switches off: biases away from zero keep the trial steps clear of the bends.
  const bias = parameters.named.get('mlp.bias');
  for (let i = 0; i < 32; i++) {
    const away = i < 16 ? (i % 3 === 0 ? -1.5 : 1.5) : i < 24 ? 1 : i % 2 === 0 ? -3 : 1;
    engine.f32[parameters.values + (bias?.at ?? 0) + i] = away;
  }
  const batch = makeBatch([example(5, 1), example(3, 2), example(5, 3), example(1, 4)]);
  const loss = (): number => {
    const losses = learnBatch(engine, parameters, batch, undefined, makeRandom(1), [new Set(), new Set()]);
    return losses.arc + losses.label + 0.1 * losses.tag;
  };
  loss();
  const gradients = engine.f32.slice(parameters.gradients, parameters.gradients + parameters.total);
  const random = makeRandom(9);
  for (const { name, rows, cols, at } of parameters.list) {
    for (let trial = 0; trial < 6; trial++) {
      const index = at + random.below(rows * cols);
      const spot = parameters.values + index;
      const kept = engine.f32[spot]!;
      engine.f32[spot] = kept + 1e-2;
      const above = loss();
      engine.f32[spot] = kept - 1e-2;
      const below = loss();
      engine.f32[spot] = kept;
      const measured = (above - below) / 2e-2;
      expect(
        Math.abs(measured - gradients[index]!),
        `${name}[${index - at}] ${measured} ${gradients[index]}`,
      ).toBeLessThan(2e-4 + 0.02 * Math.abs(measured));
    }
  }
});
