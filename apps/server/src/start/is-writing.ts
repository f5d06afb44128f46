import { apiRoutes } from '@hindsight/contract';

const writes = [apiRoutes.appendEvents, apiRoutes.runCommand].map(
  ({ path }) => new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/?]+')}(?:\\?|$)`),
);

/** Whether a request is to change something. Questions may be posted too, when they are long. */
export function isWriting(method: string | undefined, target: string | undefined): boolean {
  return method === 'POST' && writes.some((path) => path.test(target ?? ''));
}
