import { describe, expect, it } from 'vitest';
import { beginning, fold } from './fold.ts';
import { foldChunks } from './fold-chunks.ts';
import type { FoldEvent, Reducer } from './reducer.ts';

const count: Reducer<number> = { initial: 0, evolve: (state) => state + 1 };

const odd: Reducer<number> = {
  initial: 0,
  evolve: (state, { version }) => {
    if (version % 2 === 0) throw new Error('even');
    return state + version;
  },
};

function eventsUpTo(versions: number): FoldEvent[] {
  return Array.from({ length: versions }, (_, index) => ({
    version: index + 1,
    type: 'Happened',
    schemaVersion: 1,
    data: null,
    recordedAt: '2026-01-01T00:00:00.000000Z',
    occurredAt: null,
  }));
}

async function* inChunks(events: readonly FoldEvent[], size: number) {
  for (let from = 0; from < events.length; from += size) yield events.slice(from, from + size);
}

describe('folding chunks', () => {
  it.each([1, 7, 50, 51, 5000])('of %i events gives what folding all gives', async (size) => {
    const events = eventsUpTo(1001);
    const folded = await foldChunks(odd, beginning(odd), inChunks(events, size));
    expect(folded).toEqual(fold(odd, beginning(odd), events));
  });

  it.each([1, 7, 50, 170, 5000])(
    'shows the state at each waypoint, in chunks of %i',
    async (size) => {
      const events = eventsUpTo(1001);
      const passed: unknown[] = [];
      const start = { version: 150, state: 150 };
      const waypoints = { every: 100, pass: (reached: unknown) => passed.push(reached) };
      await foldChunks(count, start, inChunks(events.slice(150), size), { waypoints });
      const versions = [200, 300, 400, 500, 600, 700, 800, 900, 1000];
      expect(passed).toEqual(versions.map((version) => ({ version, state: version })));
    },
  );

  it('shows no waypoint after a problem', async () => {
    const passed: unknown[] = [];
    const waypoints = { every: 1, pass: (reached: unknown) => passed.push(reached) };
    await foldChunks(odd, beginning(odd), inChunks(eventsUpTo(10), 3), { waypoints });
    expect(passed).toEqual([{ version: 1, state: 1 }]);
  });

  it('gives the start when there are no events', async () => {
    const start = { version: 5, state: 9 };
    expect(await foldChunks(count, start, inChunks([], 1))).toEqual({ ...start, problems: [] });
  });

  it('reports a start that is not JSON, once', async () => {
    const start = { version: 3, state: Object.create({ inherited: true }) };
    const idle: Reducer = { initial: null, evolve: (state) => state };
    const folded = await foldChunks(idle, start, inChunks(eventsUpTo(900), 300));
    expect(folded.problems).toMatchObject([{ version: 3, code: 'not_json' }]);
  });

  it('lets other work run in the middle of one long chunk', async () => {
    let othersRan = 0;
    let othersRanBeforeTheEnd = 0;
    const slow: Reducer<number> = {
      initial: 0,
      evolve: (state) => {
        const until = Date.now() + 1;
        while (Date.now() <= until);
        othersRanBeforeTheEnd = othersRan;
        return state + 1;
      },
    };
    setImmediate(() => othersRan++);
    await foldChunks(slow, beginning(slow), inChunks(eventsUpTo(120), 120));
    expect(othersRanBeforeTheEnd).toBeGreaterThan(0);
  });

  it('lets other work run more often when each event takes long', async () => {
    let othersRan = 0;
    let folded = 0;
    const slow: Reducer<number> = {
      initial: 0,
      evolve: (state) => {
        const until = Date.now() + 4;
        while (Date.now() <= until);
        folded += 1;
        return state + 1;
      },
    };
    const runOthers = (): void => {
      othersRan += 1;
      if (folded < 150) setImmediate(runOthers);
    };
    setImmediate(runOthers);
    await foldChunks(slow, beginning(slow), inChunks(eventsUpTo(150), 150));
    expect(othersRan).toBeGreaterThan(10);
  });

  it('stops when the signal says so, and closes the source', async () => {
    const stop = new AbortController();
    let closed = false;
    async function* source() {
      try {
        yield eventsUpTo(10);
        stop.abort(new Error('the client went away'));
        yield eventsUpTo(10);
      } finally {
        closed = true;
      }
    }
    const folding = foldChunks(count, beginning(count), source(), { signal: stop.signal });
    await expect(folding).rejects.toThrow('the client went away');
    expect(closed).toBe(true);
  });

  it('does not fold the rest of a long chunk after the signal', async () => {
    const stop = new AbortController();
    let folded = 0;
    const stopping: Reducer<number> = {
      initial: 0,
      evolve: (state) => {
        if (++folded === 60) stop.abort();
        return state;
      },
    };
    const chunks = inChunks(eventsUpTo(5000), 5000);
    const { signal } = stop;
    await expect(foldChunks(stopping, beginning(stopping), chunks, { signal })).rejects.toThrow();
    expect(folded).toBeLessThan(200);
  });

  it('fails when the chunks cannot be read', async () => {
    async function* source(): AsyncGenerator<FoldEvent[]> {
      yield eventsUpTo(1);
      throw new Error('connection lost');
    }
    await expect(foldChunks(count, beginning(count), source())).rejects.toThrow('connection lost');
  });
});
