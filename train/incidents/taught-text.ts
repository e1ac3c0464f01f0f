/** A document of the training part with what is right about it: which candidates fill which roles, what it tells of. */
import type { MucDocument } from '../../scorecard/muc4/read-muc4.ts';
import { documentOutputs, documentPlaces } from '../../src/claims/incidents/document-features.ts';
import { type StatisticKeys, statisticKeys } from '../../src/claims/incidents/filler-statistics.ts';
import { type IncidentText, incidentText } from '../../src/claims/incidents/incident-text.ts';
import { type Candidate, candidatesIn } from '../../src/claims/incidents/phrases.ts';
import { firstLooks, type IncidentRole, incidentRoles } from '../../src/claims/incidents/roles.ts';
import type { WordClasses } from '../../src/claims/incidents/word-classes.ts';
import type { Analysis } from '../../src/model/analysis.ts';
import type { Document } from '../../src/model/document.ts';
import type { Example } from './learn-linear.ts';

export interface TaughtText {
  readonly gold: MucDocument;
  readonly text: IncidentText;
  readonly candidates: readonly Candidate[];
  readonly keys: readonly StatisticKeys[];
  /** Bits by firstLooks, for each candidate. */
  readonly labels: readonly number[];
  /** The document as an example of documentOutputs. */
  readonly about: Example;
}

/** @param described normalised strings for victims that the key describes. */
export function taughtText(
  gold: MucDocument,
  document: Pick<Document, 'text'>,
  analysis: Pick<Analysis, 'sentences'>,
  described: ReadonlySet<string>,
  classes: WordClasses,
): TaughtText {
  const text = incidentText(document, analysis, classes);
  const candidates = candidatesIn(text);
  return {
    gold,
    text,
    candidates,
    keys: candidates.map(candidate => statisticKeys(text, candidate)),
    labels: candidates.map(candidate => labelsOf(candidate, gold, described)),
    about: { places: documentPlaces(text), labels: bits(documentOutputs, output => tellsOf(gold, output)) },
  };
}

function labelsOf({ text }: Candidate, { fillers }: MucDocument, described: ReadonlySet<string>): number {
  return bits(firstLooks, look =>
    look === 'described victim' ? described.has(text) : fillers[look].some(filler => filler.has(text)),
  );
}

function tellsOf({ fillers, templates }: MucDocument, output: (typeof documentOutputs)[number]): boolean {
  if (output === 'any') return templates.length > 0;
  if (output === 'several') return templates.length > 1;
  if (isRole(output)) return fillers[output].length > 0;
  return templates.some(({ kind }) => kind.includes(output));
}

function isRole(name: string): name is IncidentRole {
  return incidentRoles.some(role => role === name);
}

/** Bit by place in the list: whether it holds. */
export function bits<T>(names: readonly T[], holds: (name: T) => boolean): number {
  return names.reduce((sum, name, at) => sum | (holds(name) ? 1 << at : 0), 0);
}
