import type { Attempt } from './attempt.ts';
import { checkAttempts } from './check-attempts.ts';
import { checkTable } from './check-table.ts';
import { checkWinners } from './check-winners.ts';
import type { StoredEvent } from './stored-event.ts';
import type { Violation } from './violation.ts';

export type LogEvidence = {
  readonly attempts: readonly Attempt[];
  readonly table: readonly StoredEvent[];
  /** The log’s position before the first attempt. */
  readonly after?: number;
};

/** Everything that can be said of a log once its writers have been heard. */
export function checkLog({ attempts, table, after = 0 }: LogEvidence): readonly Violation[] {
  return [
    ...checkTable(table, { after }),
    ...checkAttempts(attempts, table),
    ...checkWinners(attempts),
  ];
}
