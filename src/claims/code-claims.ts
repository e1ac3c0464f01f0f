/** The analysis of one document to its claims: what each voice says happened, stands or may come. Knows no other document. */
import type { Analysis } from '../model/analysis.ts';
import type { Claim } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { Knowledge } from '../model/knowledge.ts';
import { announcements } from './announcements/announcements.ts';
import { readAttributions } from './attribution/read-attributions.ts';
import { senseIndexOf } from './clauses/senses.ts';
import { type Context, cuesBySentence, readingsOf } from './context.ts';
import { happeningsOf } from './happenings/happenings.ts';
import { linksBetween } from './links/links.ts';
import { fightsIn } from './relations/fights.ts';
import { relations } from './relations/relations.ts';

export interface CodedClaims {
  /** In reading order of their triggers. */
  readonly claims: readonly Claim[];
  readonly findings: readonly Finding[];
}

export function codeClaims(document: Document, analysis: Analysis, knowledge: Knowledge): CodedClaims {
  const context = contextOf(document, analysis, knowledge);
  const { told, unreal } = happeningsOf(context.readings, context);
  const happenings = told.map(({ claim }) => claim);
  const claims: Claim[] = [
    ...happenings,
    ...unreal,
    ...linksBetween(told, context),
    ...fightsIn(happenings, context),
    ...context.readings.flatMap(reading => [
      ...announcements(reading, context),
      ...relations(reading, context),
    ]),
  ];
  return { claims: oncePerId(claims), findings: [] };
}

/** What rules need, made once for a document. */
export function contextOf(
  document: Document,
  analysis: Analysis,
  knowledge: Knowledge,
  everything = false,
): Context {
  const readings = readingsOf(analysis, document);
  const trees = readings.map(({ tree }) => tree);
  const attributions = readAttributions(document, analysis, knowledge, trees);
  const cues = cuesBySentence(attributions);
  const senses = senseIndexOf(knowledge.lexicon);
  return { document, analysis, knowledge, senses, readings, attributions, cuesBySentence: cues, everything };
}

function oncePerId(claims: readonly Claim[]): Claim[] {
  const byId = new Map<string, Claim>();
  for (const claim of claims) if (!byId.has(claim.id)) byId.set(claim.id, claim);
  return [...byId.values()].sort(
    (left, right) =>
      left.trigger.start - right.trigger.start || (left.id < right.id ? -1 : left.id > right.id ? 1 : 0),
  );
}
