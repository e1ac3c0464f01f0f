/** What the screens ask for, with the keys under which it is kept; a finished build drops all of it. */
import {
  hashKey,
  infiniteQueryOptions,
  keepPreviousData,
  QueryClient,
  queryOptions,
} from '@tanstack/react-query';
import type { FindingView } from '../../model/api-documents.ts';
import type { DyadFilter } from '../../model/api-dyads.ts';
import type { EventFilter } from '../../model/api-events.ts';
import type { TellerFilter } from '../../model/api-tellers.ts';
import type { WarningFilter } from '../../model/api-warnings.ts';
import {
  type ActorFilter,
  type DocumentFilter,
  getActor,
  getActors,
  getCollection,
  getDocument,
  getDocuments,
  getDyad,
  getDyads,
  getEvent,
  getEventDecisions,
  getEvents,
  getFindings,
  getProgress,
  getTimeline,
  getVoice,
  getVoices,
  getWarnings,
  Refused,
} from './client.ts';
import { knownDay } from './known-day.ts';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // What was known on one day is no answer for another.
      queryKeyHashFn: key => hashKey([knownDay() ?? '', key]),
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      // A refusal stays a refusal; only a silent server is asked again.
      retry: (failures, error) => failures < 1 && (!(error instanceof Refused) || error.status === 0),
    },
  },
});

/** While another rule is asked for, the same thing goes on being shown; never another one. */
function whileOf(id: string) {
  return <Data>(previous: Data | undefined, asked: { queryKey: readonly unknown[] } | undefined) =>
    asked?.queryKey[1] === id ? previous : undefined;
}

export const collectionQuery = queryOptions({
  queryKey: ['collection'],
  queryFn: ({ signal }) => getCollection(signal),
});

export const eventsQuery = (filter: EventFilter) =>
  infiniteQueryOptions({
    queryKey: ['events', filter],
    queryFn: ({ pageParam, signal }) =>
      getEvents({ ...filter, limit: 100, ...(pageParam ? { cursor: pageParam } : {}) }, signal),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData,
  });

export const timelineQuery = (filter: EventFilter) =>
  queryOptions({
    queryKey: ['timeline', filter],
    queryFn: ({ signal }) => getTimeline(filter, signal),
    placeholderData: keepPreviousData,
  });

export const eventQuery = (id: string) =>
  queryOptions({ queryKey: ['event', id], queryFn: ({ signal }) => getEvent(id, signal) });

export const eventDecisionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['event-decisions', id],
    queryFn: ({ signal }) => getEventDecisions(id, signal),
  });

export const documentsQuery = (filter: DocumentFilter) =>
  infiniteQueryOptions({
    queryKey: ['documents', filter],
    queryFn: ({ pageParam, signal }) =>
      getDocuments({ ...filter, ...(pageParam ? { cursor: pageParam } : {}) }, signal),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData,
  });

export const documentQuery = (id: string) =>
  queryOptions({ queryKey: ['document', id], queryFn: ({ signal }) => getDocument(id, signal) });

export const actorsQuery = (filter: ActorFilter) =>
  infiniteQueryOptions({
    queryKey: ['actors', filter],
    queryFn: ({ pageParam, signal }) =>
      getActors({ ...filter, ...(pageParam ? { cursor: pageParam } : {}) }, signal),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData,
  });

export const dyadsQuery = (filter: DyadFilter) =>
  infiniteQueryOptions({
    queryKey: ['dyads', filter],
    queryFn: ({ pageParam, signal }) =>
      getDyads({ ...filter, ...(pageParam ? { cursor: pageParam } : {}) }, signal),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData,
  });

export const dyadQuery = (id: string, rule: DyadFilter['rule']) =>
  queryOptions({
    queryKey: ['dyad', id, rule],
    queryFn: ({ signal }) => getDyad(id, rule, signal),
    placeholderData: whileOf(id),
  });

export const voicesQuery = (filter: TellerFilter) =>
  infiniteQueryOptions({
    queryKey: ['voices', filter],
    queryFn: ({ pageParam, signal }) =>
      getVoices({ ...filter, ...(pageParam ? { cursor: pageParam } : {}) }, signal),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData,
  });

export const voiceQuery = (id: string) =>
  queryOptions({ queryKey: ['voice', id], queryFn: ({ signal }) => getVoice(id, signal) });

export const warningsQuery = (filter: WarningFilter) =>
  infiniteQueryOptions({
    queryKey: ['warnings', filter],
    queryFn: ({ pageParam, signal }) =>
      getWarnings({ ...filter, ...(pageParam ? { cursor: pageParam } : {}) }, signal),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData,
  });

/** Files that gave no document. */
export const unreadQuery = infiniteQueryOptions({
  queryKey: ['findings', 'files'],
  queryFn: ({ pageParam, signal }) =>
    getFindings({ of: 'files', ...(pageParam ? { cursor: pageParam } : {}) }, signal),
  initialPageParam: '',
  getNextPageParam: page => page.next,
});

/** Whether the files that were just added are read, and then which files could not be. @param once names the adding. */
export const afterAddingQuery = (once: string) =>
  queryOptions({
    queryKey: ['after-adding', once],
    queryFn: async ({ signal }) => {
      const { state } = await getProgress(signal);
      if (state === 'building') return { building: true };
      return { building: false, unread: await allUnread(signal) };
    },
    refetchInterval: ({ state }) =>
      state.status === 'error' || state.data?.building === false ? false : 700,
  });

async function allUnread(signal: AbortSignal): Promise<FindingView[]> {
  const found: FindingView[] = [];
  let cursor: string | undefined;
  do {
    const page = await getFindings({ of: 'files', limit: 200, cursor }, signal);
    found.push(...page.items);
    cursor = page.next;
  } while (cursor);
  return found;
}

export const actorQuery = (id: string, rule: EventFilter['rule']) =>
  queryOptions({
    queryKey: ['actor', id, rule],
    queryFn: ({ signal }) => getActor(id, rule, signal),
    placeholderData: whileOf(id),
  });
