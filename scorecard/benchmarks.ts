/** The benchmarks, in the order of the page. */
import type { Benchmark } from './benchmark.ts';
import { copies } from './copies/copies-benchmark.ts';
import { record } from './record/record-benchmark.ts';
import { treebanks } from './treebanks/treebanks-benchmark.ts';

export const benchmarks: readonly Benchmark[] = [treebanks, record, copies];
