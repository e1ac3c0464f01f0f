/** The claims of one happening to its accounts: one for each document and voice, more where a voice gives two versions. */
import type { Account, AccountFieldName, AccountFields, AccountSpeaker } from '../model/account.ts';
import { type DateSpan, lengthInDays, spansMeet } from '../model/calendar.ts';
import type { Claim } from '../model/claim.ts';
import { byText, sortedDistinct } from '../model/order.ts';
import { contextNames } from '../model/plover.ts';
import { quantitiesMeet, type TollField, tollFields } from '../model/quantity.ts';
import type { Participant, ResolvedClaim } from './resolve-claims.ts';
import type { Told } from './told.ts';

/** Accounts in order of document path, then place in the document. */
export function makeAccounts(members: readonly Told[]): Account[] {
  const versions: Told[][] = [];
  for (const member of members) {
    const version = versions.find(claims => claims.every(claim => tellTheSame(claim, member)));
    if (version) version.push(member);
    else versions.push([member]);
  }
  return versions
    .map(claims => ({ path: claims[0]?.document.path ?? '', account: eventAccount(claims) }))
    .sort((left, right) => byText(left.path, right.path) || left.account.start - right.account.start)
    .map(({ account }) => account);
}

/** Same document, same innermost voice, one type, both denials or both not, and no toll or date that excludes the other. */
function tellTheSame(left: Told, right: Told): boolean {
  if (left.document.id !== right.document.id || voiceKey(left.voice) !== voiceKey(right.voice)) return false;
  if (left.claim.type !== right.claim.type) return false;
  if ((left.claim.stance === 'denied') !== (right.claim.stance === 'denied')) return false;
  const [date, otherDate] = [left.time?.date, right.time?.date];
  const isCount = left.countedUntil || right.countedUntil;
  if (date && otherDate && !isCount && !spansMeet(date, otherDate)) return false;
  return tollFields.every(field => {
    const [one, other] = [left.claim.tolls[field], right.claim.tolls[field]];
    return !one || !other || quantitiesMeet(one.quantity, other.quantity);
  });
}

/** Who finally speaks: the actor where one is known, else the words; empty for the document itself. */
export function voiceKey(voice: readonly AccountSpeaker[]): string {
  const innermost = voice.at(-1);
  return innermost ? (innermost.actor ?? innermost.text.toLowerCase()) : '';
}

function eventAccount(claims: readonly Told[]): Account {
  const first = claims[0] as Told;
  const main = claims.toSorted((left, right) => richness(right) - richness(left))[0] as Told;
  const mode = claims.find(told => told.claim.mode)?.claim.mode;
  return {
    ...accountBase(main, claims),
    id: `${first.claim.id}/account`,
    type: first.claim.type,
    ...(mode ? { mode } : {}),
    ...(claims.every(told => told.claim.auxiliary === 'historical') ? { auxiliary: 'historical' } : {}),
    ...partsOf(claims),
    ...contextsOf(claims),
    ...(claims.some(told => told.claim.aggregate) ? { aggregate: true } : {}),
    ...stated(claims),
  };
}

/** In the order of the text, each once. */
function partsOf(claims: readonly Told[]): Pick<Account, 'parts'> {
  const mentions = new Map(claims.flatMap(({ claim }) => claim.parts?.map(part => [part.start, part]) ?? []));
  const parts = [...mentions.values()]
    .sort((left, right) => left.start - right.start)
    .map(({ field, of, quantity, text }) => ({ ...quantity, text, field, ...(of ? { of } : {}) }));
  return parts.length > 0 ? { parts } : {};
}

/** In the order of the codebook, each with all the words that tell it. */
function contextsOf(claims: readonly Told[]): Pick<Account, 'contexts'> {
  const mentions = claims.flatMap(({ claim }) => claim.contexts ?? []);
  if (mentions.length === 0) return {};
  const byName = Map.groupBy(mentions, ({ context }) => context);
  const contexts = contextNames.flatMap(context => {
    const spans = new Map(byName.get(context)?.map(({ start, end }) => [start, [start, end] as const]));
    const grounds = [...spans.values()].sort((left, right) => left[0] - right[0]);
    return grounds.length > 0 ? [{ context, grounds }] : [];
  });
  return { contexts };
}

/** How much a claim tells: the fullest one lends the account its passage. */
function richness({ initiators, targets, place, time, claim }: Told): number {
  return (
    Math.min(1, initiators.length) +
    Math.min(1, targets.length) +
    (place ? 1 : 0) +
    (time?.date ? 1 : 0) +
    (Object.keys(claim.tolls).length > 0 ? 1 : 0)
  );
}

/** What accounts of events and of relations share. Passage and stance are those of the claim that tells most. */
export function accountBase(main: ResolvedClaim, claims: readonly { readonly claim: Claim }[]) {
  const { document, start, end, quote } = main.claim;
  const doubts = claims.map(({ claim }) => claim.doubt);
  return {
    document,
    start,
    end,
    quote,
    claims: claims.map(({ claim }) => claim.id),
    voice: main.voice,
    stance: main.claim.stance,
    doubt: Math.round(Math.min(...doubts) * 100) / 100,
  };
}

type Grounds = Partial<Record<AccountFieldName, [number, number][]>>;

/** The values of one voice in one document, each with the passages it was read from. */
function stated(claims: readonly Told[]): { fields: AccountFields; grounds: Grounds } {
  const grounds: Grounds = {};
  const ground = (field: AccountFieldName, spans: readonly { start: number; end: number }[]) => {
    grounds[field] = spans.map(({ start, end }) => [start, end]);
  };

  const initiators = participantsOf(claims.map(told => told.initiators));
  if (initiators.length > 0) ground('initiators', initiators);
  const targets = participantsOf(claims.map(told => told.targets));
  if (targets.length > 0) ground('targets', targets);

  // The day of a count says no more than that it was before.
  const dated = claims.filter(told => told.time && !told.countedUntil);
  const time = (dated.length > 0 ? dated : claims)
    .map(told => told.time)
    .filter(mention => mention?.date !== undefined)
    .toSorted((left, right) => lengthInDays(left?.date ?? {}) - lengthInDays(right?.date ?? {}))[0];
  if (time) ground('date', [time]);

  const place = claims
    .map(told => told.place)
    .filter(found => found !== undefined)
    .toSorted((left, right) => left.place.precision - right.place.precision)[0];
  if (place) ground('place', [place]);

  const tolls: Partial<Record<TollField, NonNullable<AccountFields[TollField]>>> = {};
  for (const field of tollFields) {
    const mention = claims.map(told => told.claim.tolls[field]).find(toll => toll !== undefined);
    if (!mention) continue;
    tolls[field] = { ...mention.quantity, text: mention.text };
    ground(field, [mention]);
  }

  const means = claims.map(told => told.claim.means).find(mention => mention !== undefined);
  if (means) ground('means', [means]);

  const fields: AccountFields = {
    ...(initiators.length > 0 ? { initiators: sortedDistinct(initiators.map(one => one.id)) } : {}),
    ...(targets.length > 0 ? { targets: sortedDistinct(targets.map(one => one.id)) } : {}),
    ...(time?.date
      ? { date: { ...(dated.length > 0 ? time.date : untilOf(time.date)), text: time.text } }
      : {}),
    ...(place ? { place: place.place.id } : {}),
    ...(place?.near ? { near: true } : {}),
    ...tolls,
    ...(means ? { means: means.text } : {}),
  };
  return { fields, grounds };
}

/** Up to the day of the count; the date itself where it names no last day. */
function untilOf(date: DateSpan): DateSpan {
  return date.to === undefined ? date : { to: date.to };
}

/** All named participants of the claims; the unnamed only where nobody is named. */
function participantsOf(lists: readonly (readonly Participant[])[]): Participant[] {
  const all = lists.flat();
  const named = all.filter(participant => !participant.collective);
  const kept = named.length > 0 ? named : all;
  const seen = new Set<string>();
  return kept.filter(({ id }) => !seen.has(id) && seen.add(id));
}
