import type { ClientBase } from 'pg';

// What became notable since it was looked at stays: the row is looked at again when it is held.
const SQL = `
with gone as (
  delete from hindsight_traces.traces t where day = $1::date
    and errors = 0 and events = 0 and conflicts = 0
    and not exists (select from notable n where n.trace_id = t.trace_id)
  returning spans
)
select count(*)::float8 as traces, coalesce(sum(spans), 0)::float8 as spans from gone`;

const ALL = `
with gone as (delete from hindsight_traces.traces where day = $1::date returning spans)
select count(*)::float8 as traces, coalesce(sum(spans), 0)::float8 as spans from gone`;

export type Forgotten = { readonly traces: number; readonly spans: number };

export async function forgetTraces(
  client: ClientBase,
  day: string,
  which: 'all' | 'not notable',
): Promise<Forgotten> {
  const { rows } = await client.query<Forgotten>(which === 'all' ? ALL : SQL, [day]);
  return rows[0] ?? { traces: 0, spans: 0 };
}
