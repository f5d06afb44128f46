import { setTimeout as sleep } from 'node:timers/promises';
import type { EventStore } from '@hindsight/event-store';
import pg from 'pg';
import { runClosedLoop } from '../harness/run-closed-loop.ts';
import type { Tasks } from '../harness/tasks.ts';
import { makeBenchEvent } from '../workload/make-bench-event.ts';
import { toNewEvent } from '../workload/to-new-event.ts';

/**
 * The append that joins the caller’s own transaction, where it ought to be (last) and where it
 * ought not (first: the head is held through the work), beside the grouped append after the same
 * work and a transaction that only inserts a row.
 */
export function transactionTasks(store: EventStore, connectionString: string): Partial<Tasks> {
  return {
    async appendInTransaction({ run, how, workMs, ...loop }) {
      const pool = new pg.Pool({ connectionString, max: loop.concurrency });
      await pool.query(
        'create table if not exists bench_bare (id text, version int, data json, metadata json, primary key (id, version))',
      );
      const versions = new Array<number>(loop.concurrency).fill(0);

      async function inTransaction(index: number, expectedVersion: number): Promise<void> {
        const streamId = `account-${run}-${index}`;
        const event = toNewEvent(makeBenchEvent(expectedVersion));
        const client = await pool.connect();
        try {
          await client.query('begin');
          if (how === 'first') await store.append(streamId, [event], { expectedVersion, client });
          await sleep(workMs);
          await client.query('select 1');
          if (how === 'last') await store.append(streamId, [event], { expectedVersion, client });
          if (how === 'insert') {
            await client.query({
              name: 'bare',
              text: 'insert into bench_bare values ($1, $2, $3, $4)',
              values: [streamId, expectedVersion + 1, event.data, event.metadata],
            });
          }
          await client.query('commit');
        } finally {
          client.release();
        }
        if (how === 'grouped') await store.append(streamId, [event], { expectedVersion });
      }

      async function step(index: number): Promise<number> {
        const version = versions[index] ?? 0;
        await inTransaction(index, version);
        versions[index] = version + 1;
        return 1;
      }

      // Every connection is made and has planned its statements before the clock starts.
      await Promise.all(versions.map((_, index) => step(index)));
      const measured = await runClosedLoop({ ...loop, step });
      await pool.end();
      return measured;
    },
  };
}
