import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from, to } from 'pg-copy-streams';
import { type Measured, toMeasured } from '../harness/latencies.ts';
import type { Tasks } from '../harness/tasks.ts';
import { inGroups } from '../workload/in-groups.ts';
import { makeLog } from '../workload/make-log.ts';
import { toCopyLine } from '../workload/to-copy-line.ts';
import { toEventsRow } from '../workload/to-events-row.ts';

/** What a fold needs of a stream: the columns our own reader reads. */
const foldColumns = 'version, type, schema_version, recorded_at, occurred_at, data';

/** The limits: Postgres’ own COPY of the rows our store holds, drained and not looked at. */
export async function copyTasks(connectionString: string): Promise<Partial<Tasks>> {
  const client = new pg.Client({ connectionString });
  await client.connect();

  async function drain(query: string): Promise<Measured> {
    const started = performance.now();
    const stream = client.query(to(`copy (${query}) to stdout`));
    stream.resume();
    await new Promise((resolve, reject) => stream.once('end', resolve).once('error', reject));
    const spent = performance.now() - started;
    return toMeasured([spent], (stream.rowCount * 1000) / spent);
  }

  return {
    async makeSource(plan) {
      await client.query(`create table bench_source (n bigint generated always as identity,
        stream_id text, version bigint, type text, data text, metadata text)`);
      const sink = client.query(
        from('copy bench_source (stream_id, version, type, data, metadata) from stdin'),
      );
      await pipeline(Readable.from(toCopyChunks(makeLog(plan))), sink);
    },
    // Also freezes: readers of fresh rows would otherwise pay for hint bits once, whoever comes first.
    async analyze() {
      await client.query('vacuum (analyze)');
    },
    async copyIn({ events }) {
      await client.query(`create table if not exists bench_copy (like hindsight.events including all);
        truncate bench_copy`);
      const rows = Array.from({ length: events }, (_, index) => toEventsRow(index + 1));
      const chunks = [...inGroups(rows, 200)].map((group) => Buffer.from(group.join('')));
      const started = performance.now();
      await pipeline(Readable.from(chunks), client.query(from('copy bench_copy from stdin')));
      const spent = performance.now() - started;
      return toMeasured([spent], (events * 1000) / spent);
    },
    replayStream: ({ streamId }) =>
      drain(`select ${foldColumns} from hindsight.events
        where stream_key = (select key from hindsight.streams where stream_id = '${streamId}')
        order by version`),
    scanLog: () => drain('select * from hindsight.events order by position'),
  };
}

function* toCopyChunks(log: ReturnType<typeof makeLog>): Generator<string> {
  for (const group of inGroups(log, 500)) yield group.map(toCopyLine).join('');
}
