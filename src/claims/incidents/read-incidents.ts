/**
 * A document to the incidents it tells of, with the fillers of their roles: MUC-4’s task, learnt from its training part.
 * It says who, what and with what for a whole document; whose word it is and how sure, claims say.
 */
import type { Analysis } from '../../model/analysis.ts';
import { type BoostedTrees, probabilityOf } from '../../model/boosted-trees.ts';
import type { Document } from '../../model/document.ts';
import { type AssemblyModel, assembleIncidents } from './assemble-incidents.ts';
import { chooseFillers, type FillerThreshold } from './choose-fillers.ts';
import { documentPlaces } from './document-features.ts';
import { evidenceNames } from './evidence-names.ts';
import { evidenceFor } from './filler-evidence.ts';
import { FillerFeatures } from './filler-features.ts';
import { type FillerStatistics, statisticKeys } from './filler-statistics.ts';
import type { ChosenFiller } from './incident-pairs.ts';
import { incidentText } from './incident-text.ts';
import { type JudgedText, sightOf } from './judged-text.ts';
import { type LinearModel, logits } from './linear-model.ts';
import { candidatesIn } from './phrases.ts';
import { type Fillers, type Incident, incidentRoles } from './roles.ts';
import type { WordClasses } from './word-classes.ts';

export interface IncidentModel {
  /** Outputs: documentOutputs. */
  readonly documents: LinearModel;
  /** Outputs: incidentRoles. */
  readonly fillers: LinearModel;
  readonly statistics: FillerStatistics;
  /** By role, over evidenceNames. */
  readonly trees: readonly BoostedTrees[];
  /** By role. */
  readonly thresholds: readonly FillerThreshold[];
  readonly assembly: AssemblyModel;
}

export interface ReadIncidents {
  /** Of the whole document, each once. */
  readonly fillers: Fillers;
  readonly incidents: readonly Incident[];
}

export function readIncidents(
  document: Pick<Document, 'text'>,
  analysis: Pick<Analysis, 'sentences'>,
  classes: WordClasses,
  model: IncidentModel,
): ReadIncidents {
  const judged = judgeText(document, analysis, classes, model);
  const chosen = chosenFillers(judged, model);
  const incidents = assembleIncidents(judged, chosen, model.assembly);
  const told = (fillers: readonly ChosenFiller[]): Fillers =>
    Object.fromEntries(
      incidentRoles.map(role => [
        role,
        fillers
          .filter(each => each.role === role)
          .map(({ candidate }) => judged.candidates[candidate]?.text ?? ''),
      ]),
    ) as Record<(typeof incidentRoles)[number], string[]>;
  return {
    fillers: told(chosen),
    incidents: incidents.map(({ kind, fillers }) => ({ kind, fillers: told(fillers) })),
  };
}

/** The first look: every candidate by itself. */
function judgeText(
  document: Pick<Document, 'text'>,
  analysis: Pick<Analysis, 'sentences'>,
  classes: WordClasses,
  model: Pick<IncidentModel, 'documents' | 'fillers'>,
): JudgedText {
  const text = incidentText(document, analysis, classes);
  const candidates = candidatesIn(text);
  const about = logits(model.documents, documentPlaces(text));
  const features = new FillerFeatures(text, about);
  return {
    text,
    candidates,
    about,
    keys: candidates.map(candidate => statisticKeys(text, candidate)),
    logits: candidates.map(candidate => logits(model.fillers, features.of(candidate))),
  };
}

/** The second look: beside the others. */
function chosenFillers(
  judged: JudgedText,
  { statistics, trees, thresholds }: Pick<IncidentModel, 'statistics' | 'trees' | 'thresholds'>,
): ChosenFiller[] {
  const sight = sightOf(judged);
  return incidentRoles.flatMap((role, at) => {
    const { candidates, rows } = evidenceFor(sight, at, statistics);
    const scored = candidates.map((candidate, row) => ({
      candidate,
      logit: logOdds(probabilityOf(trees[at] as BoostedTrees, rows, row * evidenceNames.length)),
    }));
    const threshold = thresholds[at] as FillerThreshold;
    return chooseFillers(judged, role, scored, threshold).map(each => ({ role, ...each }));
  });
}

export function logOdds(probability: number): number {
  return Math.log(probability / (1 - probability));
}
