import type { Cell, CellResult } from './cell.ts';
import type { Measured } from './latencies.ts';

export type Rounds = {
  readonly cells: readonly Cell[];
  readonly rounds: number;
  readonly beforeRound: () => Promise<void>;
};

/** Every round runs every cell once, in an order of its own, so that drift falls on all alike. */
export async function runRounds({ cells, rounds, beforeRound }: Rounds): Promise<CellResult[]> {
  const measured = new Map<Cell, Measured[]>(cells.map((cell) => [cell, []]));
  for (let round = 0; round < rounds; round++) {
    await beforeRound();
    for (const cell of shuffle(cells)) {
      const result = await cell.run(round);
      measured.get(cell)?.push(result);
      const figures = `${Math.round(result.perSecond)}/s, p50 ${result.p50Ms.toFixed(2)} ms`;
      console.error(`round ${round + 1}/${rounds}  ${cell.case}  ${cell.impl}  ${figures}`);
    }
  }
  return cells.map((cell) => ({
    case: cell.case,
    impl: cell.impl,
    concurrency: cell.concurrency,
    rounds: measured.get(cell) ?? [],
  }));
}

function shuffle<Item>(items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, order: Math.random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item);
}
