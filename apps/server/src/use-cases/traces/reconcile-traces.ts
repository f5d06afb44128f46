import { invalidRequest } from '../invalid-request.ts';
import { findConflicts } from './find-conflicts.ts';
import { findUnfounded } from './find-unfounded.ts';
import { findUntraced } from './find-untraced.ts';
import { tellMicros, toMicros } from './nano-time.ts';
import type { Reconciling } from './reconciling.ts';

type ReconcileInput = {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly limit: number;
};

const hourMicros = 3_600_000_000n;

/** Where the log and the traces do not agree. */
export async function reconcileTraces(reconciling: Reconciling, input: ReconcileInput) {
  const now = BigInt(Date.now()) * 1000n;
  const toMicrosOf = input.to === undefined ? now : toMicros(input.to);
  const from = input.from === undefined ? toMicrosOf - hourMicros : toMicros(input.from);
  if (from > toMicrosOf) throw invalidRequest('query', 'to', 'must not be before from');
  const within = { fromMicros: from, toMicros: toMicrosOf, limit: input.limit };
  const [{ events, untraced }, unfounded, conflicts] = await Promise.all([
    findUntraced(reconciling, within),
    findUnfounded(reconciling, within),
    findConflicts(reconciling, within),
  ]);
  return {
    from: tellMicros(from),
    to: tellMicros(toMicrosOf),
    events,
    untraced,
    unfounded,
    conflicts,
  };
}
