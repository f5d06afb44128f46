import { createHash } from 'node:crypto';
import type { Json } from '@hindsight/history';
import type { Pool } from 'pg';
import type { SnapshotKey } from '../event-store.ts';

const SQL = `insert into hindsight.snapshots
  (stream_key, aggregate, aggregate_version, version, state, state_sha256)
select s.key, $2, $3::int, $4::bigint, $5::json, $6 from hindsight.streams s where s.stream_id = $1
on conflict (stream_key, aggregate, aggregate_version, version)
  do update set state = excluded.state, state_sha256 = excluded.state_sha256`;

export async function saveSnapshot(
  pool: Pool,
  streamId: string,
  { aggregate, aggregateVersion, version, state }: SnapshotKey & { readonly state: Json },
): Promise<void> {
  const text = JSON.stringify(state);
  await pool.query({
    name: 'hindsight_save_snapshot',
    text: SQL,
    values: [
      streamId,
      aggregate,
      aggregateVersion,
      version,
      text,
      createHash('sha256').update(text).digest(),
    ],
  });
}
