import type { BinaryArrays } from '@hindsight/binary-arrays';
import type { ClientBase } from 'pg';

// A service whose names never repeat does not fill the list.
const SQL = `
insert into hindsight_traces.operations as o (service, name, seen)
select n.service, n.name, $1::date
from unnest($2::text[], $3::text[]) as n(service, name)
where (select count(*) from hindsight_traces.operations k where k.service = n.service) < 1000
  or exists (select from hindsight_traces.operations k
    where k.service = n.service and k.name = n.name)
order by n.service, n.name
on conflict (service, name) do update set seen = excluded.seen where o.seen < excluded.seen`;

export type Operation = { readonly service: string; readonly name: string };

export async function insertOperations(
  client: ClientBase,
  operations: readonly Operation[],
  { day, arrays }: { readonly day: string; readonly arrays: BinaryArrays },
): Promise<void> {
  if (operations.length === 0) return;
  arrays.reset();
  await client.query(SQL, [
    day,
    arrays.text(operations, ({ service }) => service),
    arrays.text(operations, ({ name }) => name),
  ]);
}
