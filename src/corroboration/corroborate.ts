/** Events and relations with their accounts to origins, field by field agreement, and status. It chooses no winner. */
import type { Account } from '../model/account.ts';
import type { Actor } from '../model/actor.ts';
import type { CopyLink, Corroboration, Origin } from '../model/corroboration.ts';
import type { Document } from '../model/document.ts';
import type { Event, Relation } from '../model/event.ts';
import type { Place } from '../model/place.ts';
import { type Comparables, compareFields } from './compare-fields.ts';

import { type Judged, judgeStatus } from './judge-status.ts';
import { groupOrigins, originContext } from './origins/group-origins.ts';

export interface Corroborated {
  readonly origins: readonly Origin[];
  readonly corroborations: readonly Corroboration[];
  /** By event or relation id. */
  readonly statuses: ReadonlyMap<string, Judged>;
}

export interface ToCorroborate {
  readonly actors: readonly Actor[];
  readonly places: readonly Place[];
  readonly events: readonly Event[];
  readonly relations: readonly Relation[];
}

/** Corroborates every event and relation by itself. `copies` are the documents' shared wordings, as `findCopies` gives them. */
export function corroborate(
  documents: readonly Document[],
  { actors, places, events, relations }: ToCorroborate,
  copies: readonly CopyLink[],
): Corroborated {
  const documentsById = new Map(documents.map(document => [document.id, document]));
  const actorsById = new Map(actors.map(actor => [actor.id, actor]));
  const placesById = new Map(places.map(place => [place.id, place]));
  const context = originContext(documents, actorsById, copies);
  const origins: Origin[] = [];
  const corroborations: Corroboration[] = [];
  const statuses = new Map<string, Judged>();

  for (const { id, accounts } of [...events, ...relations] as readonly {
    id: string;
    accounts: readonly Account[];
  }[]) {
    const grouped = groupOrigins(id, accounts, context);
    const known: Comparables = {
      actors: actorsById,
      places: placesById,
      textOf: document => documentsById.get(document)?.text ?? '',
      originOf: account => grouped.find(origin => origin.accounts.includes(account))?.id ?? account,
    };
    const fields = compareFields(id, accounts, known);
    origins.push(...grouped);
    corroborations.push(...fields);
    statuses.set(id, judgeStatus(accounts, grouped, fields, actorsById));
  }
  return { origins, corroborations, statuses };
}
