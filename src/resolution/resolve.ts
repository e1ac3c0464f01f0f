/**
 * Claims of all documents to actors, places, events, relations and warnings: mentions become ids, tellings of one
 * happening meet. It never changes a claim and never chooses between accounts.
 */
import type { Actor } from '../model/actor.ts';
import type { NameMention } from '../model/analysis.ts';
import type { Claim } from '../model/claim.ts';
import type { ReviewDecision, Suggestion } from '../model/decision.ts';
import type { Document } from '../model/document.ts';
import type { Event, EventLink, Relation, Warning } from '../model/event.ts';
import type { Finding } from '../model/finding.ts';
import { shortId } from '../model/hash.ts';
import type { Knowledge } from '../model/knowledge.ts';
import { byText } from '../model/order.ts';
import { inReadingOrder } from '../model/passage.ts';
import type { Place } from '../model/place.ts';
import { ActorTable } from './actors/actor-table.ts';
import { type Doubtful, type Group, groupEvents } from './group-events.ts';
import { pairOf } from './honour-decisions.ts';
import { kinshipAmong } from './kinship.ts';
import { makeAccounts } from './make-accounts.ts';
import { namedAt } from './named-passages.ts';
import { pairKey } from './pair-decisions.ts';
import { readDecisions } from './read-decisions.ts';
import { type ResolvedClaim, resolveClaims } from './resolve-claims.ts';
import { isLink, resolveLinks } from './resolve-links.ts';
import { resolveRelations } from './resolve-relations.ts';
import { resolveWarnings } from './resolve-warnings.ts';
import { asTold, type Told } from './told.ts';

export interface Resolved {
  readonly actors: readonly Actor[];
  readonly places: readonly Place[];
  readonly events: readonly Event[];
  readonly relations: readonly Relation[];
  readonly links: readonly EventLink[];
  readonly warnings: readonly Warning[];
  readonly findings: readonly Finding[];
  /** Pairs of passages that a person should decide on, the likeliest first. */
  readonly suggestions: readonly Suggestion[];
}

/**
 * Resolves all claims together. Documents may come in any order; the result is the same.
 * @param names those in each document's text, by its id: whom it names beside the parties of its claims.
 */
export function resolve(
  documents: readonly Document[],
  claims: readonly Claim[],
  decisions: readonly ReviewDecision[],
  knowledge: Knowledge,
  names: ReadonlyMap<string, readonly NameMention[]> = new Map(),
): Resolved {
  const decided = readDecisions(documents, claims, decisions);
  const named = namedAt(decided.named);
  const findings: Finding[] = [...decided.findings];
  const actorTable = new ActorTable();
  const places = new Map<string, Place>();
  const byDocument = Map.groupBy(decided.claims.toSorted(inTextOrder), claim => claim.document);
  const resolved = documents
    .toSorted((left, right) => byText(left.path, right.path))
    .flatMap(document => {
      const own = byDocument.get(document.id) ?? [];
      const written = names.get(document.id) ?? [];
      const read = resolveClaims(document, own, written, actorTable, places, knowledge, named);
      findings.push(...read.findings);
      return read.resolved;
    });
  actorTable.join();
  const joined = resolved.map(claim => withJoinedActors(claim, actorTable));
  const actors = actorTable.actors();

  const told = joined.filter(isTold).map((claim, position) => asTold(claim, position));
  const linked = joined.filter(isLink).map(({ claim: { subject, object } }) => pairKey(subject, object));
  const grouped = groupEvents(told, kinshipAmong(actors, knowledge), decided, new Set(linked));
  findings.push(...grouped.forbidden.map(key => forbiddenFinding(key, told)));
  const events = grouped.groups.map(eventFrom).sort((left, right) => byText(left.id, right.id));
  return {
    actors,
    places: [...places.values()].sort((left, right) => byText(left.id, right.id)),
    events,
    relations: resolveRelations(joined),
    links: resolveLinks(joined, events),
    warnings: resolveWarnings(joined, events, decided.answers),
    findings,
    suggestions: grouped.doubtful.map(suggestionFrom),
  };
}

function suggestionFrom({ left, right, because, against }: Doubtful): Suggestion {
  const passage = ({ claim: { document, start, end, quote } }: Told) => ({ document, start, end, quote });
  return { kind: 'same-event', left: passage(left), right: passage(right), because, against };
}

/** Two claims that one person judged the same stand apart, because other decisions forbid it. */
function forbiddenFinding(key: string, told: readonly Told[]): Finding {
  const [left] = pairOf(key);
  const claim = told.find(({ claim: { id } }) => id === left)?.claim;
  const quote = claim?.quote.slice(0, 80) ?? '';
  const message = `A decision that “${quote}” is the same as another account is lost: other decisions keep the two apart.`;
  return {
    code: 'decision-lost',
    message,
    ...(claim ? { document: claim.document, start: claim.start, end: claim.end } : {}),
  };
}

/** By where the words stand, whatever order the coder found them in. */
function inTextOrder(left: Claim, right: Claim): number {
  return left.trigger.start - right.trigger.start || inReadingOrder(left, right) || byText(left.id, right.id);
}

/** The claim itself where nobody in it was joined with somebody else, which is nearly always. */
function withJoinedActors(claim: ResolvedClaim, table: ActorTable): ResolvedClaim {
  const isJoined = ({ id }: { id: string }) => table.idOf(id) !== id;
  const speaks = claim.voice.some(({ actor }) => actor !== undefined && isJoined({ id: actor }));
  if (!speaks && !claim.initiators.some(isJoined) && !claim.targets.some(isJoined)) return claim;
  return {
    ...claim,
    initiators: claim.initiators.map(one => ({ ...one, id: table.idOf(one.id) })),
    targets: claim.targets.map(one => ({ ...one, id: table.idOf(one.id) })),
    voice: claim.voice.map(speaker =>
      speaker.actor ? { ...speaker, actor: table.idOf(speaker.actor) } : speaker,
    ),
  };
}

/** Only what is told as having happened, or is denied, becomes an event. */
function isTold(claim: ResolvedClaim): claim is ResolvedClaim & { claim: Told['claim'] } {
  return (
    claim.claim.kind === 'happening' &&
    (claim.claim.auxiliary === undefined ||
      claim.claim.auxiliary === 'historical' ||
      claim.claim.stance === 'denied')
  );
}

function eventFrom({ members, because }: Group): Event {
  const first = members.toSorted((left, right) => byText(left.claim.id, right.claim.id))[0] as Told;
  return {
    id: shortId('e', first.claim.id),
    type: first.claim.type,
    accounts: makeAccounts(members),
    because,
  };
}
