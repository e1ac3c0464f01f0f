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
import { ActorTable, type EnteredActors } from './actors/actor-table.ts';
import { countParts } from './count-parts.ts';
import {
  areEqual,
  type CodedDocument,
  type DocumentInput,
  type DocumentRead,
  inputsOf,
  readDocument,
} from './documents-read.ts';
import { EventGroups, type GroupChanges, type TellingGroup } from './event-groups.ts';
import { eventFrom, type Group, reasonsOf } from './event-of-group.ts';
import { honouredGroups, judgedSame } from './honoured-groups.ts';
import { KinTable } from './kinship.ts';
import { PairFacts } from './pair-facts.ts';
import type { Pair } from './pair-list.ts';
import { type EnteredPlaces, PlaceTable } from './places-met.ts';
import { readDecisions } from './read-decisions.ts';
import type { Resolved } from './resolve.ts';
import type { ResolvedClaim } from './resolve-claims.ts';
import { resolveLinks } from './resolve-links.ts';
import { resolveRelations } from './resolve-relations.ts';
import { resolveWarnings } from './resolve-warnings.ts';
import { compareTellings } from './same-event.ts';
import { SettledPairs } from './settled-pairs.ts';
import type { Telling } from './tellings.ts';
import { threadDocument } from './thread-document.ts';
import { asTold, type Told } from './told.ts';
import { unrealReading } from './unreal-reading.ts';

/** One document with what was read in it, as long as it is in the collection. */
interface Held {
  readonly input: DocumentInput;
  readonly actors: EnteredActors;
  readonly places: EnteredPlaces;
  readonly findings: readonly Finding[];
  /** Numbers of its tellings, in reading order. */
  tellings: readonly number[];
  /** Relations, announcements, links and what is told as unreal, with the actors as they are listed. */
  others: readonly ResolvedClaim[];
}

export class Resolution {
  readonly #knowledge: Knowledge;
  readonly #actors = new ActorTable();
  readonly #places = new PlaceTable();
  readonly #settled = new SettledPairs();
  readonly #tellings: (Telling | undefined)[] = [];
  readonly #kin: KinTable;
  readonly #facts: PairFacts;
  readonly #groups: EventGroups;
  #held = new Map<string, Held>();
  readonly #eventOf = new Map<TellingGroup, Event>();
  #events: readonly Event[] = [];

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge;
    this.#kin = new KinTable(this.#actors, knowledge);
    this.#facts = new PairFacts(this.#tellings, this.#kin.between, this.#settled);
    this.#groups = new EventGroups(this.#tellings, this.#facts);
  }

  /**
   * Takes in the collection as it is now. What is the same object as at the last call is not read again.
   * @param coded all documents, in any order, each once.
   */
  update(coded: readonly CodedDocument[], decisions: readonly ReviewDecision[]): Resolved {
    const decided = readDecisions(coded, decisions);
    const repaired = this.#settled.setDecisions(decided);
    const { held, read } = this.#takeIn(inputsOf(coded, decided));
    const { moved, changed } = this.#actors.settle(held.map(({ actors }) => actors));
    const kin = this.#kin.renew(changed);
    for (const one of held) {
      const own = read.get(one);
      if (own) this.#thread(one, own);
      else if (this.#isStale(one, moved, kin, repaired)) this.#threadAgain(one);
    }
    const changes = this.#groups.settle(held.flatMap(({ tellings }) => tellings));
    const { events, forbidden } = this.#eventsAfter(changes);
    const others = held.flatMap(one => one.others);
    const [actors, places] = [this.#actors.actors(), this.#places.settle(held.map(one => one.places))];
    const publishedOf = (document: string) => this.#held.get(document)?.input.coded.document.published;
    return {
      actors,
      places,
      events,
      counted: countParts(events, places, actors, publishedOf),
      relations: resolveRelations(others),
      links: resolveLinks(others, events),
      unreal: others.flatMap(unrealReading),
      warnings: resolveWarnings(others, events, decided.answers),
      findings: [...decided.findings, ...held.flatMap(one => one.findings), ...forbidden],
      suggestions: this.#groups.openPairs().map(pair => this.#suggestionFrom(pair)),
    };
  }

  /** Forgets the documents that went or are others now, and reads those that came. @returns all, in order. */
  #takeIn(inputs: readonly DocumentInput[]) {
    const kept = new Map<string, Held>();
    for (const input of inputs) {
      const known = this.#held.get(input.coded.document.id);
      if (known && areEqual(known.input, input)) kept.set(input.coded.document.id, known);
    }
    for (const [id, held] of this.#held) if (!kept.has(id)) this.#forget(held);
    for (const [order, { coded }] of inputs.entries()) {
      const held = kept.get(coded.document.id);
      if (held) held.actors.order = held.places.order = order;
    }
    const read = new Map<Held, DocumentRead>();
    const held = inputs.map((input, order) => {
      const known = kept.get(input.coded.document.id);
      if (known) return known;
      const own = readDocument(input, this.#knowledge, place => this.#places.intern(place));
      this.#settled.enter(input.claims);
      const fresh: Held = {
        input,
        actors: this.#actors.enter(own.met, order),
        places: this.#places.enter(own.places, order),
        findings: own.findings,
        tellings: [],
        others: [],
      };
      read.set(fresh, own);
      return fresh;
    });
    this.#held = new Map(held.map(one => [one.input.coded.document.id, one]));
    return { held, read };
  }

  #forget(held: Held): void {
    this.#removeTellings(held);
    this.#settled.leave(held.input.claims);
    this.#actors.leave(held.actors);
    this.#places.leave(held.places);
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
    return actors.variants.some(({ reading: { id } }) => moved.has(id) || kin.has(this.#actors.idOf(id)));
  }

  #threadAgain(held: Held): void {
    this.#removeTellings(held);
    this.#thread(
      held,
      readDocument(held.input, this.#knowledge, place => this.#places.intern(place)),
    );
  }

  /** Claims of one document, with the actors as they are listed, to its tellings. */
  #thread(held: Held, { resolved }: DocumentRead): void {
    const joined = resolved.map(claim => withJoinedActors(claim, this.#actors));
    const told = joined.filter(isTold).map((claim, position) => asTold(claim, position));
    const tellings = threadDocument(told, this.#kin.between, this.#settled.decide);
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
    const old = new Set<Event | undefined>([...gone].map(group => this.#eventOf.get(group)));
    for (const group of gone) this.#eventOf.delete(group);
    const fresh: Event[] = [];
    for (const group of made) {
      const event = eventFrom(this.#claimsOf(group));
      this.#eventOf.set(group, event);
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
      this.#settled.decisions,
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
    const passage = (number: number) => {
      const first = this.#tellings[number]?.members[0] as Told;
      const { document, start, end, quote } = first.claim;
      return { document, start, end, quote };
    };
    const { because, against } = this.#comparison(pair);
    return { kind: 'same-event', left: passage(pair.left), right: passage(pair.right), because, against };
  }
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
