import type { Pool } from 'pg';
import type { EventSource } from '../../event-store.ts';

const SQL = `
select e.stream_id as "streamId", e.version::float8 as version, e.position::float8 as position,
  encode(e.trace_id, 'hex') as "traceId", encode(e.span_id, 'hex') as "spanId"
from hindsight.events e
where e.position > $1::bigint and e.position <= $2::bigint
order by e.position`;

export type SourcesQuery = { readonly after: number; readonly upTo: number };

export async function listSources(
  pool: Pool,
  { after, upTo }: SourcesQuery,
): Promise<readonly EventSource[]> {
  const { rows } = await pool.query<EventSource>({
    name: 'hindsight_sources',
    text: SQL,
    values: [after, upTo],
  });
  return rows;
}
