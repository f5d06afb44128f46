import { peers } from './impl.ts';
import type { Workers } from './start-all.ts';

/** Nobody is timed who does not fold the stream to the same account. */
export async function agreeOnBalances(workers: Workers, streamId: string): Promise<void> {
  const ours = await workers.hindsight.run('load', { streamId });
  for (const peer of peers) {
    const theirs = await workers[peer].run('load', { streamId });
    if (theirs.balanceCents !== ours.balanceCents || theirs.version !== ours.version) {
      throw new Error(`${peer} folds to ${JSON.stringify(theirs)}, we to ${JSON.stringify(ours)}`);
    }
  }
}
