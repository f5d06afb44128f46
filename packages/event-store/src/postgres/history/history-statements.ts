import type { DetailedEvent, FoldEvent, OriginEvent } from '@hindsight/history';
import { openDetailedColumns, openOriginColumns } from './detailed-columns.ts';
import {
  CHUNK,
  type Columns,
  type DetailColumns,
  type EventsOf,
  type FoldColumns,
  joinFoldColumns,
  joinFoldColumnsUnlessLarge,
  type NoFoldColumns,
  type OriginColumns,
  openFoldColumns,
} from './fold-columns.ts';

// One round trip: the nearest snapshot and the first chunk after it. What is longer than a chunk
// follows in further ones, several on their way at once.

const first = (columns: Columns): string => `
with stream as (
  select s.key, (select e.version from hindsight.events e where e.stream_key = s.key
    order by e.version desc limit 1) as head
  from hindsight.streams s where s.stream_id = $1
), snapshot as (
  select n.version, n.state::text as state, encode(n.state_sha256, 'hex') as sha256
  from hindsight.snapshots n
  where n.stream_key = (select key from stream) and n.aggregate = $3 and n.aggregate_version = $4
    and n.version <= least($2::bigint, $5::bigint, (select head from stream))
  order by n.version desc limit 1
), chunk as (${joinFoldColumns(
  columns,
  `
    select e.* from hindsight.events e
    where e.stream_key = (select key from stream)
      and e.version > coalesce((select version from snapshot), $6::bigint)
      and e.version <= least($2::bigint, coalesce((select version from snapshot), $6::bigint) + ${CHUNK})
    order by e.version`,
)}
)
select stream.key, stream.head, snapshot.version as "snapshotVersion", snapshot.state, snapshot.sha256,
  chunk.*
from stream left join snapshot on true cross join chunk`;

const RANGE = `from hindsight.events e
  where e.stream_key = $1::bigint and e.version > $2::bigint and e.version <= $3::bigint`;

/** The statements of a history, and what its columns become. */
export type Shape<Chunk extends FoldColumns, Event> = {
  readonly name: string;
  readonly first: string;
  readonly next: string;
  /** For chunks that would be too large for one. */
  readonly large: string;
  open(columns: Chunk): EventsOf<Event>;
};

const shape = (columns: Columns) => ({
  name: columns === 'lean' ? 'hindsight_history' : `hindsight_history_${columns}`,
  first: first(columns),
  next: joinFoldColumnsUnlessLarge(columns, RANGE),
  large: joinFoldColumns(columns, `select e.* ${RANGE} order by e.version`),
});
export const lean: Shape<FoldColumns, FoldEvent> = { ...shape('lean'), open: openFoldColumns };
export const origin: Shape<FoldColumns & OriginColumns, OriginEvent> = {
  ...shape('origin'),
  open: openOriginColumns,
};
export const detailed: Shape<FoldColumns & DetailColumns, DetailedEvent> = {
  ...shape('detailed'),
  open: openDetailedColumns,
};

export type FirstRow<Chunk> = (Chunk | NoFoldColumns) & {
  readonly key: string;
  readonly head: string;
  readonly snapshotVersion: string | null;
  readonly state: string | null;
  readonly sha256: string | null;
};
