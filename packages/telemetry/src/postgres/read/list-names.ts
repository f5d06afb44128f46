import type { Pool } from 'pg';

const SQL = `
select service, array_agg(name order by name) as operations from (
  select service, name from hindsight_traces.operations order by service, name limit 20000
) o group by service order by service`;

export type ServiceNames = { readonly service: string; readonly operations: readonly string[] };

export async function listNames(pool: Pool): Promise<readonly ServiceNames[]> {
  const { rows } = await pool.query<ServiceNames>(SQL);
  return rows;
}
