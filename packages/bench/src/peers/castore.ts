import { PostgresEventStorageAdapter } from '@castore/event-storage-adapter-postgres';
import pg from 'pg';
import { foldBalance } from './fold-balance.ts';
import type { Peer } from './peer.ts';

const eventStoreId = 'account';
const tableName = 'castore_event';

/** castore with its own driver pool of 10. It has no order over streams, so no log to read. */
export function openCastore(connectionString: string): Peer {
  const adapter = new PostgresEventStorageAdapter({ connectionString, tableName });
  const pool = new pg.Pool({ connectionString, max: 1 });
  return {
    async install() {
      await PostgresEventStorageAdapter.createEventTable({
        connectionString,
        tableName,
        aggregateId: { type: 'VARCHAR', length: 200 },
      });
    },
    async append(streamId, version, events) {
      const details = events.map((event, index) => ({
        aggregateId: streamId,
        version: version + index + 1,
        type: event.type,
        payload: event.data,
        metadata: event.metadata,
      }));
      const [first] = details;
      if (details.length === 1 && first !== undefined) {
        await adapter.pushEvent(first, { eventStoreId });
        return;
      }
      const [head, ...tail] = details.map((detail) => {
        const grouped = adapter.groupEvent(detail);
        grouped.context = { eventStoreId };
        return grouped;
      });
      if (head !== undefined) await adapter.pushEventGroup({}, head, ...tail);
    },
    async load(streamId) {
      const { events } = await adapter.getEvents(streamId, { eventStoreId });
      let balanceCents = 0;
      for (const event of events) {
        balanceCents = foldBalance(balanceCents, event.type, event.payload);
      }
      return { balanceCents, version: events.length };
    },
    async fill() {
      await pool.query(`insert into ${tableName} (aggregate_name, aggregate_id, version, type, data, metadata)
        select '${eventStoreId}', stream_id, version, type, data::jsonb, metadata::jsonb from bench_source order by n`);
    },
    async count() {
      const { rows } = await pool.query(`select count(*)::int as events from ${tableName}`);
      return rows[0].events;
    },
    // The adapter offers no way to close its connections: they end with the process.
    close: () => pool.end(),
  };
}
