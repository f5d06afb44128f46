import type { EventStore } from '@hindsight/event-store';
import { beginning, diffStates, type FoldStart, foldFrames, type Json } from '@hindsight/history';
import { account } from '@hindsight/samples';
import { toMeasured } from '../harness/latencies.ts';
import type { Tasks } from '../harness/tasks.ts';

/** A whole stream as frames, and what differs between two large states. */
export function filmTasks(store: EventStore): Partial<Tasks> {
  return {
    async filmStream({ streamId }) {
      const started = performance.now();
      const { chunks, toVersion } = await store.readHistory(streamId, { detail: 'origin' });
      let reached: FoldStart = beginning(account.reducer);
      let frames = 0;
      for await (const chunk of chunks) {
        const film = foldFrames(account.reducer, reached, chunk);
        reached = { version: film.version, state: film.state };
        frames += film.frames.filter(({ patch }) => patch.length > 0).length;
      }
      const spent = performance.now() - started;
      if (frames !== toVersion) throw new Error(`${frames} frames of ${toVersion} events`);
      return toMeasured([spent], (frames * 1000) / spent);
    },
    async diffLeaves({ leaves, changed, repeat }) {
      const before = makeState(leaves, 0);
      const after = makeState(leaves, Math.floor(leaves / changed));
      const latencies: number[] = [];
      for (let turn = 0; turn < repeat; turn++) {
        const started = performance.now();
        const patch = diffStates(before, after);
        latencies.push(performance.now() - started);
        if (patch.length !== changed) throw new Error(`${patch.length} of ${changed} were found`);
      }
      const spent = latencies.reduce((sum, latency) => sum + latency, 0);
      return toMeasured(latencies, (repeat * 1000) / spent);
    },
  };
}

/** Half of the leaves in objects by name, half in a list of items; two of them share nothing. */
function makeState(leaves: number, changedEvery: number): Json {
  let made = 0;
  const leaf = (): number => {
    made += 1;
    return changedEvery > 0 && made % changedEvery === 0 ? -made : made;
  };
  const members = Array.from({ length: leaves / 20 }, (_, index) => [
    `customer-${index}`,
    Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`field${at}`, leaf()])),
  ]);
  const items = Array.from({ length: leaves / 8 }, (_, index) => ({
    id: `item-${index}`,
    quantity: leaf(),
    priceCents: leaf(),
    reserved: leaf(),
    weightGrams: leaf(),
  }));
  return { customers: Object.fromEntries(members), items };
}
