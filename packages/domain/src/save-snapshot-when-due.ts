import { type Folded, isSnapshotDue } from '@hindsight/history';
import type { Aggregate } from './aggregate.ts';
import type { CommandStore } from './command-store.ts';

type Stream = {
  readonly store: Pick<CommandStore, 'saveSnapshot'>;
  readonly aggregate: Aggregate;
  readonly streamId: string;
};

/**
 * Nobody waits for it. Measured from the snapshot the load began at, so a stream that has none yet,
 * or whose last one failed, gets one with its next command. A state with problems is not kept:
 * a later load would begin after them and not see them.
 */
export function saveSnapshotWhenDue(
  { store, aggregate, streamId }: Stream,
  { after, from }: { readonly after: Folded; readonly from: number },
  onFailed: (error: unknown) => void = () => undefined,
): void {
  const { version, state, problems } = after;
  if (problems.length > 0 || !isSnapshotDue(from, version, aggregate.snapshotEvery)) return;
  const key = { aggregate: aggregate.name, aggregateVersion: aggregate.version };
  const save = async () => store.saveSnapshot(streamId, { ...key, version, state });
  save().catch(onFailed);
}
