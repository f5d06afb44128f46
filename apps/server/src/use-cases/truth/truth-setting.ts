import type { TruthThreads } from '../../truth/truth-threads.ts';

/** What truth needs beside the log and the aggregates. */
export type TruthSetting = {
  readonly threads: TruthThreads;
  /** How long one stream may take, and how long an expression may be silent. */
  readonly timeoutMs: number;
};
