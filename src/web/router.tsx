/**
 * The addresses of the reading room. The events come with the page, every other screen when it is first opened, and what
 * it will ask for is fetched meanwhile.
 */
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  retainSearchParams,
} from '@tanstack/react-router';
import type { DyadFilter } from '../model/api-dyads.ts';
import type { EventFilter } from '../model/api-events.ts';
import type { TellerFilter } from '../model/api-tellers.ts';
import type { WarningFilter } from '../model/api-warnings.ts';
import type { ViewRule } from '../model/view.ts';
import { Refused, serverAnswers, stopped } from './api/client.ts';
import { setKnownDay } from './api/known-day.ts';
import {
  actorQuery,
  collectionQuery,
  documentQuery,
  eventDecisionsQuery,
  eventQuery,
  eventsQuery,
  queryClient,
  timelineQuery,
  voiceQuery,
} from './api/queries.ts';
import { isTurned, withoutTime } from './events/event-filter.ts';
import { EventsScreen } from './events/events-screen.tsx';
import { LoadFailed, NoSuchPage, Waiting } from './shell/message.tsx';
import { Shell } from './shell/shell.tsx';

/** What may stand after “?” of an event: the chosen cell, and how the accounts are laid out. */
interface EventSearch {
  readonly account?: string;
  readonly field?: string;
  readonly turned?: 'yes' | 'no';
  /** Whether accounts stand under the origins they rest on; they do unless “no”. */
  readonly grouped?: 'no';
  /** Whether rows and accounts that state nothing are left out. */
  readonly silent?: 'hidden';
  readonly rule?: ViewRule;
}

interface DocumentsSearch {
  readonly q?: string;
}

interface ActorsSearch {
  readonly q?: string;
  readonly kind?: string;
}

/** The filters, and the line that is open. */
interface WarningSearch extends WarningFilter {
  readonly warning?: string;
}

/** As of which day everything is shown: it goes along from screen to screen. */
interface EverySearch {
  readonly known?: string;
}

const root = createRootRoute({
  component: Shell,
  notFoundComponent: NoSuchPage,
  validateSearch: (search: Record<string, unknown>): EverySearch => texts(search, ['known']),
  search: { middlewares: [retainSearchParams<EverySearch>(['known'])] },
  beforeLoad: ({ search }) => setKnownDay(search.known),
});

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/events', replace: true });
  },
});

const events = createRoute({
  getParentRoute: () => root,
  path: '/events',
  validateSearch: (search: Record<string, unknown>) => texts(search, eventSearchNames) as EventFilter,
  loaderDeps: ({ search }) => search,
  loader: ({ deps }) => {
    void queryClient.prefetchQuery(collectionQuery);
    void queryClient.prefetchQuery(timelineQuery(withoutTime(deps)));
    if (!isTurned(deps)) void queryClient.prefetchInfiniteQuery(eventsQuery(deps));
  },
  component: EventsScreen,
});

const eventSearchNames = [
  'q',
  'actor',
  'place',
  'type',
  'status',
  'disagreement',
  'from',
  'to',
  'sort',
  'rule',
] as const;

const event = createRoute({
  getParentRoute: () => root,
  path: '/events/$id',
  validateSearch: (search: Record<string, unknown>) =>
    texts(search, ['account', 'field', 'turned', 'grouped', 'silent', 'rule']) as EventSearch,
  loader: ({ params }) => {
    void queryClient.prefetchQuery(eventQuery(params.id));
    void queryClient.prefetchQuery(eventDecisionsQuery(params.id));
  },
  component: lazyRouteComponent(
    part(() => import('./event/event-screen.tsx')),
    'EventScreen',
  ),
});

const documents = createRoute({
  getParentRoute: () => root,
  path: '/documents',
  validateSearch: (search: Record<string, unknown>) => texts(search, ['q']) as DocumentsSearch,
  component: lazyRouteComponent(
    part(() => import('./documents/documents-screen.tsx')),
    'DocumentsScreen',
  ),
});

const document = createRoute({
  getParentRoute: () => root,
  path: '/documents/$id',
  loader: ({ params }) => void queryClient.prefetchQuery(documentQuery(params.id)),
  component: lazyRouteComponent(
    part(() => import('./document/document-screen.tsx')),
    'DocumentScreen',
  ),
});

const actors = createRoute({
  getParentRoute: () => root,
  path: '/actors',
  validateSearch: (search: Record<string, unknown>) => texts(search, ['q', 'kind']) as ActorsSearch,
  component: lazyRouteComponent(
    part(() => import('./actors/actors-screen.tsx')),
    'ActorsScreen',
  ),
});

const actor = createRoute({
  getParentRoute: () => root,
  path: '/actors/$id',
  validateSearch: (search: Record<string, unknown>) => texts(search, ['rule']) as Pick<EventFilter, 'rule'>,
  loaderDeps: ({ search }) => search,
  loader: ({ params, deps }) => void queryClient.prefetchQuery(actorQuery(params.id, deps.rule)),
  component: lazyRouteComponent(
    part(() => import('./actors/actor-screen.tsx')),
    'ActorScreen',
  ),
});

const dyads = createRoute({
  getParentRoute: () => root,
  path: '/dyads',
  validateSearch: (search: Record<string, unknown>) =>
    texts(search, ['rule', 'actor', 'violence']) as DyadFilter,
  component: lazyRouteComponent(
    part(() => import('./dyads/dyads-screen.tsx')),
    'DyadsScreen',
  ),
});

const dyad = createRoute({
  getParentRoute: () => root,
  path: '/dyads/$id',
  validateSearch: (search: Record<string, unknown>) => texts(search, ['rule']) as Pick<DyadFilter, 'rule'>,
  component: lazyRouteComponent(
    part(() => import('./dyads/dyad-screen.tsx')),
    'DyadScreen',
  ),
});

const voices = createRoute({
  getParentRoute: () => root,
  path: '/voices',
  validateSearch: (search: Record<string, unknown>) => texts(search, ['q', 'kind']) as TellerFilter,
  component: lazyRouteComponent(
    part(() => import('./voices/voices-screen.tsx')),
    'VoicesScreen',
  ),
});

const voice = createRoute({
  getParentRoute: () => root,
  path: '/voices/$id',
  loader: ({ params }) => void queryClient.prefetchQuery(voiceQuery(params.id)),
  component: lazyRouteComponent(
    part(() => import('./voices/voice-screen.tsx')),
    'VoiceScreen',
  ),
});

const warnings = createRoute({
  getParentRoute: () => root,
  path: '/warnings',
  validateSearch: (search: Record<string, unknown>) =>
    texts(search, ['kind', 'status', 'actor', 'warning']) as WarningSearch,
  component: lazyRouteComponent(
    part(() => import('./warnings/warnings-screen.tsx')),
    'WarningsScreen',
  ),
});

export const router = createRouter({
  routeTree: root.addChildren([
    start,
    events,
    event,
    documents,
    document,
    actors,
    actor,
    dyads,
    dyad,
    voices,
    voice,
    warnings,
  ]),
  defaultPreload: 'intent',
  defaultPendingComponent: Waiting,
  defaultErrorComponent: LoadFailed,
  scrollRestoration: true,
  // Addresses are read by people: “?type=ASSAULT”, not JSON.
  parseSearch: search => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: search => {
    const stated = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
    const written = new URLSearchParams(stated.map(([name, value]) => [name, String(value)])).toString();
    return written ? `?${written}` : '';
  },
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

/** A screen's own files; what keeps them from coming is told in a sentence. */
function part<Module>(load: () => Promise<Module>): () => Promise<Module> {
  return () =>
    load().catch(async () => {
      if (!(await serverAnswers())) throw stopped();
      throw new Refused('This part of the page is not there any more.', 404, 'The pages were made anew.');
    });
}

/** The named texts of a search; whatever else stands in the address is dropped. */
function texts(search: Record<string, unknown>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap(name => {
      const value = search[name];
      return typeof value === 'string' && value !== '' ? [[name, value]] : [];
    }),
  );
}
