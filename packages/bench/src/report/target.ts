import type { Impl } from '../harness/impl.ts';

/** What a case has to reach: a limit of its own, or a multiple of what another had in the same round. */
export type Target = {
  readonly case: string;
  /** Ours, unless it says so. */
  readonly of?: Impl;
} & (
  | {
      readonly metric: 'p50Ms' | 'p99Ms' | 'peakHeapMb' | 'peakMemoryMb' | 'gzippedKb';
      readonly atMost: number;
      /** Counted above what another took in the same round. */
      readonly above?: Impl;
    }
  | { readonly metric: 'p50Ms'; readonly atMost: number; readonly over: Impl }
  | { readonly metric: 'perSecond'; readonly atLeast: number }
  | { readonly over: Impl | 'best peer'; readonly atLeast: number; readonly overCase?: string }
);
