/** The benchmarks, in the order of the page. */
import type { Benchmark } from './benchmark.ts';
import { case2021 } from './case2021/case2021-benchmark.ts';
import { copies } from './copies/copies-benchmark.ts';
import { ecbplus } from './ecbplus/ecbplus-benchmark.ts';
import { factuality } from './factuality/factuality-benchmark.ts';
import { geoparsing } from './geoparsing/geoparsing-benchmark.ts';
import { indiapolice } from './indiapolice/indiapolice-benchmark.ts';
import { maverick } from './maverick/maverick-benchmark.ts';
import { muc4 } from './muc4/muc4-benchmark.ts';
import { names } from './names/names-benchmark.ts';
import { petrarch } from './petrarch/petrarch-benchmark.ts';
import { plover } from './plover/plover-benchmark.ts';
import { polnear } from './polnear/polnear-benchmark.ts';
import { re3d } from './re3d/re3d-benchmark.ts';
import { record } from './record/record-benchmark.ts';
import { resolution } from './resolution/resolution-benchmark.ts';
import { tempeval3 } from './tempeval3/tempeval3-benchmark.ts';
import { treebanks } from './treebanks/treebanks-benchmark.ts';
import { wikievents } from './wikievents/wikievents-benchmark.ts';

export const benchmarks: readonly Benchmark[] = [
  treebanks,
  names,
  tempeval3,
  record,
  copies,
  maverick,
  polnear,
  muc4,
  plover,
  indiapolice,
  case2021,
  petrarch,
  wikievents,
  re3d,
  factuality,
  geoparsing,
  ecbplus,
  resolution,
];
