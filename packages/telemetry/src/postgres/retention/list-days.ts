import type { ClientBase } from 'pg';

const SQL = `
select d.day, exists (select from hindsight_traces.retirements r
  where r.day = d.day::date and r.step = 'thinned') as "isThinned"
from (
  select regexp_replace(c.relname, '^spans_(\\d{4})(\\d\\d)(\\d\\d)$', '\\1-\\2-\\3') as day
  from pg_inherits i join pg_class c on c.oid = i.inhrelid
  where i.inhparent = 'hindsight_traces.spans'::regclass
) d order by d.day`;

export type KeptDay = { readonly day: string; readonly isThinned: boolean };

/** The days that have partitions, the oldest first. */
export async function listDays(client: ClientBase): Promise<readonly KeptDay[]> {
  const { rows } = await client.query<KeptDay>(SQL);
  return rows;
}
