import type { BinaryArrays } from '@hindsight/binary-arrays';
import type { ClientBase } from 'pg';
import type { Resource } from '../../store/prepare-span.ts';

const SQL = `
insert into hindsight_traces.resources (hash, day, attributes)
select n.hash, n.day::date, n.attributes
from unnest($1::bytea[], $2::text[], $3::text[]) as n(hash, day, attributes)
order by n.hash, n.day
on conflict do nothing`;

export type ResourceOfDay = Resource & { readonly day: string };

export async function insertResources(
  client: ClientBase,
  resources: readonly ResourceOfDay[],
  arrays: BinaryArrays,
): Promise<void> {
  if (resources.length === 0) return;
  arrays.reset();
  await client.query(SQL, [
    arrays.bytes(resources, ({ hash }) => hash),
    arrays.text(resources, ({ day }) => day),
    arrays.text(resources, ({ attributes }) => attributes),
  ]);
}
