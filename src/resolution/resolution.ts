/**
 * The claims of a collection to actors, places, events, relations and warnings, and kept so that one document more touches
 * only what it has to do with. The result is the one that all documents together give, whatever came when.
 *
 * A document is read by itself. What it changes beyond itself is then followed: an actor listed under another name, or kin to
 * somebody else than before, has the documents that speak of it threaded anew; tellings that came or went touch the blocks
 * they stand in; a group that is another than before touches those it may join.
 */

import type { ReviewDecision, Suggestion } from '../model/decision.ts';
import type { Event } from '../model/event.ts';
import type { Finding } from '../model/finding.ts';
import type { Knowledge } from '../model/knowledge.ts';
import { byText } from '../model/order.ts';
import type { ActorTable } from './actors/actor-table.ts';
import { countParts, isTotal } from './count-parts.ts';
import type { CodedDocument } from './documents-read.ts';
import { EventGroups, type GroupChanges, type TellingGroup } from './event-groups.ts';
import { eventFrom, type Group, reasonsOf } from './event-of-group.ts';
import { type Held, HeldDocuments } from './held-documents.ts';
import { honouredGroups, judgedSame } from './honoured-groups.ts';
import { KinTable } from './kinship.ts';
import { PairFacts } from './pair-facts.ts';
import type { Pair } from './pair-list.ts';
import { readDecisions } from './read-decisions.ts';
import type { Resolved } from './resolve.ts';
import type { ResolvedClaim } from './resolve-claims.ts';
import { resolveLinks } from './resolve-links.ts';
import { resolveRelations } from './resolve-relations.ts';
import { resolveWarnings } from './resolve-warnings.ts';
import { compareTellings } from './same-event.ts';
import type { Telling } from './tellings.ts';
import { threadDocument } from './thread-document.ts';
import { asTold, type Told } from './told.ts';
import { unrealReading } from './unreal-reading.ts';

export class Resolution {
  readonly #documents: HeldDocuments;
  readonly #tellings: (Telling | undefined)[] = [];
  readonly #kin: KinTable;
  readonly #facts: PairFacts;
  readonly #groups: EventGroups;
  readonly #eventOf = new Map<TellingGroup, Event>();
  #events: readonly Event[] = [];
  readonly #totals = new Set<Event>();
  /** Of these pairs nothing has changed while they stay the same objects. */
  readonly #suggestions = new WeakMap<Pair, Suggestion>();

  constructor(knowledge: Knowledge) {
    this.#documents = new HeldDocuments(knowledge, held => this.#removeTellings(held));
    this.#kin = new KinTable(this.#documents.actors, knowledge);
    this.#facts = new PairFacts(this.#tellings, this.#kin.between, this.#documents.settled);
    this.#groups = new EventGroups(this.#tellings, this.#facts);
  }

  /**
   * Takes in the collection as it is now. What is the same object as at the last call is not read again.
   * @param coded all documents, in any order, each once.
   */
  update(coded: readonly CodedDocument[], decisions: readonly ReviewDecision[]): Resolved {
    const decided = readDecisions(coded, decisions);
    const repaired = this.#documents.settled.setDecisions(decided);
    const read = this.#documents.takeIn(coded, decided);
    const held = this.#documents.inOrder();
    const { moved, changed } = this.#documents.actors.settle(() => held.map(one => one.actors));
    const kin = this.#kin.renew(changed);
    if (moved.size + kin.size + repaired.size > 0) {
      const stale = held.filter(one => !read.has(one) && this.#isStale(one, moved, kin, repaired));
      for (const one of stale) this.#threadAgain(one);
    }
    for (const [one, own] of read) {
      this.#thread(one, own);
      read.delete(one);
    }
    const changes = this.#groups.settle(allOf(held, one => one.tellings));
    const { events, forbidden } = this.#eventsAfter(changes);
    const others = allOf(held, one => one.others);
    const actors = this.#documents.actors.actors();
    const places = this.#documents.places.settle(() => held.map(one => one.places));
    // What people parted may be a total although what it was parted from is none.
    const mayHaveTotals = this.#totals.size > 0 || events !== this.#events;
    const publishedOf = (id: string) => this.#documents.document(id)?.published;
    return {
      actors,
      places,
      events,
      counted: mayHaveTotals ? countParts(events, places, actors, publishedOf) : new Map(),
      relations: resolveRelations(others),
      links: resolveLinks(others, events),
      unreal: others.flatMap(unrealReading),
      warnings: resolveWarnings(others, events, decided.answers),
      findings: [...decided.findings, ...allOf(held, one => one.findings), ...forbidden],
      suggestions: this.#groups.openPairs().map(pair => this.#suggestionFrom(pair)),
    };
  }

  #removeTellings({ tellings }: Held): void {
    for (const number of tellings) {
      this.#facts.leave(number);
      this.#groups.remove(number);
    }
  }

  /** Whether what other documents or people changed reaches into this one. */
  #isStale(
    { input, actors }: Held,
    moved: ReadonlySet<string>,
    kin: ReadonlySet<string>,
    repaired: ReadonlySet<string>,
  ): boolean {
    if (repaired.size > 0 && input.claims.some(({ id }) => repaired.has(id))) return true;
    if (moved.size + kin.size === 0) return false;
    const idOf = (id: string) => this.#documents.actors.idOf(id);
    return actors.variants.some(({ reading: { id } }) => moved.has(id) || kin.has(idOf(id)));
  }

  #threadAgain(held: Held): void {
    this.#removeTellings(held);
    this.#thread(held, this.#documents.readAgain(held));
  }

  /** Claims of one document, with the actors as they are listed, to its tellings. */
  #thread(held: Held, resolved: readonly ResolvedClaim[]): void {
    const joined = resolved.map(claim => withJoinedActors(claim, this.#documents.actors));
    const told = joined.filter(isTold).map((claim, position) => asTold(claim, position));
    const tellings = threadDocument(told, this.#kin.between, this.#documents.settled.decide);
    held.tellings = tellings.map(telling => {
      const number = this.#groups.add(telling);
      this.#facts.enter(number, telling);
      return number;
    });
    held.others = joined.filter(claim => !isTold(claim));
  }

  /** Events of the groups as they are now, by id, those that people decided on as they did. */
  #eventsAfter({ gone, made }: GroupChanges): { events: readonly Event[]; forbidden: Finding[] } {
    const groupOf = (number: number) => this.#groups.groupOf(number) as TellingGroup;
    const decided = new Set(this.#facts.decidedTellings().map(groupOf));
    const old = new Set<Event>();
    for (const group of gone) {
      const event = this.#eventOf.get(group);
      this.#eventOf.delete(group);
      if (event) old.add(event);
    }
    for (const event of old) this.#totals.delete(event);
    const fresh: Event[] = [];
    for (const group of made) {
      const event = eventFrom(this.#claimsOf(group));
      this.#eventOf.set(group, event);
      if (isTotal(event)) this.#totals.add(event);
      fresh.push(event);
    }
    const inOrder = (left: Event, right: Event) =>
      byText(left.id, right.id) || byText(left.accounts[0]?.id ?? '', right.accounts[0]?.id ?? '');
    this.#events = [...this.#events.filter(event => !old.has(event)), ...fresh].sort(inOrder);
    if (decided.size === 0) return { events: this.#events, forbidden: [] };
    const groups = [...decided].sort((left, right) =>
      this.#groups.compare(left.members[0] as number, right.members[0] as number),
    );
    const honoured = honouredGroups(
      groups.map(group => this.#claimsOf(group)),
      this.#documents.settled.decisions,
    );
    const before = new Set(groups.map(group => this.#eventOf.get(group)));
    const others = this.#events.filter(event => !before.has(event));
    const events = [...others, ...honoured.groups.map(eventFrom)].sort(inOrder);
    return { events, forbidden: honoured.forbidden };
  }

  #claimsOf(group: TellingGroup): Group {
    const inOrder = group.members.toSorted((left, right) => this.#groups.compare(left, right));
    return {
      members: inOrder.flatMap(number => (this.#tellings[number] as Telling).members),
      because: reasonsOf(group, pair => this.#reasonFor(pair)),
    };
  }

  #reasonFor(pair: Pair): string {
    if (this.#facts.isJudgedSame(pair)) return judgedSame;
    return this.#comparison(pair).because.join(', ');
  }

  #comparison({ left, right }: Pair) {
    const [one, other] = [this.#tellings[left] as Telling, this.#tellings[right] as Telling];
    return compareTellings(one, other, this.#kin.between);
  }

  #suggestionFrom(pair: Pair): Suggestion {
    const known = this.#suggestions.get(pair);
    if (known) return known;
    const passage = (number: number) => {
      const first = this.#tellings[number]?.members[0] as Told;
      const { document, start, end, quote } = first.claim;
      return { document, start, end, quote };
    };
    const { because, against } = this.#comparison(pair);
    const [left, right] = [passage(pair.left), passage(pair.right)];
    const suggestion: Suggestion = { kind: 'same-event', left, right, because, against };
    this.#suggestions.set(pair, suggestion);
    return suggestion;
  }
}

/** Some list of each document, one after the other: written out, since it is gone through for every document more. */
function allOf<Item>(held: readonly Held[], listOf: (one: Held) => readonly Item[]): Item[] {
  const all: Item[] = [];
  for (const one of held) for (const item of listOf(one)) all.push(item);
  return all;
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
  return claim.claim.kind === 'happening';
}
