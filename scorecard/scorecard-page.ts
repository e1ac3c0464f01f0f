/** docs/scorecard.md from the committed figures: one table a benchmark, published figures beside ours. */
import { byText } from '../src/model/order.ts';
import type { Benchmark, Figures } from './benchmark.ts';
import { keyOf } from './committed-figures.ts';

const head = `# Scorecard

How well this version does on public benchmarks. Made by \`npm run scorecard -- --data DIR\` from
\`scorecard/scorecard.json\`: do not edit it by hand. The data is not part of the repository. A figure that is not
there was not measured, or this version cannot do it yet. Published figures were measured by others, at times on
another release of the data or with more help than ours; they show where we stand, not who wins.

\`npm run scorecard -- --data DIR --check\` fails when a figure falls more than half a point (0.005 where figures run
from 0 to 1) below the committed one. \`--split test\` also runs the kept-back splits that DIR holds.
`;

/** The page; the same figures give the same page. */
export function scorecardPage(committed: Figures, benchmarks: readonly Benchmark[]): string {
  return [head, ...benchmarks.map(benchmark => section(benchmark, committed))].join('\n');
}

function section(benchmark: Benchmark, committed: Figures): string {
  const { name, measures, setting, figures, scale } = benchmark;
  const rows = splitsOf(benchmark, committed).flatMap(split => rowsOf(benchmark, split, committed));
  const columns = ['Split', 'By', ...figures];
  return [
    `## ${name}\n`,
    `Measures ${measures}. Setting: ${setting}. ${scale.decimals === 1 ? 'In percent' : 'From 0 to 1'}.\n`,
    rows.length === 0 ? 'No figure yet.' : table(columns, rows),
    '',
  ].join('\n');
}

/** Those with a figure of ours or of others. */
function splitsOf({ name, published }: Benchmark, committed: Figures): string[] {
  const ours = Object.keys(committed)
    .filter(key => key.startsWith(`${name}.`))
    .map(key => key.slice(name.length + 1, key.lastIndexOf('.')));
  return [...new Set([...published.map(({ split }) => split), ...ours.sort(byText)])];
}

function rowsOf(benchmark: Benchmark, split: string, committed: Figures): string[][] {
  const own = benchmark.figures.map(figure => committed[keyOf(benchmark, split, figure)]);
  const others = benchmark.published.filter(published => published.split === split);
  return [
    [split, '**Variorum**', ...own.map(value => shown(value, benchmark))],
    ...others.map(({ by, figures }) => [
      split,
      by,
      ...benchmark.figures.map(figure => shown(figures[figure], benchmark)),
    ]),
  ];
}

function shown(value: number | undefined, { scale }: Benchmark): string {
  return value === undefined ? '–' : value.toFixed(scale.decimals);
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = columns.map((_, index) => (index < 2 ? '---' : '---:'));
  return [columns, rule, ...rows].map(line).join('\n');
}
