import { getPostgreSQLEventStore, readMessagesBatch } from '@event-driven-io/emmett-postgresql';
import pg from 'pg';
import { foldBalance } from './fold-balance.ts';
import type { Peer } from './peer.ts';

const batchSize = 10_000;

export function openEmmett(connectionString: string): Peer {
  const pool = new pg.Pool({ connectionString, max: 10 });
  const store = getPostgreSQLEventStore(connectionString, {
    connectionOptions: { connectionString, pool },
  });
  return {
    async install() {
      await store.schema.migrate();
    },
    async append(streamId, version, events) {
      await store.appendToStream(
        streamId,
        events.map(({ type, data, metadata }) => ({ type, data, metadata })),
        { expectedStreamVersion: BigInt(version) },
      );
    },
    async load(streamId) {
      const { state, currentStreamVersion } = await store.aggregateStream(streamId, {
        initialState: () => 0,
        evolve: (balanceCents: number, event: { type: string; data: unknown }) =>
          foldBalance(balanceCents, event.type, event.data),
      });
      return { balanceCents: state, version: Number(currentStreamVersion) };
    },
    // Its own reader, page by page as its consumers do; a page costs a scan of the table.
    async scan(limit, onPage) {
      let seen = 0;
      let after = 0n;
      while (seen < limit) {
        const page = await readMessagesBatch(executorOf(pool), { after, batchSize });
        onPage();
        seen += page.messages.length;
        after = page.currentGlobalPosition;
        if (!page.areMessagesLeft) break;
      }
      return seen;
    },
    async fill() {
      await pool.query(`insert into emt_messages (stream_id, stream_position, partition, message_data, message_metadata, message_schema_version, message_type, message_kind, message_id, transaction_id)
        select stream_id, version, 'emt:default', data::jsonb, metadata::jsonb, '1', type, 'E', gen_random_uuid()::text, pg_current_xact_id() from bench_source order by n`);
    },
    async count() {
      const { rows } = await pool.query('select count(*)::int as events from emt_messages');
      return rows[0].events;
    },
    async close() {
      await store.close();
      await pool.end();
    },
  };
}

/** What its reader is given by its own consumers: something that runs a formatted query. */
function executorOf(pool: pg.Pool): Parameters<typeof readMessagesBatch>[0] {
  const query = async (sql: string) => {
    const { rows, rowCount } = await pool.query(sql);
    return { rows, rowCount };
  };
  return {
    query,
    batchQuery: (sqls) => Promise.all(sqls.map(query)),
    command: query,
    batchCommand: (sqls) => Promise.all(sqls.map(query)),
  };
}
