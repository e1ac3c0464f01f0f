/** The reader of fillers, learnt: documents, first looks, statistics, second looks and thresholds, each cross-fitted. */
import { countFillers, sumOfCounts } from '../../scorecard/muc4/score-fillers.ts';
import {
  chooseFillers,
  type FillerThreshold,
  type ScoredCandidate,
} from '../../src/claims/incidents/choose-fillers.ts';
import { documentOutputs } from '../../src/claims/incidents/document-features.ts';
import { evidenceNames } from '../../src/claims/incidents/evidence-names.ts';
import { type EvidenceRows, evidenceFor } from '../../src/claims/incidents/filler-evidence.ts';
import { FillerFeatures } from '../../src/claims/incidents/filler-features.ts';
import {
  countKeys,
  type FillerStatistics,
  type KeyCounts,
} from '../../src/claims/incidents/filler-statistics.ts';
import type { ChosenFiller } from '../../src/claims/incidents/incident-pairs.ts';
import { type JudgedText, type Sight, sightOf } from '../../src/claims/incidents/judged-text.ts';
import { logits } from '../../src/claims/incidents/linear-model.ts';
import { type IncidentModel, logOdds } from '../../src/claims/incidents/read-incidents.ts';
import { firstLooks, type IncidentRole, incidentRoles } from '../../src/claims/incidents/roles.ts';
import { type BoostedTrees, probabilityOf } from '../../src/model/boosted-trees.ts';
import { trainTrees } from '../same-event/train-trees.ts';
import { crossFitted, foldOf } from './folds.ts';
import { type Example, learnLinear } from './learn-linear.ts';
import { documentSettings, fillerSettings, thresholdSteps, treeSettings } from './settings.ts';
import type { TaughtText } from './taught-text.ts';

export interface LearntFillers {
  readonly model: Pick<IncidentModel, 'documents' | 'fillers' | 'statistics' | 'trees' | 'thresholds'>;
  /** Each document as models see it that have not learnt from it. */
  readonly judged: readonly JudgedText[];
  /** Candidates with their log-odds, by document and role; cross-fitted. */
  readonly scored: readonly (readonly ScoredCandidate[])[][];
}

/** @param say hears how far it is. */
export function learnFillers(texts: readonly TaughtText[], say: (message: string) => void): LearntFillers {
  const learnDocuments = (some: readonly TaughtText[]) =>
    learnLinear(
      some.map(({ about }) => about),
      documentOutputs,
      documentSettings,
    );
  const about = crossFitted(texts, learnDocuments, (model, { about: { places } }) => logits(model, places));
  say('documents');
  const examples = texts.map((text, at) => fillerExamples(text, about[at] as Float64Array));
  const learnLooks = (some: readonly (readonly Example[])[]) =>
    learnLinear(some.flat(), firstLooks, fillerSettings);
  const looks = crossFitted(examples, learnLooks, (model, own) =>
    own.map(({ places }) => logits(model, places)),
  );
  const fillers = learnLooks(examples);
  say(`first looks: ${fillers.rows.size} features`);
  const statistics = countKeys(texts.flatMap(keyed));
  const held = Map.groupBy(texts.keys(), foldOf);
  const less = [...held.keys()]
    .sort()
    .map(fold => countKeys((held.get(fold) ?? []).flatMap(at => keyed(texts[at] as TaughtText))).counts);
  const judged = texts.map(
    ({ text, candidates, keys }, at): JudgedText => ({
      text,
      candidates,
      keys,
      logits: looks[at] as Float64Array[],
      about: about[at] as Float64Array,
    }),
  );
  const sights = judged.map(sightOf);
  const second = incidentRoles.map((role, at) => {
    const learnt = learnRole(texts, sights, at, statistics, less);
    say(`${role}: F1 ${(100 * learnt.f1).toFixed(1)} out of fold, ${JSON.stringify(learnt.threshold)}`);
    return learnt;
  });
  return {
    model: {
      documents: learnDocuments(texts),
      fillers,
      statistics,
      trees: second.map(({ trees }) => trees),
      thresholds: second.map(({ threshold }) => threshold),
    },
    judged,
    scored: texts.map((_, at) => second.map(({ scored }) => scored[at] ?? [])),
  };
}

function fillerExamples({ text, candidates, labels }: TaughtText, about: Float64Array): Example[] {
  const features = new FillerFeatures(text, about);
  return candidates.map((candidate, at) => ({ places: features.of(candidate), labels: labels[at] ?? 0 }));
}

function keyed({ keys, labels }: TaughtText) {
  return keys.map((own, at) => ({ keys: own, labels: labels[at] ?? 0 }));
}

/** Trees and threshold of one role. */
function learnRole(
  texts: readonly TaughtText[],
  sights: readonly Sight[],
  role: number,
  statistics: FillerStatistics,
  less: readonly KeyCounts[],
) {
  const rows = sights.map((sight, at) => evidenceFor(sight, role, statistics, less[foldOf(at)]));
  const items = rows.map((own, at) => ({
    ...own,
    labels: own.candidates.map(candidate => ((texts[at]?.labels[candidate] ?? 0) >> role) & 1),
  }));
  const learn = (some: readonly (EvidenceRows & { readonly labels: readonly number[] })[]) => {
    const all = new Float32Array(some.reduce((sum, own) => sum + own.rows.length, 0));
    let offset = 0;
    for (const own of some) {
      all.set(own.rows, offset);
      offset += own.rows.length;
    }
    const labels = Uint8Array.from(some.flatMap(own => own.labels));
    return meanOf(treeSettings.map(settings => trainTrees(evidenceNames, all, labels, settings)));
  };
  const scored = crossFitted(items, learn, (trees, own): ScoredCandidate[] =>
    own.candidates.map((candidate, row) => ({
      candidate,
      logit: logOdds(probabilityOf(trees, own.rows, row * evidenceNames.length)),
    })),
  );
  const { threshold, f1 } = bestThreshold(texts, scored, incidentRoles[role] as IncidentRole);
  return { trees: learn(items), threshold, scored, f1 };
}

/** The pair of thresholds with the highest F1. */
export function bestThreshold(
  texts: readonly TaughtText[],
  scored: readonly (readonly ScoredCandidate[])[],
  role: IncidentRole,
): { readonly threshold: FillerThreshold; readonly f1: number } {
  let best = { threshold: { first: 0, further: 0 }, f1: -1 };
  for (const first of thresholdSteps)
    for (const further of thresholdSteps) {
      const f1 = f1Of(texts, scored, role, { first, further });
      if (f1 > best.f1) best = { threshold: { first, further }, f1 };
    }
  return best;
}

/** One model whose log-odds are the mean of the log-odds of several. */
function meanOf(models: readonly BoostedTrees[]): BoostedTrees {
  const share = 1 / models.length;
  return {
    names: evidenceNames,
    base: models.reduce((sum, { base }) => sum + base * share, 0),
    trees: models.flatMap(({ trees }) =>
      trees.map(tree => ({ ...tree, leaves: tree.leaves.map(leaf => leaf * share) })),
    ),
  };
}

function f1Of(
  texts: readonly TaughtText[],
  scored: readonly (readonly ScoredCandidate[])[],
  role: IncidentRole,
  threshold: FillerThreshold,
): number {
  const { right, predicted, gold } = sumOfCounts(
    texts.map((text, at) => {
      const chosen = chooseFillers(text, role, scored[at] ?? [], threshold);
      const found = { [role]: chosen.map(({ candidate }) => [text.candidates[candidate]?.text ?? '']) };
      return countFillers(found, { ...noFillers, [role]: text.gold.fillers[role] });
    }),
  );
  return (2 * right) / Math.max(1, predicted + gold);
}

const noFillers = { perpetrator: [], organisation: [], target: [], victim: [], weapon: [] };

/** What the cross-fitted trees choose. @param lower how much under the thresholds. */
export function chosenOf(
  text: TaughtText,
  scored: readonly (readonly ScoredCandidate[])[],
  thresholds: readonly FillerThreshold[],
  lower = 0,
): ChosenFiller[] {
  return incidentRoles.flatMap((role, at) => {
    const { first, further } = thresholds[at] as FillerThreshold;
    const threshold = { first: first - lower, further: further - lower };
    return chooseFillers(text, role, scored[at] ?? [], threshold).map(each => ({ role, ...each }));
  });
}
