import type { Pool } from 'pg';
import { StoreError } from '../../errors.ts';
import type { StreamPage, StreamRange } from '../../event-store.ts';
import { joinLines, type LinesRow, parseLines } from './event-lines.ts';

const sql = (order: 'asc' | 'desc'): string => `
with stream as (
  select s.key, case when $6::bigint is null
    then (select e.version from hindsight.events e where e.stream_key = s.key
          order by e.version desc limit 1)
    else hindsight.version_at_position(s.key, $6) end as version
  from hindsight.streams s where s.stream_id = $1
), page as (${joinLines(`
  select e.*
  from hindsight.events e
  where e.stream_key = (select key from stream)
    and e.version >= $2::bigint
    and e.version <= least($3::bigint, (select version from stream))
    and ($4::text[] is null or e.type = any($4))
  order by e.version ${order} limit $5::int`)})
select stream.version, page.lines, page.complete from stream, page`;

const FORWARD = sql('asc');
const BACKWARD = sql('desc');

const DEFAULT_LIMIT = 1_000;

export async function readStream(
  pool: Pool,
  streamId: string,
  range: StreamRange,
): Promise<StreamPage> {
  const { fromVersion, toVersion, types, direction = 'forward', limit, asOf } = range;
  const { rows } = await pool.query<LinesRow & { version: string }>({
    name: `hindsight_stream_${direction}`,
    text: direction === 'forward' ? FORWARD : BACKWARD,
    values: [
      streamId,
      fromVersion ?? 1,
      toVersion ?? Number.MAX_SAFE_INTEGER,
      types ?? null,
      limit ?? DEFAULT_LIMIT,
      asOf ?? null,
    ],
  });
  const row = rows[0];
  if (!row || Number(row.version) === 0) throw streamNotFound(streamId);
  const { complete, lines } = row;
  return { streamId, headVersion: Number(row.version), events: parseLines(lines), complete };
}

export function streamNotFound(streamId: string): StoreError<'stream_not_found'> {
  return new StoreError('stream_not_found', `There is no stream ${streamId}`, { streamId });
}

export function versionOutOfRange(
  streamId: string,
  version: number,
  head: number,
): StoreError<'version_out_of_range'> {
  const message = `Stream ${streamId} has versions up to ${head}, not ${version}`;
  return new StoreError('version_out_of_range', message, { streamId, version, head });
}
