import { apiRoutes } from '@hindsight/contract';

const writingPaths = [apiRoutes.appendEvents.path, apiRoutes.runCommand.path, '/v1/traces'];

const writes = writingPaths.map(
  (path) => new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/?]+')}(?:\\?|$)`),
);

/** Whether a request is to change something. Questions may be posted too, when they are long. */
export function isWriting(method: string | undefined, target: string | undefined): boolean {
  return method === 'POST' && writes.some((path) => path.test(target ?? ''));
}
