/** What a benchmark is to the scorecard: a name, what it is measured on, and one function that measures. */
import { openStreet, type Street } from '../src/store/street.ts';
import { loadSentenceParser, type SentenceParser } from './treebanks/sentence-parser.ts';

/** Unrounded figures by name: percentages from 0 to 100, shares from 0 to 1. */
export type Figures = Readonly<Record<string, number>>;

/** A figure that somebody else reported, as it stands in the page beside ours. */
export interface PublishedFigures {
  readonly split: string;
  readonly by: string;
  readonly figures: Figures;
}

/** What a run gave; a benchmark that this version cannot run says why and gives no figure. */
export type Outcome =
  | {
      readonly figures: Figures /** What a reader of the figures should hear. */;
      readonly notes?: readonly string[];
    }
  | { readonly notRun: string };

export interface Benchmark {
  /** First part of its keys, and its name on the command line. */
  readonly name: string;
  readonly measures: string;
  /** On what the figures rest: gold tokens or raw text, which knowledge, what counts as right. */
  readonly setting: string;
  readonly scale: Scale;
  /** Names of its figures, in the order of the page's columns. */
  readonly figures: readonly string[];
  /** Splits that `dir` may hold, present or not; the kept-back ones run only when asked for. */
  splits(dir: string): Promise<readonly string[]>;
  readonly keptBack: readonly string[];
  /** Takes minutes, as it trains or compares much; `--quick` leaves it out. */
  readonly slow?: true;
  present(dir: string, split: string): Promise<boolean>;
  run(dir: string, split: string, means: Means): Promise<Outcome>;
  readonly published: readonly PublishedFigures[];
}

/** What benchmarks run with, loaded when one of them asks. */
export interface Means {
  /** The whole program, documents to record. */
  readonly street: () => Promise<Street>;
  readonly parser: () => Promise<SentenceParser>;
}

/** Those of this version. */
export const ownMeans: Means = { street: openStreet, parser: loadSentenceParser };

/** `tolerance`: by how much a figure may fall before the check fails. */
export interface Scale {
  readonly decimals: number;
  readonly tolerance: number;
}

export const percent: Scale = { decimals: 1, tolerance: 0.5 };
export const share: Scale = { decimals: 3, tolerance: 0.005 };
