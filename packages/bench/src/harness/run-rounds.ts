import type { Cell, CellResult } from './cell.ts';
import type { Measured } from './latencies.ts';
import { waitForQuiet } from './wait-for-quiet.ts';

export type Rounds = {
  readonly cells: readonly Cell[];
  /** Only those whose case contains this; all when empty. */
  readonly only: string;
  readonly rounds: number;
  /** Runs every cell once before the first round, unrecorded: for cells that do not warm up themselves. */
  readonly warmUp?: boolean;
  /** How long all rounds together may wait for other programs to leave the machine alone. */
  readonly patienceMs?: number;
  /** Milliseconds since the process began after which no further round is begun. */
  readonly budgetMs?: number;
  readonly beforeRound: () => Promise<void>;
};

/**
 * Every round runs every cell once in an order of its own, so that drift falls on all alike. Those
 * of one case follow each other, so that what is compared was measured in the same seconds.
 */
export async function runRounds(options: Rounds): Promise<CellResult[]> {
  const { only, rounds, beforeRound, warmUp = false, budgetMs = Infinity } = options;
  const cells = options.cells.filter((cell) => cell.case.includes(only));
  const measured = new Map<Cell, Measured[]>(cells.map((cell) => [cell, []]));
  let patience = options.patienceMs ?? 0;
  if (warmUp) for (const cell of cells) await cell.run(-1);
  for (let round = 0; round < rounds; round++) {
    const began = performance.now();
    await beforeRound();
    let previous = '';
    for (const cell of shuffleByCase(cells)) {
      if (cell.case !== previous) patience = await waitForQuiet(patience);
      previous = cell.case;
      const result = await cell.run(round);
      measured.get(cell)?.push(result);
      const figures = `${Math.round(result.perSecond)}/s, p50 ${result.p50Ms.toFixed(2)} ms`;
      console.error(`round ${round + 1}/${rounds}  ${cell.case}  ${cell.impl}  ${figures}`);
    }
    if (2 * performance.now() - began > budgetMs) break;
  }
  return cells.map((cell) => ({
    case: cell.case,
    impl: cell.impl,
    concurrency: cell.concurrency,
    rounds: measured.get(cell) ?? [],
  }));
}

function shuffleByCase(cells: readonly Cell[]): Cell[] {
  const cases = Map.groupBy(cells, (cell) => cell.case);
  return shuffle([...cases.values()]).flatMap((group) => shuffle(group));
}

function shuffle<Item>(items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, order: Math.random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item);
}
