/**
 * The claims of one document to its happenings. Within a text a happening is told once and then gone on about: “the
 * raid”, a toll, who is blamed. Such words state no day and no place of their own, so they belong to what was told
 * just before, unless something they do state excludes it.
 */
import type { Decide } from './pair-decisions.ts';
import { joinsAt, type Kinship, scoreTellings } from './same-event.ts';
import { type Telling, tellingOf } from './tellings.ts';
import type { Told } from './told.ts';

/** The score from which a claim goes on about a happening of its document. */
const goesOnAt = 3;

/** UCDP precision of a province: “in the Orel region” hardly tells one happening from another. */
const vaguePlace = 4;

/** @param told the claims of one document, in reading order. @returns groups of claims, each in reading order. */
export function threadDocument(told: readonly Told[], kinship: Kinship, decide: Decide): Telling[] {
  const threads: Telling[] = [];
  for (const claim of told) {
    const own = tellingOf([claim]);
    let best: { at: number; score: number } | undefined;
    for (const [at, thread] of threads.entries()) {
      const score =
        decidedScore(thread, claim, decide) ??
        scoreTellings(thread, own, kinship) + continuity(thread, claim, threads);
      if (score >= goesOnAt && (!best || score >= best.score)) best = { at, score };
    }
    if (best) threads[best.at] = tellingOf([...(threads[best.at] as Telling).members, claim]);
    else threads.push(own);
  }
  return threads;
}

/** What a person decided, or the coder read from the words themselves, about the claim and any of the thread. */
function decidedScore(thread: Telling, claim: Told, decide: Decide): number | undefined {
  let joined = false;
  for (const member of thread.members) {
    const decided = decide(member, claim);
    if (decided === 'different') return -Infinity;
    if (decided === 'same') joined = true;
  }
  return joined ? Infinity : undefined;
}

/** What the order of the text says for the claim going on about the thread: nearly always the one told last. */
function continuity(thread: Telling, claim: Told, threads: readonly Telling[]): number {
  const last = thread.members.at(-1) as Told;
  const isBare = !claim.time?.date && !hasSpot(claim);
  const later = threads.filter(
    other => other.type === thread.type && (other.members.at(-1)?.position ?? 0) > last.position,
  ).length;
  let score = 0;
  if (claim.opensNew) score -= 4;
  if (!isBare) score -= joinsAt - goesOnAt;
  else if (later === 0) score += toldLast(last, claim);
  // A party in common with something told long before is no reason to go back to it.
  else score -= later === 1 ? 0.5 : 1;
  // Whom others blame is just what accounts of one happening differ on.
  if (isBare && claim.targets.length === 0 && claim.initiators.length > 0) score += 0.7;
  if (isBare && claim.targets.some(({ collective }) => !collective)) score -= 1.2;
  // With both sides told it is a telling by itself.
  if (isBare && claim.initiators.length > 0 && claim.targets.length > 0) score -= 1.5;
  if (claim.pointsBack && claim.position - last.position <= 4) score += 2.2;
  if (last.claim.start === claim.claim.start && last.claim.end === claim.claim.end) score += 1;
  return score;
}

/** Whether it names a spot of its own; one that no map shows is one all the same. */
function hasSpot({ place }: Told): boolean {
  return place !== undefined && (place.place.precision < vaguePlace || place.place.kind === 'site');
}

/** Fades over a few paragraphs: by then a text has moved on. */
function toldLast(last: Told, claim: Told): number {
  const distance = Math.max(0, claim.claim.start - last.claim.end);
  return Math.max(1, 3.6 - distance / 1000);
}
