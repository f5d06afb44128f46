import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { foldBalance } from './fold-balance.ts';
import { installMessageDb } from './install-message-db.ts';
import type { Peer } from './peer.ts';

/** message-db through a pooled client and prepared statements, its best case. Its versions begin at 0. */
export function openMessageDb(connectionString: string): Peer {
  const pool = new pg.Pool({
    connectionString,
    max: 10,
    options: '-c search_path=message_store,public',
  });
  const write = (
    streamId: string,
    version: number,
    event: { type: string; data: unknown; metadata: unknown },
  ) => ({
    name: 'write',
    text: 'select write_message($1, $2, $3, $4, $5, $6)',
    values: [randomUUID(), streamId, event.type, event.data, event.metadata, version - 1],
  });
  return {
    install: () => installMessageDb(pool),
    async append(streamId, version, events) {
      const [first] = events;
      if (events.length === 1 && first !== undefined) {
        await pool.query(write(streamId, version, first));
        return;
      }
      const client = await pool.connect();
      try {
        await client.query('begin');
        for (const [index, event] of events.entries()) {
          await client.query(write(streamId, version + index, event));
        }
        await client.query('commit');
      } catch (error) {
        await client.query('rollback');
        throw error;
      } finally {
        client.release();
      }
    },
    async load(streamId) {
      const { rows } = await pool.query({
        name: 'load',
        text: 'select * from get_stream_messages($1, 0, -1)',
        values: [streamId],
      });
      let balanceCents = 0;
      for (const row of rows) {
        JSON.parse(row.metadata);
        balanceCents = foldBalance(balanceCents, row.type, JSON.parse(row.data));
      }
      return { balanceCents, version: rows.length };
    },
    async scan(limit, onPage) {
      let seen = 0;
      let from = 1;
      while (seen < limit) {
        const { rows } = await pool.query({
          name: 'scan',
          text: `select * from get_category_messages('account', $1, 1000)`,
          values: [from],
        });
        if (rows.length === 0) break;
        for (const row of rows) {
          JSON.parse(row.metadata);
          JSON.parse(row.data);
        }
        onPage();
        seen += rows.length;
        from = Number(rows.at(-1).global_position) + 1;
      }
      return seen;
    },
    async fill() {
      await pool.query(`insert into message_store.messages (stream_name, position, type, data, metadata)
        select stream_id, version - 1, type, data::jsonb, metadata::jsonb from bench_source order by n`);
    },
    async count() {
      const { rows } = await pool.query('select count(*)::int as events from messages');
      return rows[0].events;
    },
    close: () => pool.end(),
  };
}
