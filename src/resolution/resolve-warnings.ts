/** Announcements to warnings: what one speaker announced against the same people at one time, wherever it is told. */
import type { DateSpan } from '../model/calendar.ts';
import { lengthInDays, spansMeet } from '../model/calendar.ts';
import type { Announcement } from '../model/claim.ts';
import type { DecidedPassage } from '../model/decision.ts';
import type { Event, Warning } from '../model/event.ts';
import { shortId } from '../model/hash.ts';
import { byText, sortedDistinct } from '../model/order.ts';
import { overlap, type Passage } from '../model/passage.ts';
import { voiceKey } from './make-accounts.ts';
import type { ResolvedClaim } from './resolve-claims.ts';

interface Announced extends ResolvedClaim {
  readonly claim: Announcement;
}

/** Joins announcements of one kind by one speaker against someone in common, unless their days lie apart. */
export function resolveWarnings(
  claims: readonly ResolvedClaim[],
  events: readonly Event[],
  answers: readonly Answer[],
): Warning[] {
  const bySpeaker = Map.groupBy(claims.filter(isAnnouncement), ({ claim, voice }) =>
    [claim.announcement, voiceKey(voice)].join(' '),
  );
  return [...bySpeaker.values()]
    .flatMap(groupsAmong)
    .map(group => withOutcomes(warningFrom(group), events, answers))
    .sort((left, right) => byText(left.id, right.id));
}

/** Announcements of one kind by one speaker, those joined that are against someone in common and of one time. */
function groupsAmong(all: readonly Announced[]): Announced[][] {
  const groups: Announced[][] = [];
  for (const announced of all) {
    const group = groups.find(members => members.every(member => isOneAnnouncement(member, announced)));
    if (group) group.push(announced);
    else groups.push([announced]);
  }
  return groups;
}

/** What people judged: the passage of an outcome answers the passage of a warning. */
interface Answer {
  readonly warning: DecidedPassage;
  readonly outcome: DecidedPassage;
}

function withOutcomes(warning: Warning, events: readonly Event[], answers: readonly Answer[]): Warning {
  const meant = answers.filter(({ warning: passage }) => warning.passages.some(own => areOne(own, passage)));
  const ids = meant.flatMap(({ outcome }) =>
    events.filter(({ accounts }) => accounts.some(account => areOne(account, outcome))).map(({ id }) => id),
  );
  const because = ['a person judged that it came'];
  return { ...warning, outcomes: sortedDistinct(ids).map(event => ({ event, because, confirmed: true })) };
}

function areOne(left: Passage, right: Passage): boolean {
  return left.document === right.document && overlap(left, right) > 0;
}

function isAnnouncement(told: ResolvedClaim): told is Announced {
  return told.claim.kind === 'announcement';
}

function isOneAnnouncement(left: Announced, right: Announced): boolean {
  if (left.claim.announcement !== right.claim.announcement) return false;
  const speaker = voiceKey(left.voice);
  if (speaker === '' || speaker !== voiceKey(right.voice)) return false;
  const [date, otherDate] = [left.time?.date, right.time?.date];
  if (date && otherDate && !spansMeet(date, otherDate)) return false;
  const against = new Set(left.targets.map(target => target.id));
  return right.targets.some(target => against.has(target.id)) || left.claim.quote === right.claim.quote;
}

function warningFrom(members: readonly Announced[]): Warning {
  const first = members[0] as Announced;
  const issued = mostPrecise(members.map(({ time }) => time?.date).filter(date => date !== undefined));
  const fullest = members.toSorted(
    (left, right) => right.claim.what.length - left.claim.what.length,
  )[0] as Announced;
  return {
    id: shortId('w', first.claim.id),
    kind: first.claim.announcement,
    voice: first.voice,
    against: sortedDistinct(members.flatMap(({ targets }) => targets.map(target => target.id))),
    what: fullest.claim.what,
    ...(issued ? { issued } : {}),
    passages: members.map(({ claim: { document, start, end, quote } }) => ({ document, start, end, quote })),
    outcomes: [],
  };
}

function mostPrecise(dates: readonly DateSpan[]): DateSpan | undefined {
  const [finest] = dates.toSorted((left, right) => lengthInDays(left) - lengthInDays(right));
  return finest && { ...(finest.from ? { from: finest.from } : {}), ...(finest.to ? { to: finest.to } : {}) };
}
