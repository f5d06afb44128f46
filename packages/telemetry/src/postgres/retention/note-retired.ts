import type { ClientBase } from 'pg';
import type { Retired } from '../../store/retention.ts';

const SQL = `
insert into hindsight_traces.retirements as r (day, step, traces, spans, kept_traces, kept_spans)
values ($1::date, $2, $3, $4, $5, $6)
on conflict (day, step) do update set ran_at = now(), traces = r.traces + excluded.traces,
  spans = r.spans + excluded.spans, kept_traces = r.kept_traces + excluded.kept_traces,
  kept_spans = r.kept_spans + excluded.kept_spans`;

export async function noteRetired(client: ClientBase, retired: Retired): Promise<void> {
  const { day, step, traces, spans, keptTraces, keptSpans } = retired;
  await client.query(SQL, [day, step, traces, spans, keptTraces, keptSpans]);
}
