import type { Pool } from 'pg';
import type { StreamDetail } from '../../event-store.ts';
import { formatTime } from '../../time.ts';
import { streamNotFound } from '../events/read-stream.ts';
import { SUMMARY_COLUMNS, type SummaryRow, toStreamSummary } from './stream-summary.ts';

const SLICES = 60;

const SUMMARY = `
with stream as (
  select s.key, case when $2::bigint is null
    then (select e.version from hindsight.events e where e.stream_key = s.key
          order by e.version desc limit 1)
    else hindsight.version_at_position(s.key, $2) end as version
  from hindsight.streams s where s.stream_id = $1
)
select s.key, ${SUMMARY_COLUMNS} from stream s
join hindsight.events f on f.position = s.key
join hindsight.events l on l.stream_key = s.key and l.version = s.version`;

// Counted by the index as far as it is; what is newer than that, or was older then, by hand.
const TYPES = `
with counted as (
  select type, events from hindsight.stream_type_counts where stream_key = $1::bigint
    and (select sum(events) from hindsight.stream_type_counts where stream_key = $1) <= $2::bigint
), newer as (
  select e.type, count(*) as events from hindsight.events e
  where e.stream_key = $1 and e.version <= $2
    and e.version > (select coalesce(sum(events), 0) from counted)
  group by e.type
)
select type, sum(events)::bigint as count from (table counted union all table newer) both_halves
group by type order by count desc, type`;

const SNAPSHOTS = `select aggregate, aggregate_version as "aggregateVersion", version
from hindsight.snapshots where stream_key = $1::bigint and version <= $2::bigint
order by version, aggregate, aggregate_version limit 10000`;

// The version at each slice’s end is found by halving, so a long stream costs what a short one does.
const DENSITY = `
with span as (select $3::timestamptz as first, $4::timestamptz as last),
edges as (
  select n, first + (last - first) * n / ${SLICES} as ends,
    case when n = 0 then 0 when n = ${SLICES} then $2::bigint
      else least($2::bigint, hindsight.version_at_time($1::bigint, first + (last - first) * n / ${SLICES}))
    end as version
  from span, generate_series(0, ${SLICES}, case when first = last then ${SLICES} else 1 end) n
)
select lag(ends) over (order by n)::text as "from", ends::text as "to",
  lag(version) over (order by n) as before, version
from edges order by n offset 1`;

type DensityRow = { from: string; to: string; before: string; version: string };

export async function describeStream(
  pool: Pool,
  streamId: string,
  { asOf }: { readonly asOf?: number | undefined },
): Promise<StreamDetail> {
  const { rows } = await pool.query<SummaryRow & { key: string }>({
    name: 'hindsight_describe',
    text: SUMMARY,
    values: [streamId, asOf ?? null],
  });
  const row = rows[0];
  if (!row) throw streamNotFound(streamId);
  const upTo = [row.key, row.version];
  const [types, snapshots, density] = await Promise.all([
    pool.query<{ type: string; count: string }>(TYPES, upTo),
    pool.query<{ aggregate: string; aggregateVersion: number; version: string }>(SNAPSHOTS, upTo),
    pool.query<DensityRow>(DENSITY, [...upTo, row.firstEventAt, row.lastEventAt]),
  ]);
  return {
    ...toStreamSummary(row),
    eventTypes: types.rows.map(({ type, count }) => ({ type, count: Number(count) })),
    snapshots: snapshots.rows.map((key) => ({ ...key, version: Number(key.version) })),
    density: density.rows.map(({ from, to, before, version }) => ({
      from: formatTime(from),
      to: formatTime(to),
      fromVersion: Number(before) + 1,
      count: Number(version) - Number(before),
    })),
  };
}
