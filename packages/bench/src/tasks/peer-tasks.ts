import { toMeasured } from '../harness/latencies.ts';
import { runClosedLoop } from '../harness/run-closed-loop.ts';
import type { Tasks } from '../harness/tasks.ts';
import { watchHeap } from '../harness/watch-heap.ts';
import type { Peer } from '../peers/peer.ts';
import { makeBenchEvents } from '../workload/make-bench-event.ts';

const STREAMS_PER_WRITER = 8;

/** What every implementation is measured by, in the same words. */
export function peerTasks(peer: Peer): Partial<Tasks> {
  return {
    install: () => peer.install(),
    fill: () => peer.fill(),
    count: () => peer.count(),
    load: ({ streamId }) => peer.load(streamId),
    append({ run, batch, ...loop }) {
      const writers = Array.from({ length: loop.concurrency }, (_, writer) => ({
        turn: 0,
        streams: Array.from({ length: STREAMS_PER_WRITER }, (_, stream) => ({
          streamId: `account-${run}-${writer}-${stream}`,
          version: 0,
        })),
      }));
      return runClosedLoop({
        ...loop,
        async step(index) {
          const writer = writers[index];
          const stream = writer?.streams[writer.turn++ % STREAMS_PER_WRITER];
          if (stream === undefined) throw new Error(`no writer ${index}`);
          await peer.append(
            stream.streamId,
            stream.version,
            makeBenchEvents(stream.version, batch),
          );
          stream.version += batch;
          return batch;
        },
      });
    },
    async appendAtOnce({ run, streams, repeat }) {
      const durations: number[] = [];
      for (let turn = 0; turn < repeat; turn++) {
        const started = performance.now();
        await Promise.all(
          Array.from({ length: streams }, (_, stream) =>
            peer.append(`account-${run}-${turn}-${stream}`, 0, makeBenchEvents(0, 1)),
          ),
        );
        durations.push(performance.now() - started);
      }
      const spent = durations.reduce((sum, duration) => sum + duration, 0);
      return toMeasured(durations, (streams * repeat * 1000) / spent);
    },
    loadStreams({ streamIds, ...loop }) {
      let turn = 0;
      return runClosedLoop({
        ...loop,
        async step() {
          const { version } = await peer.load(streamIds[turn++ % streamIds.length] ?? '');
          return version;
        },
      });
    },
    async replayStream({ streamId }) {
      const started = performance.now();
      const { version } = await peer.load(streamId);
      const spent = performance.now() - started;
      return toMeasured([spent], (version * 1000) / spent);
    },
    async scanLog({ limit }) {
      if (peer.scan === undefined) throw new Error('it has no log to read');
      const heap = watchHeap();
      const started = performance.now();
      const seen = await peer.scan(limit, heap.sample);
      const spent = performance.now() - started;
      if (seen < limit) throw new Error(`it read ${seen} of ${limit} events`);
      return { ...toMeasured([spent], (seen * 1000) / spent), peakHeapMb: heap.peakMb() };
    },
  };
}
