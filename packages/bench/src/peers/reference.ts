import pg from 'pg';
import { foldBalance } from './fold-balance.ts';
import type { Peer } from './peer.ts';

/** The plain design of the reference documents: the largest version, then one insert per event. */
export function openReference(connectionString: string): Peer {
  const pool = new pg.Pool({ connectionString, max: 10 });
  return {
    async install() {
      await pool.query(`create schema if not exists reference;
        create table reference.events (
          position bigserial primary key,
          event_id uuid not null default gen_random_uuid() unique,
          stream_id text not null, version bigint not null, type text not null,
          data jsonb not null, metadata jsonb not null,
          created_at timestamptz not null default now(),
          unique (stream_id, version))`);
    },
    async append(streamId, version, events) {
      const client = await pool.connect();
      try {
        await client.query('begin');
        const { rows } = await client.query({
          name: 'max',
          text: 'select coalesce(max(version), 0)::int as version from reference.events where stream_id = $1',
          values: [streamId],
        });
        if (rows[0].version !== version) throw new Error('version conflict');
        for (const [index, event] of events.entries()) {
          await client.query({
            name: 'insert',
            text: 'insert into reference.events (stream_id, version, type, data, metadata) values ($1, $2, $3, $4, $5)',
            values: [streamId, version + index + 1, event.type, event.data, event.metadata],
          });
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
        text: 'select * from reference.events where stream_id = $1 order by version',
        values: [streamId],
      });
      let balanceCents = 0;
      for (const row of rows) balanceCents = foldBalance(balanceCents, row.type, row.data);
      return { balanceCents, version: rows.length };
    },
    async scan(limit, onPage) {
      let seen = 0;
      let after = 0;
      while (seen < limit) {
        const { rows } = await pool.query({
          name: 'scan',
          text: 'select * from reference.events where position > $1 order by position limit 1000',
          values: [after],
        });
        if (rows.length === 0) break;
        onPage();
        seen += rows.length;
        after = rows.at(-1).position;
      }
      return seen;
    },
    async fill() {
      await pool.query(`insert into reference.events (stream_id, version, type, data, metadata)
        select stream_id, version, type, data::jsonb, metadata::jsonb from bench_source order by n`);
    },
    async count() {
      const { rows } = await pool.query('select count(*)::int as events from reference.events');
      return rows[0].events;
    },
    close: () => pool.end(),
  };
}
