import type { Impl } from './impl.ts';
import type { Measured } from './latencies.ts';

/** One implementation in one case: what is run once in every round. */
export type Cell = {
  readonly case: string;
  readonly impl: Impl;
  readonly concurrency: number;
  run(round: number): Promise<Measured>;
};

export type CellResult = Omit<Cell, 'run'> & { readonly rounds: readonly Measured[] };
