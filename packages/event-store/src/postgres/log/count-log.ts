import type { Pool } from 'pg';
import type { CountQuery, LogCounts } from '../../log-queries.ts';
import { formatTime } from '../../time.ts';
import { queryInvalid } from '../events/query-invalid.ts';
import { countMatching, type Slice } from './count-matching.ts';
import { COLUMN_FILTERS } from './log-statement.ts';
import { positionAt } from './position-at.ts';
import { positionsBefore } from './positions-before.ts';
import { splitTime } from './split-time.ts';

const MOST_LOOKED_AT = 200_000;
const END = Number.MAX_SAFE_INTEGER;

const SPAN = `select
  (select e.recorded_at::text from hindsight.events e where e.position <= $1::bigint
    order by e.position limit 1) as first,
  (select e.recorded_at::text from hindsight.events e where e.position <= $1::bigint
    order by e.position desc limit 1) as last`;

/** Times never decrease along the log, so slices of time are slices of positions. */
export async function countLog(pool: Pool, query: CountQuery): Promise<LogCounts> {
  const span = await readSpan(pool, query);
  if (span === null) return { from: null, to: null, buckets: [], sampled: false };
  const edges = splitTime(span.from, span.to, query.buckets);
  const slices = await readSlices(pool, edges, query.asOf ?? END);
  const isWhole = COLUMN_FILTERS.every((name) => query[name] === undefined);
  const { counts, sampled } = isWhole
    ? { counts: slices.map(({ after, upTo }) => upTo - after), sampled: false }
    : await countMatching(pool, query, { slices, most: query.mostLookedAt ?? MOST_LOOKED_AT });
  const buckets = counts.map((count, index) => ({
    from: edges[index] ?? span.from,
    to: edges[index + 1] ?? span.to,
    count,
  }));
  return { from: edges[0] ?? span.from, to: edges.at(-1) ?? span.to, buckets, sampled };
}

async function readSpan(pool: Pool, { from, to, asOf }: CountQuery) {
  if (from !== undefined && to !== undefined) {
    if (Date.parse(from) > Date.parse(to)) throw queryInvalid('to', 'must not be before from');
    return { from, to };
  }
  const { rows } = await pool.query<{ first: string | null; last: string | null }>({
    name: 'hindsight_span',
    text: SPAN,
    values: [asOf ?? END],
  });
  const { first = null, last = null } = rows[0] ?? {};
  if (first === null || last === null) return null;
  const [begin, end] = [from ?? formatTime(first), to ?? formatTime(last)];
  if (Date.parse(begin) <= Date.parse(end)) return { from: begin, to: end };
  const given = from ?? end;
  return { from: given, to: given };
}

/** The positions before each edge, and by the last one. */
async function readSlices(pool: Pool, edges: readonly string[], asOf: number): Promise<Slice[]> {
  const [before, last] = await Promise.all([
    positionsBefore(pool, edges.slice(0, -1)),
    positionAt(pool, edges.at(-1) ?? ''),
  ]);
  const positions = [...before, last].map((position) => Math.min(position, asOf));
  return positions.slice(1).map((upTo, index) => ({ after: positions[index] ?? 0, upTo }));
}
