import type { Impl } from '../harness/impl.ts';

/** What a case of ours has to reach: a limit of its own, or a multiple of another’s speed in the same round. */
export type Target = {
  readonly case: string;
} & (
  | {
      readonly metric: 'p50Ms' | 'p99Ms' | 'peakHeapMb' | 'peakMemoryMb' | 'gzippedKb';
      readonly atMost: number;
      /** Counted above what another took in the same round. */
      readonly above?: Impl;
    }
  | { readonly over: Impl | 'best peer'; readonly atLeast: number; readonly overCase?: string }
);
