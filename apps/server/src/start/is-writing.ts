import { apiRoutes } from '@hindsight/contract';

const { appendEvents, receiveTraces, runCommand } = apiRoutes;
const writingPaths = [appendEvents.path, runCommand.path, receiveTraces.path];

const writes = writingPaths.map(
  (path) => new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/?]+')}(?:\\?|$)`),
);

/** Whether a request is to change something. Questions may be posted too, when they are long. */
export function isWriting(method: string | undefined, target: string | undefined): boolean {
  return method === 'POST' && writes.some((path) => path.test(target ?? ''));
}
