/** Events and relations with their accounts to origins, field by field agreement, and status. It chooses no winner. */
import type { Account } from '../model/account.ts';
import type { Actor } from '../model/actor.ts';
import type { CopyLink, Corroboration, Origin } from '../model/corroboration.ts';
import type { Document } from '../model/document.ts';
import type { Event, EventLink, Relation } from '../model/event.ts';
import type { Place } from '../model/place.ts';
import type { EventView, ViewRule } from '../model/view.ts';
import { compareFields } from './compare-fields.ts';
import { type Judged, judgeStatus } from './judge-status.ts';
import { groupOrigins, originContext } from './origins/group-origins.ts';
import { viewEvent } from './views/view-event.ts';

export interface Corroborated {
  readonly origins: readonly Origin[];
  readonly corroborations: readonly Corroboration[];
  /** By event, relation or link id. */
  readonly statuses: ReadonlyMap<string, Judged>;
  /** By event id. */
  readonly views: ReadonlyMap<string, EventView>;
}

export interface ToCorroborate {
  readonly actors: readonly Actor[];
  readonly places: readonly Place[];
  readonly events: readonly Event[];
  readonly relations: readonly Relation[];
  readonly links?: readonly EventLink[];
}

/**
 * Corroborates every event, relation and link by itself.
 * @param copies the documents' shared wordings, as `findCopies` gives them.
 * @param rule what the events show of their accounts.
 */
export function corroborate(
  documents: readonly Document[],
  { actors, places, events, relations, links = [] }: ToCorroborate,
  copies: readonly CopyLink[],
  rule: ViewRule = 'representative',
): Corroborated {
  const texts = new Map(documents.map(document => [document.id, document]));
  const known = {
    actors: new Map(actors.map(actor => [actor.id, actor])),
    places: new Map(places.map(place => [place.id, place])),
    textOf: (document: string) => texts.get(document)?.text ?? '',
    publishedOf: (document: string) => texts.get(document)?.published,
  };
  const context = originContext(documents, known.actors, copies);
  const corroborated = [...events, ...relations, ...links].map(({ id, accounts }: Told) => {
    const origins = groupOrigins(id, accounts, context);
    const originOf = lookupOrigin(origins);
    const fields = compareFields(id, accounts, { ...known, originOf });
    const status = judgeStatus(accounts, origins, fields, known.actors);
    return { id, accounts, origins, originOf, fields, status };
  });
  const views = corroborated.slice(0, events.length).map(({ id, accounts, originOf }) => {
    const withOrigins = accounts.map(account => ({ ...account, origin: originOf(account.id) }));
    return [id, viewEvent(rule, withOrigins, known)] as const;
  });
  return {
    origins: corroborated.flatMap(({ origins }) => origins),
    corroborations: corroborated.flatMap(({ fields }) => fields),
    statuses: new Map(corroborated.map(({ id, status }) => [id, status])),
    views: new Map(views),
  };
}

/** An event, a relation or a link. */
interface Told {
  readonly id: string;
  readonly accounts: readonly Account[];
}

function lookupOrigin(origins: readonly Origin[]): (account: string) => string {
  const originOf = new Map(
    origins.flatMap(({ id, accounts }) => accounts.map(account => [account, id] as const)),
  );
  return account => originOf.get(account) ?? account;
}
