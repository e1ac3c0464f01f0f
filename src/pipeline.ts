/** The stages in their order, and nothing else. Captures and decisions in, a record out. */
import { codeClaims } from './claims/code-claims.ts';
import { KeptCopies } from './corroboration/copies/find-copies.ts';
import { corroborate } from './corroboration/corroborate.ts';
import { keepLedger } from './corroboration/warnings/keep-ledger.ts';
import { describeDocument } from './documents/describe-document.ts';
import type { DocumentLibraries } from './documents/libraries.ts';
import { readDocument } from './documents/read-document.ts';
import { analyse } from './language/analyse.ts';
import type { NameMention } from './model/analysis.ts';
import type { CapturedBytes } from './model/capture.ts';
import type { Claim } from './model/claim.ts';
import type { ReviewDecision, Suggestion } from './model/decision.ts';
import type { Description, Document } from './model/document.ts';
import type { Finding } from './model/finding.ts';
import type { Knowledge } from './model/knowledge.ts';
import { byText } from './model/order.ts';
import type { ConflictRecord } from './model/record.ts';
import { type Generator, makeRecord } from './record/make-record.ts';
import { Resolution } from './resolution/resolution.ts';

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

/** What a process that makes the record again and again keeps from one time to the next; the record is the same without it. */
export interface Kept {
  readonly resolution: Resolution;
  readonly copies: KeptCopies;
}

/** Nothing as yet. Keeps what is made with this knowledge only. */
export function nothingKept(knowledge: Knowledge): Kept {
  return { resolution: new Resolution(knowledge), copies: new KeptCopies() };
}

/** All readings and decisions to the record; their order does not matter. */
export function recordOf(
  readings: readonly Reading[],
  captureFindings: readonly Finding[],
  decisions: readonly ReviewDecision[],
  knowledge: Knowledge,
  generator: Generator,
  kept: Kept = nothingKept(knowledge),
): ConflictRecord {
  const distinct = oncePerText(readings);
  const documents = distinct.map(reading => reading.document);
  const copies = kept.copies.of(documents);
  const resolved = kept.resolution.update(distinct, decisions);
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

/** Pairs of accounts that a person should decide on, the likeliest first. */
export function suggestionsOf(
  readings: readonly Reading[],
  decisions: readonly ReviewDecision[],
  knowledge: Knowledge,
): readonly Suggestion[] {
  return new Resolution(knowledge).update(oncePerText(readings), decisions).suggestions;
}

/** The same text captured from two files is one document; the first path in order stands for it. */
function oncePerText(readings: readonly Reading[]): Reading[] {
  const inOrder = readings.toSorted((left, right) => byText(left.document.path, right.document.path));
  const seen = new Map<string, Reading>();
  for (const reading of inOrder) if (!seen.has(reading.document.id)) seen.set(reading.document.id, reading);
  return [...seen.values()];
}
