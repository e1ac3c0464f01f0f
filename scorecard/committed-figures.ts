/** The figures file: one flat JSON object, `"benchmark.split.figure": number`, keys in order. */
import { readFile } from 'node:fs/promises';
import { byText } from '../src/model/order.ts';
import { UserError } from '../src/model/user-error.ts';
import type { Benchmark, Figures } from './benchmark.ts';

/** One split that was run. */
export interface MeasuredSplit {
  readonly benchmark: Benchmark;
  readonly split: string;
  readonly figures: Figures;
}

/** No file is no figures. @throws UserError when it is no flat object of numbers. */
export async function readFigures(path: string): Promise<Figures> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{}';
    throw error;
  });
  const figures = parse(text);
  if (!isFlat(figures)) throw new UserError(`${path} holds no flat object of numbers.`);
  return figures;
}

/** As the file is written. */
export function figuresText(figures: Figures): string {
  const inOrder = Object.entries(figures).toSorted(([left], [right]) => byText(left, right));
  return `${JSON.stringify(Object.fromEntries(inOrder), null, 2)}\n`;
}

/** The splits' figures under their full keys, rounded as their benchmark has it. */
export function keyedFigures(measured: readonly MeasuredSplit[]): Figures {
  return Object.fromEntries(
    measured.flatMap(({ benchmark, split, figures }) =>
      Object.entries(figures).map(([figure, value]) => [
        keyOf(benchmark, split, figure),
        Number(value.toFixed(benchmark.scale.decimals)),
      ]),
    ),
  );
}

export function keyOf({ name }: Benchmark, split: string, figure: string): string {
  return `${name}.${split}.${figure}`;
}

/** Everything under the measured splits is replaced, a figure that no longer exists goes; the rest stays. */
export function replaceFigures(committed: Figures, measured: readonly MeasuredSplit[]): Figures {
  const rest = Object.entries(committed).filter(
    ([key]) => !measured.some(({ benchmark, split }) => key.startsWith(keyOf(benchmark, split, ''))),
  );
  return { ...Object.fromEntries(rest), ...keyedFigures(measured) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isFlat(value: unknown): value is Figures {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every(figure => typeof figure === 'number')
  );
}
