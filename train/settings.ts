/** Every number that training depends on, in one place; docs/decisions tells what was tried. */
import type { NameSettings } from './names/train-names.ts';
import type { Dropout } from './parsing/net.ts';
import type { LinkSettings } from './references/train-links.ts';
import type { TaggerSettings } from './tagging/train-tagger.ts';
import type { PruneSettings } from './tagging/write-tagger.ts';

export const TAGGER_SETTINGS: TaggerSettings = {
  epochs: 6,
  seed: 1,
  lowerCase: false,
  rounds: 3,
  margin: 20,
};

/** The taggers of the jackknife, and of the held-out text that training looks at: one round is near enough. */
export const JACKKNIFE_SETTINGS: TaggerSettings = { ...TAGGER_SETTINGS, rounds: 1 };

/** Rows kept of the tagger's weights. */
export const TAGGER_ROWS: PruneSettings = { xposRows: 160_000, uposRows: 30_000 };
export const UNCASED_TAGGER_ROWS: PruneSettings = { xposRows: 100_000, uposRows: 20_000 };

export interface ParserSettings {
  readonly seed: number;
  readonly epochs: number;
  readonly batchWords: number;
  readonly hidden: number;
  readonly layers: number;
  readonly arc: number;
  readonly label: number;
  readonly widths: readonly number[];
  readonly rate: number;
  readonly warmUp: number;
  /** Last rate as a share of the first. */
  readonly lastRate: number;
  readonly clip: number;
  readonly unknown: number;
  readonly dropout: Omit<Dropout, 'unknown'>;
  /** Decay of the running average of parameters. */
  readonly averaging: number;
  /** Training memory: five times the parameters, and what one batch needs. */
  readonly memoryFloats: number;
}

export const PARSER_SETTINGS: ParserSettings = {
  seed: 1,
  epochs: 22,
  batchWords: 500,
  hidden: 192,
  layers: 2,
  arc: 128,
  label: 128,
  widths: [100, 32, 16, 24, 20, 32, 16],
  rate: 2e-3,
  warmUp: 200,
  lastRate: 0.02,
  clip: 5,
  unknown: 0.25,
  dropout: { feature: 0.1, output: 0.33, recurrent: 0.2, projection: 0.33 },
  averaging: 0.998,
  memoryFloats: 110_000_000,
};

export const NAME_SETTINGS: NameSettings = {
  epochs: 8,
  seed: 1,
  rounds: 1,
  rate: 0.1,
  decay: 1e-3,
  rare: 1,
  dropout: 0.5,
  hidden: 0.3,
};

/** How much a name of GUM counts beside one of EWT. */
export const SILVER_WEIGHT = 0.6;

/** What each class gains over “no name”. */
export const NAME_EAGERNESS = 1;

export const NAME_ROWS = 120_000;

export const LINK_SETTINGS: LinkSettings = {
  epochs: 6,
  seed: 1,
  rate: 0.08,
  decay: 1e-4,
  dropout: 0.1,
  bits: 17,
  newWeight: 1,
};
