import { createHash } from 'node:crypto';
import {
  type DetailedEvent,
  type FoldEvent,
  type OriginEvent,
  parseJson,
} from '@hindsight/history';
import type { Pool, PoolClient } from 'pg';
import type { HistoryQuery, ReadHistory, StreamHistory } from '../../histories.ts';
import type { Snapshot } from '../../snapshots.ts';
import { whenAvailable } from '../connection/when-available.ts';
import { streamNotFound, versionOutOfRange } from '../events/read-stream.ts';
import { CHUNK, type FoldColumns, hasFoldEvents, type NoFoldColumns } from './fold-columns.ts';
import { detailed, type FirstRow, lean, origin, type Shape } from './history-statements.ts';
import { readAhead } from './read-ahead.ts';

export function openHistoryReader(pool: Pool): ReadHistory {
  function readHistory(
    streamId: string,
    query: DetailedQuery,
  ): Promise<StreamHistory<DetailedEvent>>;
  function readHistory(streamId: string, query: OriginQuery): Promise<StreamHistory<OriginEvent>>;
  function readHistory(streamId: string, query?: HistoryQuery): Promise<StreamHistory>;
  function readHistory(streamId: string, query: HistoryQuery | OriginQuery | DetailedQuery = {}) {
    const asked = { pool, streamId, query };
    return whenAvailable<StreamHistory>(() => {
      if (!('detail' in query)) return read(lean, asked);
      return query.detail === 'origin' ? read(origin, asked) : read(detailed, asked);
    });
  }
  return readHistory;
}

type OriginQuery = HistoryQuery & { readonly detail: 'origin' };
type DetailedQuery = HistoryQuery & { readonly detail: true };

type Asked = {
  readonly pool: Pool;
  readonly streamId: string;
  readonly query: HistoryQuery;
};

async function read<Chunk extends FoldColumns, Event extends FoldEvent>(
  shape: Shape<Chunk, Event>,
  { pool, streamId, query }: Asked,
): Promise<StreamHistory<Event>> {
  const { fromVersion = Number.MAX_SAFE_INTEGER, toVersion, snapshots, signal } = query;
  signal?.throwIfAborted();
  const before = Math.max(0, fromVersion - 1);
  const without = snapshots === undefined && query.fromVersion !== undefined ? before : 0;
  const { rows } = await pool.query<FirstRow<Chunk>>({
    name: shape.name,
    text: shape.first,
    values: [
      streamId,
      toVersion ?? Number.MAX_SAFE_INTEGER,
      snapshots?.aggregate ?? null,
      snapshots?.aggregateVersion ?? null,
      before,
      without,
    ],
  });
  const row = rows[0];
  if (!row) throw streamNotFound(streamId);
  const headVersion = Number(row.head);
  const upTo = toVersion ?? headVersion;
  if (upTo > headVersion) throw versionOutOfRange(streamId, upTo, headVersion);
  const snapshot = toSnapshot(row);
  // A damaged snapshot is no snapshot: begin again without it.
  if (snapshot === 'damaged') {
    return read(shape, { pool, streamId, query: { toVersion: upTo, signal } });
  }
  const after = snapshot?.version ?? without;
  const chunks = readChunks(shape, { pool, key: row.key, first: row, after, upTo, signal });
  return { headVersion, toVersion: upTo, snapshot, chunks };
}

function toSnapshot(row: FirstRow<unknown>): Snapshot | 'damaged' | null {
  if (row.snapshotVersion === null || row.state === null) return null;
  if (createHash('sha256').update(row.state).digest('hex') !== row.sha256) return 'damaged';
  const state = parseJson(row.state);
  return { version: Number(row.snapshotVersion), state };
}

type Chunks<Chunk> = {
  readonly pool: Pool;
  readonly key: string;
  readonly first: Chunk | NoFoldColumns;
  readonly after: number;
  readonly upTo: number;
  readonly signal: AbortSignal | undefined;
};

async function* readChunks<Chunk extends FoldColumns, Event>(
  shape: Shape<Chunk, Event>,
  { pool, key, first, after, upTo, signal }: Chunks<Chunk>,
): AsyncGenerator<readonly Event[], void, undefined> {
  signal?.throwIfAborted();
  const columns = columnsIn<Chunk>(first);
  if (columns) yield shape.open(columns)(0, columns.count, after);
  const chunks = readAhead<Page<Chunk>>(pool, {
    from: after + first.count,
    to: upTo,
    pageSize: CHUNK,
    signal,
    readPage: (client, from, to) => readChunk<Chunk>(shape, client, [key, from, to]),
    endOf: ({ end }) => end,
  });
  for await (const { from, columns } of chunks) {
    if (columns) yield shape.open(columns)(0, columns.count, from);
  }
}

type Page<Chunk> = { readonly from: number; readonly columns: Chunk | null; readonly end: number };
type ChunkRange = readonly [key: string, from: number, to: number];

async function readChunk<Chunk extends FoldColumns>(
  { name, next, large }: Omit<Shape<Chunk, unknown>, 'open'>,
  client: PoolClient,
  range: ChunkRange,
): Promise<Page<Chunk>> {
  const [, from, to] = range;
  const columns =
    (await readColumns<Chunk>(client, { name: `${name}_next`, text: next }, range)) ??
    (await readColumns<Chunk>(client, { name: `${name}_large`, text: large }, range));
  return { from, columns, end: columns ? from + columns.count : to };
}

async function readColumns<Chunk extends FoldColumns>(
  client: PoolClient,
  statement: { readonly name: string; readonly text: string },
  range: ChunkRange,
): Promise<Chunk | null> {
  const query = { ...statement, values: [...range] };
  const { rows } = await client.query<Chunk | NoFoldColumns>(query);
  return columnsIn<Chunk>(rows[0]);
}

function columnsIn<Chunk extends FoldColumns>(
  row: Chunk | NoFoldColumns | undefined,
): Chunk | null {
  return row && hasFoldEvents(row) ? row : null;
}
