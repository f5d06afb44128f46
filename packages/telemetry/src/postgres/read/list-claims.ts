import type { Pool } from 'pg';
import { readAttributes } from '../../attributes/read-attributes.ts';
import { attributeNames } from '../../spans/attribute-names.ts';
import { marks } from '../../spans/mark-span.ts';
import type { Claim, ClaimsQuery } from '../../store/trace-queries.ts';
import { bindNs } from './bind-ns.ts';

// A span that failed claims nothing, unless it is the conflict itself.
const SQL = `
select encode(trace_id, 'hex') as "traceId", encode(span_id, 'hex') as "spanId",
  start_ns::text as "startNs", end_ns::text as "endNs", stream_id as "streamId",
  stream_before::float8 as "versionBefore", stream_after::float8 as "versionAfter",
  expected_version::float8 as "expectedVersion", actual_version::float8 as "actualVersion",
  case when $1::int = 128 then attributes end as attributes
from hindsight_traces.spans
where (marks & 132) <> 0 and (marks & $1::int) <> 0 and start_ns >= $2::bigint
  and start_ns < $3::bigint and ($1::int = 128 or status <> 2)
order by start_ns desc limit $4::int`;

type Row = Omit<Claim, 'startNs' | 'endNs' | 'actor'> & {
  readonly startNs: string;
  readonly endNs: string;
  readonly attributes: string | null;
};

/** The newest first. */
export async function listClaims(
  pool: Pool,
  { kind, fromNs, beforeNs, limit }: ClaimsQuery,
): Promise<readonly Claim[]> {
  const { rows } = await pool.query<Row>(SQL, [
    marks[kind],
    bindNs(fromNs),
    bindNs(beforeNs),
    limit,
  ]);
  return rows.map(({ attributes, ...row }) => ({
    ...row,
    startNs: BigInt(row.startNs),
    endNs: BigInt(row.endNs),
    actor: attributes === null ? null : readActor(attributes),
  }));
}

function readActor(attributes: string): string | null {
  const actor = readAttributes(attributes).findLast(([key]) => key === attributeNames.actor)?.[1];
  return typeof actor === 'string' && actor !== '' ? actor : null;
}
