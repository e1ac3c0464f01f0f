/** Asks the server, typed by the contract in model/api.ts; what it refuses becomes an error with a sentence and a hint. */

import type { Problem } from '../../model/api.ts';
import type { ActorDetail, ActorPage } from '../../model/api-actors.ts';
import type { CollectionView, Progress } from '../../model/api-collection.ts';
import type {
  Added,
  DocumentDetail,
  DocumentPage,
  FindingPage,
  Statement,
} from '../../model/api-documents.ts';
import type { DyadDetail, DyadFilter, DyadPage } from '../../model/api-dyads.ts';
import type {
  EventDecisions,
  EventDetail,
  EventFilter,
  EventPage,
  Timeline,
} from '../../model/api-events.ts';
import type { TellerDetail, TellerFilter, TellerPage } from '../../model/api-tellers.ts';
import type { WarningAnswer, WarningFilter, WarningPage } from '../../model/api-warnings.ts';

import { knownDay } from './known-day.ts';

/** What went wrong in a sentence, and what to do. */
export class Refused extends Error {
  readonly status: number;
  readonly hint: string | undefined;

  constructor(message: string, status: number, hint?: string) {
    super(message);
    this.name = 'Refused';
    this.status = status;
    this.hint = hint;
  }
}

type Query = Readonly<Record<string, string | number | undefined>>;

export interface DocumentFilter {
  readonly q?: string | undefined;
  readonly cursor?: string | undefined;
}

export interface ActorFilter {
  readonly q?: string | undefined;
  readonly kind?: string | undefined;
  readonly cursor?: string | undefined;
}

interface FindingFilter {
  readonly of?: 'files' | 'documents' | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/** What a person states while adding files. */
interface AddedFiles {
  readonly files: readonly File[];
  readonly outlet?: string;
  readonly published?: string;
}

export const getCollection = (signal?: AbortSignal) => ask<CollectionView>('/api/collection', {}, signal);

export const getEvents = (filter: EventFilter, signal?: AbortSignal) =>
  ask<EventPage>('/api/events', filter, signal);

export const getTimeline = (
  { cursor: _c, limit: _l, sort: _s, ...filter }: EventFilter,
  signal?: AbortSignal,
) => ask<Timeline>('/api/events/timeline', filter, signal);

export const getEvent = (id: string, signal?: AbortSignal) =>
  ask<EventDetail>(`/api/events/${encodeURIComponent(id)}`, {}, signal);

export const getEventDecisions = (id: string, signal?: AbortSignal) =>
  ask<EventDecisions>(`/api/events/${encodeURIComponent(id)}/decisions`, {}, signal);

export const getDocuments = (filter: DocumentFilter, signal?: AbortSignal) =>
  ask<DocumentPage>('/api/documents', { ...filter }, signal);

export const getDocument = (id: string, signal?: AbortSignal) =>
  ask<DocumentDetail>(`/api/documents/${encodeURIComponent(id)}`, {}, signal);

export const getActors = (filter: ActorFilter, signal?: AbortSignal) =>
  ask<ActorPage>('/api/actors', { ...filter }, signal);

export const getActor = (id: string, rule: EventFilter['rule'], signal?: AbortSignal) =>
  ask<ActorDetail>(`/api/actors/${encodeURIComponent(id)}`, { rule }, signal);

export const getDyads = (filter: DyadFilter, signal?: AbortSignal) =>
  ask<DyadPage>('/api/dyads', { ...filter }, signal);

export const getDyad = (id: string, rule: DyadFilter['rule'], signal?: AbortSignal) =>
  ask<DyadDetail>(`/api/dyads/${encodeURIComponent(id)}`, { rule }, signal);

export const getVoices = (filter: TellerFilter, signal?: AbortSignal) =>
  ask<TellerPage>('/api/voices', { ...filter }, signal);

export const getVoice = (id: string, signal?: AbortSignal) =>
  ask<TellerDetail>(`/api/voices/${encodeURIComponent(id)}`, {}, signal);

export const getWarnings = (filter: WarningFilter, signal?: AbortSignal) =>
  ask<WarningPage>('/api/warnings', { ...filter }, signal);

/** Enters what a person judged of a candidate; a build begins. */
export function answerWarning(id: string, answer: WarningAnswer): Promise<unknown> {
  return send(`/api/warnings/${encodeURIComponent(id)}/answers`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(answer),
  });
}

/** States something of a document; an empty text takes the statement back. */
export function stateOfDocument(id: string, statement: Statement): Promise<unknown> {
  return send(`/api/documents/${encodeURIComponent(id)}/description`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(statement),
  });
}

/** Adds files to the collection; what was refused comes back with its reason, not as an error. */
export function addDocuments({ files, outlet, published }: AddedFiles): Promise<Added> {
  const form = new FormData();
  for (const file of files) form.append('files', file, file.name);
  if (outlet) form.append('outlet', outlet);
  if (published) form.append('published', published);
  return send<Added>('/api/documents', { method: 'POST', body: form });
}

export const getFindings = (filter: FindingFilter, signal?: AbortSignal) =>
  ask<FindingPage>('/api/findings', { ...filter }, signal);

/** A build is always of today. */
export const getProgress = (signal?: AbortSignal) => send<Progress>('/api/build', signal ? { signal } : {});

export const progressAddress = '/api/build/progress';

/** Whether the server can be reached. */
export async function serverAnswers(): Promise<boolean> {
  return fetch('/api/build', { cache: 'no-store' }).then(
    () => true,
    () => false,
  );
}

/** What a page says whose server is gone. */
export function stopped(): Refused {
  return new Refused(
    'The server has stopped, or cannot be reached.',
    0,
    'Start it again with “npm start” or “variorum serve”, then try again.',
  );
}

function ask<Answer>(path: string, query: Query, signal?: AbortSignal): Promise<Answer> {
  const stated = Object.entries({ ...query, known: knownDay() }).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  );
  const search = new URLSearchParams(stated).toString();
  return send(search ? `${path}?${search}` : path, signal ? { signal } : {});
}

async function send<Answer>(path: string, request: RequestInit): Promise<Answer> {
  const response = await reach(path, request);
  if (!response.ok) throw await refusal(response);
  return (response.status === 204 ? undefined : await response.json()) as Answer;
}

async function reach(path: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(path, request);
  } catch (error) {
    if (request.signal?.aborted) throw error;
    throw stopped();
  }
}

async function refusal(response: Response): Promise<Refused> {
  const problem: Partial<Problem> = await response.json().catch(() => ({}));
  const message = problem.detail ?? problem.title ?? `The server answered ${response.status}.`;
  return new Refused(message, response.status, problem.hint);
}
