import type { Target } from '../report/target.ts';
import type { Cell, CellResult } from './cell.ts';
import type { BenchDatabase } from './open-bench-database.ts';
import type { Worker } from './start-worker.ts';

export type BenchContext = {
  readonly database: BenchDatabase;
  readonly quick: boolean;
  /** Only cases whose name contains this; all when empty. */
  readonly only: string;
  /** Starts a worker that ends with the bench. */
  start(name: string, connectionString: string): Worker;
};

/** Cells that belong together and what they have to reach. */
export type Cases = { readonly cells: readonly Cell[]; readonly targets: readonly Target[] };

export type BenchResult = {
  readonly results: readonly CellResult[];
  readonly targets: readonly Target[];
};
