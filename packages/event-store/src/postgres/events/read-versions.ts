import type { Pool } from 'pg';
import type { EventFacts } from '../../event-store.ts';
import { formatTime } from '../../time.ts';

const SQL = `select string_agg(concat_ws(E'\\x1f', e.version, e.type, e.recorded_at,
  coalesce(e.actor, ''), coalesce(e.trace_id::text, '')), E'\\x1e') as lines
from hindsight.events e
where e.stream_key = (select s.key from hindsight.streams s where s.stream_id = $1)
  and e.version = any($2::bigint[])`;

/** Many versions of one stream in one round trip, without their data. */
export async function readVersions(
  pool: Pool,
  streamId: string,
  versions: readonly number[],
): Promise<readonly EventFacts[]> {
  if (versions.length === 0) return [];
  const query = { name: 'hindsight_versions', text: SQL, values: [streamId, versions] };
  const { rows } = await pool.query<{ lines: string | null }>(query);
  const lines = rows[0]?.lines ?? null;
  return lines === null ? [] : lines.split('\x1e').map(parseFacts);
}

function parseFacts(line: string): EventFacts {
  const [version, type = '', recordedAt = '', actor, traceId] = line.split('\x1f');
  return {
    version: Number(version),
    type,
    recordedAt: formatTime(recordedAt),
    actor: actor || null,
    traceId: traceId?.slice(2) || null,
  };
}
