/**
 * The claims of one document to its happenings. Within a text a happening is told once and then gone on about: “the
 * raid”, a toll, who is blamed. Such words state no day and no place of their own, so they belong to what was told
 * just before, unless something they do state excludes it.
 */
import type { Decide } from './pair-decisions.ts';
import type { Participant } from './resolve-claims.ts';
import { joinsAt, type Kinship, scoreTellings } from './same-event.ts';
import { isFacility } from './spot-names.ts';
import { withSurroundings } from './surroundings.ts';
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
  return withSurroundings(threads, told);
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
  // “The strike hit the building on Friday” dates what was told before it.
  const datesIt = claim.namesDeed && !claim.tellsBeginning && thread.dates.length === 0;
  const isBare = (datesIt || !hasTimeOfItsOwn(claim, thread)) && !hasSpotOfItsOwn(claim, thread);
  const later = threads.filter(
    other => other.types.includes(claim.claim.type) && (other.members.at(-1)?.position ?? 0) > last.position,
  ).length;
  let score = 0;
  if (claim.opensNew) score -= 4;
  if (!claim.time && isOfAnotherTime(claim, last)) score -= 2;
  if (!isBare) score -= joinsAt - goesOnAt;
  const isFighting = thread.members.some(({ isDrawnOut }) => isDrawnOut);
  if (claim.tellsBeginning) score += isFighting ? 4.2 : later === 0 ? 3.6 : 0;
  if (isBare && later === 0) score += toldLast(last, claim) + signsOf(thread, claim);
  // A party in common with something told long before is no reason to go back to it.
  else if (isBare) score -= later === 1 ? 0.5 : 1;
  // Whom others blame is just what accounts of one happening differ on.
  if (isBare && onlyBlames(claim)) score += 0.7;
  if (isBare && claim.targets.some(target => !target.collective && !isAmong(target, thread.targets)))
    score -= 1.2;
  // With both sides told it is a telling by itself.
  if (isBare && claim.initiators.length > 0 && claim.targets.length > 0) score -= 1.5;
  if (claim.pointsBack && claim.position - last.position <= 4) score += 2.2;
  if (last.claim.start === claim.claim.start && last.claim.end === claim.claim.end) score += 1;
  return score;
}

/** Words for what came of a happening or who is held to have done it, not for what was done: “nine were killed”, “it blamed the rebels”. */
const outcomes = new Set(
  'kill die dead death fatality injure injury wound hurt casualty victim toll body martyr survive lose damage claim blame accuse attribute suspect deny reject admit acknowledge responsible responsibility own hold'.split(
    ' ',
  ),
);

/** Silence alone joins nothing: a claim goes on by telling what came of it; a deed of its own starts anew. */
function signsOf(thread: Telling, claim: Told): number {
  const { lemma } = claim.claim.trigger;
  const isOutcome = outcomes.has(lemma);
  if (claim.namesDeed) return 1.6;
  // “The enemy lost 38 men”: whatever side, that is what came of the fight.
  if (isOutcome && lemma !== 'lose' && nameOtherVictims(thread.targets, claim.targets)) return 0.6;
  if (isOutcome || onlyBlames(claim)) return 1.2;
  if (goesOnActing(thread, claim)) return 0.6;
  if (claim.initiators.length + claim.targets.length === 0)
    return Object.keys(claim.claim.tolls).length > 0 ? 1.2 : 0.9;
  return claim.pointsBack || thread.lemmas.includes(lemma) ? 0.6 : -0.8;
}

/** “A bomber and gunmen attacked …. The bomber blew himself up”: the same by the same means, against nobody else. */
function goesOnActing({ initiators, modes }: Telling, claim: Told): boolean {
  const { mode } = claim.claim;
  return (
    mode !== undefined &&
    modes.includes(mode) &&
    claim.targets.length === 0 &&
    claim.initiators.some(one => isAmong(one, initiators))
  );
}

/** Says who did it and nothing else, in words that tell of no deed: “the order came from the rebels”. */
function onlyBlames({ initiators, targets, claim }: Told): boolean {
  const isDeed = claim.mode !== undefined || claim.means !== undefined || deeds.has(claim.trigger.lemma);
  return initiators.length > 0 && targets.length === 0 && !isDeed;
}

const deeds = new Set(
  'attack assault fight clash strike raid bomb shell shoot fire ambush battle burn loot storm'.split(' '),
);

/** Drones were shot down, soldiers died: nobody in common, and both say whom. */
function nameOtherVictims(left: readonly Participant[], right: readonly Participant[]): boolean {
  return left.length > 0 && right.length > 0 && !left.some(one => isAmong(one, right));
}

function isAmong({ id }: Participant, others: readonly Participant[]): boolean {
  return others.some(other => other.id === id);
}

/** “Last week the army said that it had killed”: a sentence of another time, though its words date no deed. */
function isOfAnotherTime({ claim, document: { text } }: Told, last: Told): boolean {
  const before = text.slice(Math.max(last.claim.end, claim.start - 40), claim.start);
  return /(?:^|[.\n]\s*)\P{L}*(?:last|a|two|three|some|several) (?:weeks?|months?|years?)\b[^.\n]*$/iu.test(
    `${before}${text.slice(claim.start, claim.trigger.start)}`,
  );
}

/** Words for a day that it does not share with what was told: “on Monday they shelled the camp and killed three” has one day. */
function hasTimeOfItsOwn({ time, countedUntil }: Told, { members }: Telling): boolean {
  if (time === undefined || countedUntil) return false;
  return !members.some(told => told.time?.start === time.start);
}

/** Whether it names a spot that it does not share with what was told; one that no map shows is one all the same. */
function hasSpotOfItsOwn({ place }: Told, { members, place: town }: Telling): boolean {
  if (place === undefined || (place.place.precision >= vaguePlace && place.place.kind !== 'site'))
    return false;
  if (town !== undefined && town.kind !== 'site' && isFacility(place.place)) return false;
  return !members.some(told => told.place?.start === place.start);
}

/** Less from paragraph to paragraph, and least across items of a list and below another heading. */
function toldLast(last: Told, claim: Told): number {
  const between = claim.block - last.block;
  if (between <= 0) return 2;
  const { blocks } = claim.document;
  const passed = blocks.slice(last.block + 1, claim.block + 1);
  const isApart = passed.some(({ kind }) => kind === 'list-item' || kind === 'heading' || kind === 'table');
  return isApart ? 0 : Math.max(0.2, 2.1 - 0.3 * between);
}
