import { OpenAPIHono } from '@hono/zod-openapi';
import { apiRoutes } from './api-routes.ts';
import { problemSchema } from './schemas/problem-answers.ts';

// What no route answers: the request found none, or was none.
const problemsWithoutRoute = [
  'route_not_found',
  'method_not_allowed',
  'request_too_slow',
  'headers_too_large',
] as const;

/** The OpenAPI 3.1 document of all routes. */
export function buildOpenApi() {
  const app = new OpenAPIHono();
  for (const route of Object.values(apiRoutes)) app.openAPIRegistry.registerPath(route);
  for (const code of problemsWithoutRoute) {
    app.openAPIRegistry.register(`Problem.${code}`, problemSchema(code));
  }
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Hindsight',
      version: '0.1.0',
      description:
        'Time travel and audit over an event store. Times are RFC 3339 in UTC with microseconds; positions and versions are integers; lists are paged by `cursor`; a problem is `application/problem+json` with a literal `code`.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: '/' }],
    tags: [
      { name: 'Service', description: 'The service itself' },
      { name: 'Streams', description: 'The ordered events of one thing' },
      { name: 'Time travel', description: 'States of the past' },
      { name: 'Log', description: 'All events, in the order they were recorded' },
      { name: 'Commands', description: 'Asking an aggregate to do something' },
      { name: 'Traces', description: 'What requests did, from the click to the statement' },
    ],
  });
}
