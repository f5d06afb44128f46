import type { TruthThreads } from '../../truth/truth-threads.ts';
import type { TruthCache } from './truth-cache.ts';

/** What truth needs beside the log and the aggregates. */
export type TruthSetting = {
  readonly threads: TruthThreads;
  readonly cache: TruthCache;
  /** How long one stream may take, and how long an expression may be silent. */
  readonly timeoutMs: number;
};
