import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from '@tanstack/react-router';
import { queryClient } from '../shared/api/query-client.ts';
import { traceQuery } from '../shared/trace/trace-query.ts';
import { readLogSearch } from '../shared/url/log-search.ts';
import { readOverviewSearch } from '../shared/url/overview-search.ts';
import { present, readText } from '../shared/url/read-search.ts';
import { parseSearch, stringifySearch } from '../shared/url/search-codec.ts';
import { readStreamSearch } from '../shared/url/stream-search.ts';
import { readStreamsSearch } from '../shared/url/streams-search.ts';
import { readTraceSearch } from '../shared/url/trace-search.ts';
import { readTracesSearch } from '../shared/url/traces-search.ts';
import { NotFoundPage } from './not-found-page.tsx';
import { PageFailed } from './page-failed.tsx';
import { Shell } from './shell.tsx';

// The as-of cursor goes along from page to page.
const rootRoute = createRootRoute({
  component: Shell,
  notFoundComponent: NotFoundPage,
  errorComponent: PageFailed,
  validateSearch: (search: Record<string, unknown>): { asOf?: string | undefined } =>
    present({ asOf: readText(search, 'asOf') }),
  search: { middlewares: [retainSearchParams(['asOf'])] },
});

const overviewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  validateSearch: readOverviewSearch,
  component: lazyRouteComponent(() => import('../pages/overview-page.tsx'), 'OverviewPage'),
});

const streamsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/streams',
  validateSearch: readStreamsSearch,
  component: lazyRouteComponent(() => import('../pages/streams-page.tsx'), 'StreamsPage'),
});

const streamRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/streams/$streamId',
  validateSearch: readStreamSearch,
  component: lazyRouteComponent(() => import('../pages/stream-page.tsx'), 'StreamPage'),
});

const logRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/log',
  validateSearch: readLogSearch,
  component: lazyRouteComponent(() => import('../pages/log-page.tsx'), 'LogPage'),
});

const correlationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/correlations/$correlationId',
  component: lazyRouteComponent(() => import('../pages/correlation-page.tsx'), 'CorrelationPage'),
});

/** An event by its id: found, and gone to. */
const eventRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/events/$eventId',
  component: lazyRouteComponent(() => import('../pages/event-page.tsx'), 'EventPage'),
});

const tracesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/traces',
  validateSearch: readTracesSearch,
  component: lazyRouteComponent(() => import('../pages/traces-page.tsx'), 'TracesPage'),
});

const traceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/traces/$traceId',
  validateSearch: readTraceSearch,
  // A large trace takes its time: it is on its way before the page’s own code has come. Once there, the
  // page itself asks again; going from span to span does not.
  staleTime: Number.POSITIVE_INFINITY,
  loader: ({ params, preload }) => {
    if (!preload) void queryClient.prefetchQuery(traceQuery(params.traceId));
  },
  component: lazyRouteComponent(() => import('../pages/trace-page.tsx'), 'TracePage'),
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    overviewRoute,
    streamsRoute,
    streamRoute,
    logRoute,
    correlationRoute,
    eventRoute,
    tracesRoute,
    traceRoute,
  ]),
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultPendingMs: 150,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
