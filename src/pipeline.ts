/** The stages in their order, and nothing else. Captures and decisions in, a record out. */
import { codeClaims } from './claims/code-claims.ts';
import { findCopies } from './corroboration/copies/find-copies.ts';
import { corroborate } from './corroboration/corroborate.ts';
import { keepLedger } from './corroboration/warnings/keep-ledger.ts';
import { describeDocument } from './documents/describe-document.ts';
import type { DocumentLibraries } from './documents/libraries.ts';
import { readDocument } from './documents/read-document.ts';
import { analyse } from './language/analyse.ts';
import type { NameMention } from './model/analysis.ts';
import type { CapturedBytes } from './model/capture.ts';
import type { Claim } from './model/claim.ts';
import type { CopyLink } from './model/corroboration.ts';
import type { ReviewDecision, Suggestion } from './model/decision.ts';
import type { Description, Document } from './model/document.ts';
import type { Finding } from './model/finding.ts';
import type { Knowledge } from './model/knowledge.ts';
import { byText } from './model/order.ts';
import type { ConflictRecord } from './model/record.ts';
import { type Generator, makeRecord } from './record/make-record.ts';
import { resolve } from './resolution/resolve.ts';

/** What one document gave by itself: remembered by (document, version), since nothing outside it matters. */
export interface Reading {
  readonly document: Document;
  readonly claims: readonly Claim[];
  /** The names in its text, whether or not a claim holds them. */
  readonly names: readonly NameMention[];
  readonly findings: readonly Finding[];
}

/**
 * One capture to its documents, each described as people stated, analysed and coded.
 * @param stated what people stated of this capture (the `describe` decisions on it, the latest of each field).
 */
export async function readCapture(
  captured: CapturedBytes,
  stated: Description,
  knowledge: Knowledge,
  libraries: DocumentLibraries,
): Promise<{ readings: Reading[]; findings: readonly Finding[] }> {
  const { documents, findings } = await readDocument(captured, knowledge, libraries);
  return {
    readings: documents.map(document => codeDocument(describeDocument(document, stated), knowledge)),
    findings,
  };
}

/** Analysis and claims of one document. */
export function codeDocument(document: Document, knowledge: Knowledge): Reading {
  const analysis = analyse(document, knowledge);
  const { claims, findings } = codeClaims(document, analysis, knowledge);
  return { document, claims, names: analysis.names, findings: [...analysis.findings, ...findings] };
}

/** The wording that documents share: a step of its own, since it needs their texts only and may be kept from build to build. */
export function copiesAmong(readings: readonly Reading[]): CopyLink[] {
  return findCopies(readings.map(reading => reading.document));
}

/** All readings and decisions to the record; their order does not matter. */
export function recordOf(
  readings: readonly Reading[],
  captureFindings: readonly Finding[],
  decisions: readonly ReviewDecision[],
  knowledge: Knowledge,
  generator: Generator,
  copies: readonly CopyLink[] = copiesAmong(readings),
): ConflictRecord {
  const distinct = oncePerText(readings);
  const documents = distinct.map(reading => reading.document);
  const resolved = resolve(
    documents,
    distinct.flatMap(reading => reading.claims),
    decisions,
    knowledge,
    namesOf(distinct),
  );
  const corroborated = corroborate(documents, resolved, copies);
  const ledger = keepLedger(documents, resolved, decisions);
  const findings = [
    ...captureFindings,
    ...distinct.flatMap(reading => reading.findings),
    ...resolved.findings,
    ...ledger.findings,
  ];
  return makeRecord(
    { documents, ...resolved, ...corroborated, copies, warnings: ledger.warnings, findings },
    generator,
  );
}

function namesOf(readings: readonly Reading[]): ReadonlyMap<string, readonly NameMention[]> {
  return new Map(readings.map(({ document, names }) => [document.id, names]));
}

/** Pairs of accounts that a person should decide on, the likeliest first. */
export function suggestionsOf(
  readings: readonly Reading[],
  decisions: readonly ReviewDecision[],
  knowledge: Knowledge,
): readonly Suggestion[] {
  const distinct = oncePerText(readings);
  const documents = distinct.map(reading => reading.document);
  const claims = distinct.flatMap(reading => reading.claims);
  return resolve(documents, claims, decisions, knowledge).suggestions;
}

/** The same text captured from two files is one document; the first path in order stands for it. */
function oncePerText(readings: readonly Reading[]): Reading[] {
  const inOrder = readings.toSorted((left, right) => byText(left.document.path, right.document.path));
  const seen = new Map<string, Reading>();
  for (const reading of inOrder) if (!seen.has(reading.document.id)) seen.set(reading.document.id, reading);
  return [...seen.values()];
}
