/** The addresses of the reading room; each screen is loaded when it is first opened. */
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import type { EventFilter } from '../model/api.ts';
import { LoadFailed, NoSuchPage, Waiting } from './shell/message.tsx';
import { Shell } from './shell/shell.tsx';

/** What may stand after “?” of an event: the chosen cell. */
export interface EventSearch {
  readonly account?: string;
  readonly field?: string;
  readonly turned?: 'yes' | 'no';
}

export interface DocumentsSearch {
  readonly q?: string;
}

export interface ActorsSearch {
  readonly q?: string;
  readonly kind?: string;
}

const root = createRootRoute({ component: Shell, notFoundComponent: NoSuchPage });

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
  component: lazyRouteComponent(() => import('./events/events-screen.tsx'), 'EventsScreen'),
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
] as const;

const event = createRoute({
  getParentRoute: () => root,
  path: '/events/$id',
  validateSearch: (search: Record<string, unknown>) =>
    texts(search, ['account', 'field', 'turned']) as EventSearch,
  component: lazyRouteComponent(() => import('./event/event-screen.tsx'), 'EventScreen'),
});

const documents = createRoute({
  getParentRoute: () => root,
  path: '/documents',
  validateSearch: (search: Record<string, unknown>) => texts(search, ['q']) as DocumentsSearch,
  component: lazyRouteComponent(() => import('./documents/documents-screen.tsx'), 'DocumentsScreen'),
});

const document = createRoute({
  getParentRoute: () => root,
  path: '/documents/$id',
  component: lazyRouteComponent(() => import('./document/document-screen.tsx'), 'DocumentScreen'),
});

const actors = createRoute({
  getParentRoute: () => root,
  path: '/actors',
  validateSearch: (search: Record<string, unknown>) => texts(search, ['q', 'kind']) as ActorsSearch,
  component: lazyRouteComponent(() => import('./actors/actors-screen.tsx'), 'ActorsScreen'),
});

const actor = createRoute({
  getParentRoute: () => root,
  path: '/actors/$id',
  component: lazyRouteComponent(() => import('./actors/actor-screen.tsx'), 'ActorScreen'),
});

export const router = createRouter({
  routeTree: root.addChildren([start, events, event, documents, document, actors, actor]),
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

/** The named texts of a search; whatever else stands in the address is dropped. */
function texts(search: Record<string, unknown>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap(name => {
      const value = search[name];
      return typeof value === 'string' && value !== '' ? [[name, value]] : [];
    }),
  );
}
