import { apiRoutes } from '@hindsight/contract';
import type { BuiltConsole } from '../console/read-console.ts';
import { parameterAt } from '../http/find-folded-step.ts';
import { pathOf } from '../http/path-reader.ts';
import { serve } from '../http/serve-route.ts';
import { invalidRequest } from '../use-cases/invalid-request.ts';
import { UseCaseError } from '../use-cases/use-case-error.ts';
import { answerPage } from './console.ts';
import type { Room } from './room.ts';

type KnownPath = { readonly shape: RegExp; readonly method: string };

const knownPaths: KnownPath[] = [
  ...Object.values(apiRoutes).map(({ path, method }) => ({
    shape: new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`),
    method: method.toUpperCase(),
  })),
  { shape: /^\/api\/docs(\/[\w.-]+)?$/, method: 'GET' },
];

/** Told apart: a path nobody knows, and a path that is known for other methods. */
export function serveNotFound({ serving }: Room, built: BuiltConsole | null): void {
  serving.app.notFound((context) =>
    serve(serving, context, (_, headers) => {
      const { method, url } = context.req.raw;
      const path = pathOf(url);
      // A person who mistyped an address gets a page that says so.
      const isPage = !path.startsWith('/api/') && headers.get('accept')?.includes('text/html');
      if (built !== null && isPage && method === 'GET') return answerPage(built, 404);
      const allowed = knownPaths
        .filter(({ shape }) => shape.test(path))
        .flatMap((known) => (known.method === 'GET' ? ['GET', 'HEAD'] : [known.method]));
      const isKnownMethod = allowed.includes(method);
      if (allowed.length > 0 && !isKnownMethod) {
        throw new UseCaseError('method_not_allowed', `${path} does not know ${method}.`, {
          method,
          allowed,
        });
      }
      const steps = path.split('/');
      const empty = steps.indexOf('', 1);
      const parameter = empty < 0 ? '' : parameterAt(steps, empty);
      if (parameter !== '') throw invalidRequest('path', parameter, 'must not be empty');
      throw new UseCaseError('route_not_found', `There is nothing at ${path}.`, { path });
    }),
  );
}
