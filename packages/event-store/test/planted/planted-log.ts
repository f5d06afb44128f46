import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Attempt, Outcome } from '../check/attempt.ts';
import type { SeenEvent } from '../check/observation.ts';
import type { StoredEvent } from '../check/stored-event.ts';

// A log as others write it, wrong on purpose. Each planted bug differs from what is right in one way.

/** `sequence`: positions from a sequence. `head`: from one row, as the store does it. */
export type Numbering = 'sequence' | 'head';

export async function makePlantedLog(
  pool: pg.Pool,
  { unique }: { readonly unique: boolean },
): Promise<void> {
  await pool.query('create sequence planted_position');
  await pool.query('create table planted_head (position bigint not null)');
  await pool.query('insert into planted_head values (0)');
  await pool.query(`create table planted_events (
    position bigint not null, stream_id text not null, version bigint not null,
    event_id uuid not null, recorded_at timestamptz not null,
    transaction_id xid8 not null default pg_current_xact_id()
    ${unique ? ', unique (stream_id, version)' : ''})`);
}

export type PlantedAppend = {
  readonly streamId: string;
  /** The version it stands on; the stream’s own when not given. */
  readonly expectedVersion?: number;
  readonly numbering: Numbering;
  /** Between taking the position and writing the row. */
  readonly beforeInsert?: () => Promise<unknown>;
  /** Between writing the row and the commit. */
  readonly beforeCommit?: () => Promise<unknown>;
  readonly end?: 'commit' | 'rollback';
};

const TAKE: Record<Numbering, string> = {
  sequence: `select nextval('planted_position') as position`,
  head: 'update planted_head set position = position + 1 returning position',
};

/** `SELECT max(version)`, a check, an INSERT, in a transaction. */
export async function appendPlanted(pool: pg.Pool, append: PlantedAppend): Promise<Attempt> {
  const { streamId, numbering, beforeInsert, beforeCommit, end = 'commit' } = append;
  const eventId = randomUUID();
  const client = await pool.connect();
  const tell = (outcome: Outcome, expected: number): Attempt => ({
    writer: 'planted',
    parts: [{ streamId, expectedVersion: expected, eventIds: [eventId] }],
    outcome,
  });
  let expected = append.expectedVersion ?? 0;
  try {
    await client.query('begin');
    const actual = await readVersion(client, streamId);
    expected = append.expectedVersion ?? actual;
    if (expected !== actual) {
      await client.query('rollback');
      return tell({ kind: 'refused' }, expected);
    }
    const { rows } = await client.query<{ position: string }>(TAKE[numbering]);
    const position = Number(rows[0]?.position);
    await beforeInsert?.();
    const recordedAt = await insert(client, { position, streamId, version: expected + 1, eventId });
    await beforeCommit?.();
    await client.query(end);
    if (end === 'rollback') return tell({ kind: 'rolled_back' }, expected);
    const answer = { fromVersion: expected + 1, fromPosition: position, recordedAt };
    return tell({ kind: 'acknowledged', answers: [answer] }, expected);
  } catch (error) {
    await client.query('rollback');
    if (error instanceof pg.DatabaseError && error.code === '23505')
      return tell({ kind: 'refused' }, expected);
    throw error;
  } finally {
    client.release();
  }
}

async function readVersion(client: pg.PoolClient, streamId: string): Promise<number> {
  const { rows } = await client.query<{ version: string }>(
    'select coalesce(max(version), 0) as version from planted_events where stream_id = $1',
    [streamId],
  );
  return Number(rows[0]?.version);
}

const RECORDED_AT = `to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "recordedAt"`;

export async function insert(
  client: pg.PoolClient | pg.Client,
  row: Omit<StoredEvent, 'recordedAt' | 'lamport'>,
): Promise<string> {
  const { rows } = await client.query<{ recordedAt: string }>(
    `insert into planted_events (position, stream_id, version, event_id, recorded_at)
     values ($1, $2, $3, $4, clock_timestamp()) returning ${RECORDED_AT}`,
    [row.position, row.streamId, row.version, row.eventId],
  );
  return rows[0]?.recordedAt ?? '';
}

export async function readPlanted(pool: pg.Pool): Promise<readonly StoredEvent[]> {
  const { rows } = await pool.query<Record<keyof StoredEvent, string>>(
    `select position, stream_id as "streamId", version, event_id as "eventId", ${RECORDED_AT},
      position as lamport from planted_events order by position`,
  );
  return rows.map((row) => ({
    ...row,
    position: Number(row.position),
    version: Number(row.version),
    lamport: Number(row.lamport),
  }));
}

export async function readPlantedPage(
  pool: pg.Pool,
  after: number,
  gate: 'none' | 'xmin',
): Promise<readonly SeenEvent[]> {
  const { rows } = await pool.query<{ position: string; eventId: string }>(
    `select position, event_id as "eventId" from planted_events where position > $1
     ${gate === 'xmin' ? 'and transaction_id < pg_snapshot_xmin(pg_current_snapshot())' : ''}
     order by position`,
    [after],
  );
  return rows.map((row) => ({ position: Number(row.position), eventId: row.eventId }));
}
