import { gzipSync } from 'node:zlib';
import { toMeasured } from '../harness/latencies.ts';
import { runClosedLoop } from '../harness/run-closed-loop.ts';
import type { Tasks } from '../harness/tasks.ts';
import { openHttpConnection } from '../http/open-http-connection.ts';
import { makeBenchEvent } from '../workload/make-bench-event.ts';
import { toNewEvent } from '../workload/to-new-event.ts';

/** Clients of a server: what they send it, and how long it took. */
export function httpLoadTasks(): Partial<Tasks> {
  return {
    /** Connections that append one event at a time, each to its own stream with the version it knows. */
    async loadHttp({ url, run, ...loop }) {
      const clients = await Promise.all(
        Array.from({ length: loop.concurrency }, async (_, index) => ({
          connection: await openHttpConnection(url),
          path: `/api/streams/account-${run}-${index}/events`,
          version: 0,
        })),
      );
      const measured = await runClosedLoop({
        ...loop,
        async step(index) {
          const client = clients[index];
          if (client === undefined) throw new Error(`no client ${index}`);
          const event = makeBenchEvent(client.version);
          const { schemaVersion, occurredAt } = toNewEvent(event);
          const body = {
            expectedVersion: client.version,
            events: [{ ...event, schemaVersion, occurredAt }],
          };
          const status = await client.connection.post(client.path, JSON.stringify(body));
          if (status !== 201) throw new Error(`answered ${status}`);
          client.version++;
          return 1;
        },
      });
      for (const client of clients) client.connection.close();
      return measured;
    },
    async getPaths({ url, paths }) {
      const connection = await openHttpConnection(url);
      const latencies: number[] = [];
      for (const path of paths) {
        const started = performance.now();
        const status = await connection.get(path);
        latencies.push(performance.now() - started);
        if (status !== 200) throw new Error(`${path} answered ${status}`);
      }
      connection.close();
      const spent = latencies.reduce((sum, latency) => sum + latency, 0);
      return toMeasured(latencies, (paths.length * 1000) / spent);
    },
    async weighPaths({ url, paths }) {
      let largest = 0;
      for (const path of paths) {
        const answer = await fetch(new URL(path, url));
        largest = Math.max(largest, gzipSync(await answer.text()).length);
      }
      return largest / 1000;
    },
  };
}
