import { createHash } from 'node:crypto';
import { type FoldEvent, parseJson } from '@hindsight/history';
import type { Pool, PoolClient } from 'pg';
import type { HistoryQuery, Snapshot, StreamHistory } from '../../event-store.ts';
import { streamNotFound, versionOutOfRange } from '../events/read-stream.ts';
import {
  type FoldColumns,
  hasFoldEvents,
  joinFoldColumns,
  joinFoldColumnsUnlessLarge,
  type NoFoldColumns,
  parseFoldColumns,
} from './fold-columns.ts';
import { readAhead } from './read-ahead.ts';

// One round trip: the nearest snapshot and the first chunk after it. What is longer than a chunk
// follows in further ones, several on their way at once.

const CHUNK = 1_000;

const FIRST = `
with stream as (
  select s.key, (select e.version from hindsight.events e where e.stream_key = s.key
    order by e.version desc limit 1) as head
  from hindsight.streams s where s.stream_id = $1
), snapshot as (
  select n.version, n.state::text as state, encode(n.state_sha256, 'hex') as sha256
  from hindsight.snapshots n
  where n.stream_key = (select key from stream) and n.aggregate = $3 and n.aggregate_version = $4
    and n.version <= least($2::bigint, (select head from stream))
  order by n.version desc limit 1
), chunk as (${joinFoldColumns(`
    select e.* from hindsight.events e
    where e.stream_key = (select key from stream)
      and e.version > coalesce((select version from snapshot), 0)
      and e.version <= least($2::bigint, coalesce((select version from snapshot), 0) + ${CHUNK})
    order by e.version`)}
)
select stream.key, stream.head, snapshot.version as "snapshotVersion", snapshot.state, snapshot.sha256,
  chunk.*
from stream left join snapshot on true cross join chunk`;

const RANGE = `from hindsight.events e
  where e.stream_key = $1::bigint and e.version > $2::bigint and e.version <= $3::bigint`;
const NEXT = joinFoldColumnsUnlessLarge(RANGE);
const NEXT_LARGE = joinFoldColumns(`select e.* ${RANGE} order by e.version`);

type FirstRow = (FoldColumns | NoFoldColumns) & {
  readonly key: string;
  readonly head: string;
  readonly snapshotVersion: string | null;
  readonly state: string | null;
  readonly sha256: string | null;
};

export async function readHistory(
  pool: Pool,
  streamId: string,
  { toVersion, snapshots, signal }: HistoryQuery,
): Promise<StreamHistory> {
  signal?.throwIfAborted();
  const { rows } = await pool.query<FirstRow>({
    name: 'hindsight_history',
    text: FIRST,
    values: [
      streamId,
      toVersion ?? Number.MAX_SAFE_INTEGER,
      snapshots?.aggregate ?? null,
      snapshots?.aggregateVersion ?? null,
    ],
  });
  const row = rows[0];
  if (!row) throw streamNotFound(streamId);
  const headVersion = Number(row.head);
  const upTo = toVersion ?? headVersion;
  if (upTo > headVersion) throw versionOutOfRange(streamId, upTo, headVersion);
  const snapshot = toSnapshot(row);
  // A damaged snapshot is no snapshot: begin again without it.
  if (snapshot === 'damaged') return readHistory(pool, streamId, { toVersion: upTo, signal });
  const chunks = readChunks(pool, { row, after: snapshot?.version ?? 0, upTo, signal });
  return { headVersion, toVersion: upTo, snapshot, chunks };
}

function toSnapshot(row: FirstRow): Snapshot | 'damaged' | null {
  if (row.snapshotVersion === null || row.state === null) return null;
  if (createHash('sha256').update(row.state).digest('hex') !== row.sha256) return 'damaged';
  const state = parseJson(row.state);
  return { version: Number(row.snapshotVersion), state };
}

type Chunks = {
  readonly row: FirstRow;
  readonly after: number;
  readonly upTo: number;
  readonly signal: AbortSignal | undefined;
};

async function* readChunks(
  pool: Pool,
  { row, after, upTo, signal }: Chunks,
): AsyncGenerator<readonly FoldEvent[], void, undefined> {
  signal?.throwIfAborted();
  if (hasFoldEvents(row)) yield parseFoldColumns(row, after);
  const chunks = readAhead(pool, {
    from: after + row.count,
    to: upTo,
    pageSize: CHUNK,
    signal,
    readPage: (client, from, to) => readChunk(client, [row.key, from, to]),
    endOf: ({ end }) => end,
  });
  for await (const { from, columns } of chunks) if (columns) yield parseFoldColumns(columns, from);
}

type Chunk = { readonly from: number; readonly columns: FoldColumns | null; readonly end: number };
type ChunkRange = readonly [key: string, from: number, to: number];

async function readChunk(client: PoolClient, range: ChunkRange): Promise<Chunk> {
  const [, from, to] = range;
  const columns =
    (await readColumns(client, { name: 'hindsight_history_next', text: NEXT }, range)) ??
    (await readColumns(client, { name: 'hindsight_history_large', text: NEXT_LARGE }, range));
  return { from, columns, end: columns ? from + columns.count : to };
}

async function readColumns(
  client: PoolClient,
  statement: { readonly name: string; readonly text: string },
  range: ChunkRange,
): Promise<FoldColumns | null> {
  const query = { ...statement, values: [...range] };
  const { rows } = await client.query<FoldColumns | NoFoldColumns>(query);
  const columns = rows[0];
  return columns && hasFoldEvents(columns) ? columns : null;
}
