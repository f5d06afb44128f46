import { setTimeout as sleep } from 'node:timers/promises';

/** Says something in between, every so often, also while nothing else is to be said. */
export async function* withTicks<Line>(
  lines: AsyncGenerator<readonly Line[], void, undefined>,
  everyMs: number,
  tick: () => Line,
): AsyncGenerator<readonly Line[], void, undefined> {
  let next = lines.next();
  let tickedAt = performance.now();
  try {
    for (;;) {
      const timer = new AbortController();
      const rest = Math.max(0, everyMs - (performance.now() - tickedAt));
      const late = sleep(rest, null, { signal: timer.signal }).catch(() => null);
      const result = await Promise.race([next, late]);
      timer.abort();
      if (result === null) {
        tickedAt = performance.now();
        yield [tick()];
        continue;
      }
      if (result.done) return;
      next = lines.next();
      yield result.value;
    }
  } finally {
    next.catch(() => undefined);
    await lines.return();
  }
}
