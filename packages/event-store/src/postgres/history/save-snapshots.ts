import { createHash } from 'node:crypto';
import type { Json } from '@hindsight/history';
import type { Pool } from 'pg';
import type { SnapshotKey } from '../../snapshots.ts';

const SQL = `insert into hindsight.snapshots
  (stream_key, aggregate, aggregate_version, version, state, state_sha256)
select s.key, n.aggregate, n.aggregate_version, n.version, n.state, n.state_sha256
from hindsight.streams s
cross join unnest($2::text[], $3::int[], $4::bigint[], $5::json[], $6::bytea[])
  as n(aggregate, aggregate_version, version, state, state_sha256)
where s.stream_id = $1
on conflict (stream_key, aggregate, aggregate_version, version)
  do update set state = excluded.state, state_sha256 = excluded.state_sha256`;

export async function saveSnapshots(
  pool: Pool,
  streamId: string,
  snapshots: readonly (SnapshotKey & { readonly state: Json })[],
): Promise<void> {
  const states = snapshots.map(({ state }) => JSON.stringify(state));
  await pool.query({
    name: 'hindsight_save_snapshots',
    text: SQL,
    values: [
      streamId,
      snapshots.map(({ aggregate }) => aggregate),
      snapshots.map(({ aggregateVersion }) => aggregateVersion),
      snapshots.map(({ version }) => version),
      states,
      states.map((state) => createHash('sha256').update(state).digest()),
    ],
  });
}
