import type { BenchEvent } from '../workload/bench-event.ts';

/** One account as every implementation folds it. */
export type Account = { readonly balanceCents: number; readonly version: number };

/** An event store under measurement. Each runs in its own process: some change their driver globally. */
export type Peer = {
  /** Makes its tables. */
  install(): Promise<void>;
  /** Appends to a stream which is at `version`; fails when it is not. */
  append(streamId: string, version: number, events: readonly BenchEvent[]): Promise<void>;
  /** Reads the whole stream and folds it. */
  load(streamId: string): Promise<Account>;
  /** Reads the whole log in order; answers how many events there were. Not all can. */
  scan?(limit: number, onPage: () => void): Promise<number>;
  /** Copies the rows of the shared source table into its own tables. */
  fill(): Promise<void>;
  count(): Promise<number>;
  close(): Promise<void>;
};
