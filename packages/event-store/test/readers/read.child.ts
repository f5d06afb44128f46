import { openEventStore } from '@hindsight/event-store';
import type { Observation } from '../check/observation.ts';
import type { Violation } from '../check/violation.ts';
import { serveParent } from '../processes/serve-parent.ts';
import { createRandom } from '../writers/random.ts';
import { followAndRestart } from './follow-and-restart.ts';
import { countInSnapshots, readPasses } from './read-passes.ts';

/** `watch` answers when `finish` has been asked and every follower has come that far. */
export type ReadRequest =
  | { readonly kind: 'watch'; readonly url: string; readonly seed: number }
  | { readonly kind: 'finish'; readonly through: number };

export type ReadReply = {
  readonly observations: readonly Observation[];
  readonly violations: readonly Violation[];
  readonly passes: number;
};

let through = Number.POSITIVE_INFINITY;

serveParent<ReadRequest, ReadReply>(async (request) => {
  if (request.kind === 'watch') return watch(request.url, request.seed);
  through = request.through;
  return { observations: [], violations: [], passes: 0 };
});

async function watch(url: string, seed: number): Promise<ReadReply> {
  const store = openEventStore({ connectionString: url });
  const isOver = (): boolean => Number.isFinite(through);
  const [observations, ...passes] = await Promise.all([
    Promise.all(
      [
        { reader: 'quick', batchSize: 1_000, pauseMs: 0, restartAfter: 0 },
        { reader: 'slow', batchSize: 250, pauseMs: 15, restartAfter: 0 },
        { reader: 'restarted', batchSize: 100, pauseMs: 1, restartAfter: 3 },
      ].map((habits) => followAndRestart(store, habits, () => through)),
    ),
    readPasses({ store, random: createRandom(seed), isOver }),
    countInSnapshots(url, isOver),
  ]);
  await store.close();
  return {
    observations,
    violations: passes.flatMap((pass) => pass.violations),
    passes: passes.reduce((sum, pass) => sum + pass.passes, 0),
  };
}
