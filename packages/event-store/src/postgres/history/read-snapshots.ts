import { createHash } from 'node:crypto';
import { parseJson } from '@hindsight/history';
import type { Pool } from 'pg';
import type { KeptSnapshot, SnapshotsQuery } from '../../snapshots.ts';
import { whenAvailable } from '../connection/when-available.ts';

const MOST = 100;
const MOST_BYTES = 4_000_000;

const SQL = `
select p.version, p.state, p.sha256 from (
  select n.version, n.state::text as state, encode(n.state_sha256, 'hex') as sha256,
    sum(octet_length(n.state::text)) over (order by n.version) - octet_length(n.state::text) as before
  from hindsight.snapshots n
  where n.stream_key = (select s.key from hindsight.streams s where s.stream_id = $1)
    and n.aggregate = $2 and n.aggregate_version = $3 and n.version > $4::bigint
  order by n.version limit ${MOST}
) p where p.before < ${MOST_BYTES} order by p.version`;

type Row = { readonly version: string; readonly state: string; readonly sha256: string };

/** All snapshots of a stream for one version of an aggregate, by version, a few at a time. */
export async function* readSnapshots(
  pool: Pool,
  streamId: string,
  { aggregate, aggregateVersion, signal }: SnapshotsQuery,
): AsyncGenerator<KeptSnapshot, void, undefined> {
  for (let after = 0; ; ) {
    signal?.throwIfAborted();
    const values = [streamId, aggregate, aggregateVersion, after];
    const query = { name: 'hindsight_snapshots', text: SQL, values };
    const { rows } = await whenAvailable(() => pool.query<Row>(query));
    for (const row of rows) {
      after = Number(row.version);
      yield toKeptSnapshot(row);
    }
    if (rows.length === 0) return;
  }
}

function toKeptSnapshot({ version, state, sha256 }: Row): KeptSnapshot {
  const isIntact = createHash('sha256').update(state).digest('hex') === sha256;
  return { version: Number(version), state: parseJson(state), isIntact };
}
