import type { ClientBase } from 'pg';

const SQL = `
select count(*)::float8 as traces, coalesce(sum(spans), 0)::float8 as spans
from hindsight_traces.traces where day = $1::date`;

export type DayCounts = { readonly traces: number; readonly spans: number };

export async function countDay(client: ClientBase, day: string): Promise<DayCounts> {
  const { rows } = await client.query<DayCounts>(SQL, [day]);
  return rows[0] ?? { traces: 0, spans: 0 };
}
