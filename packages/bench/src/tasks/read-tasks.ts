import { setTimeout as sleep } from 'node:timers/promises';
import { toMeasured } from '../harness/latencies.ts';
import { runClosedLoop } from '../harness/run-closed-loop.ts';
import type { Tasks } from '../harness/tasks.ts';
import { type HttpConnection, openHttpConnection } from '../http/open-http-connection.ts';

/** Clients that only read. */
export function readTasks(): Partial<Tasks> {
  return {
    async readHttp({ url, paths, ...loop }) {
      const connections = await Promise.all(
        Array.from({ length: loop.concurrency }, () => openHttpConnection(url)),
      );
      let asked = 0;
      const measured = await runClosedLoop({
        ...loop,
        async step(index) {
          await readOk(connections[index], paths[asked++ % paths.length]);
          return 1;
        },
      });
      for (const connection of connections) connection.close();
      return measured;
    },
    async readPaced({ url, paths, perSecond }) {
      const connection = await openHttpConnection(url);
      const began = performance.now();
      const latencies: number[] = [];
      for (const [index, path] of paths.entries()) {
        await sleep(Math.max(0, began + (index * 1000) / perSecond - performance.now()));
        const started = performance.now();
        await readOk(connection, path);
        latencies.push(performance.now() - started);
      }
      connection.close();
      return toMeasured(latencies, (paths.length * 1000) / (performance.now() - began));
    },
    async readWhole({ url, path, repeat }) {
      const latencies: number[] = [];
      for (let turn = 0; turn < repeat; turn++) {
        const started = performance.now();
        const answer = await fetch(new URL(path, url));
        await answer.arrayBuffer();
        latencies.push(performance.now() - started);
        if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
      }
      const spent = latencies.reduce((sum, latency) => sum + latency, 0);
      return toMeasured(latencies, (repeat * 1000) / spent);
    },
  };
}

async function readOk(connection: HttpConnection | undefined, path = ''): Promise<void> {
  const status = await connection?.get(path);
  if (status !== 200) throw new Error(`${path} answered ${status}`);
}
