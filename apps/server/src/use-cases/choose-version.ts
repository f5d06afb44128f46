import type { AsOf } from '@hindsight/contract';
import type { Backing } from './backing.ts';
import { resolveAsOf } from './resolve-as-of.ts';
import { versionNotYet } from './version-not-yet.ts';

export type VersionInput = {
  readonly streamId: string;
  readonly version?: number | undefined;
  /** Recorded at this time or before. */
  readonly at?: string | undefined;
  readonly asOf?: AsOf | undefined;
};

/** Undefined means the head, which is then read together with the events. */
export async function chooseVersion(
  { store }: Pick<Backing, 'store'>,
  { streamId, version, at, asOf }: VersionInput,
): Promise<number | undefined> {
  if (at === undefined && asOf === undefined) return version;
  const [versionAt, position] = await Promise.all([
    at === undefined ? undefined : store.versionAt(streamId, at),
    resolveAsOf(store, asOf),
  ]);
  const head =
    position === undefined ? undefined : await store.versionAtPosition(streamId, position);
  const wanted = version ?? versionAt;
  if (head === undefined || wanted === undefined) return wanted ?? head;
  if (version !== undefined && version > head) {
    throw versionNotYet({ streamId, version, head });
  }
  return Math.min(wanted, head);
}
