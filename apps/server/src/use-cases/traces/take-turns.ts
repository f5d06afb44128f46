export type TakeTurns = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** At most so many at once, the others in the order they came. */
export function createTurns(atOnce: number): TakeTurns {
  const waiting: (() => void)[] = [];
  let free = atOnce;
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
