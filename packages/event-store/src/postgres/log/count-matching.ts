import type { Pool } from 'pg';
import type { LogFilter } from '../../log-queries.ts';
import { type ColumnFilter, logColumns } from './log-statement.ts';

/** The positions after one and up to and including another. */
export type Slice = { readonly after: number; readonly upTo: number };

type Bounds = { readonly slices: readonly Slice[]; readonly most: number };

type Counted = {
  readonly slice: string;
  readonly after: string;
  readonly upTo: string;
  readonly count: string;
  readonly seen: string;
  readonly last: string;
};

// The filter that leaves the fewest is looked up, the others are looked at.
const byPower: readonly ColumnFilter[] = ['correlationId', 'actor', 'type', 'category'];

/**
 * How many events of a filter each slice holds. Of a slice that holds many only the first ones are
 * looked at, and the rest is reckoned from them: the work is bounded, however long the log is.
 */
export async function countMatching(pool: Pool, filter: LogFilter, { slices, most }: Bounds) {
  const each = Math.max(1, Math.floor(most / slices.length));
  const names = byPower.filter((name) => filter[name] !== undefined);
  const { rows } = await pool.query<Counted>(writeStatement(names), [
    slices.map(({ after }) => after),
    slices.map(({ upTo }) => upTo),
    each,
    ...names.map((name) => filter[name]),
  ]);
  const counts = slices.map(() => 0);
  let sampled = false;
  for (const row of rows) {
    const index = Number(row.slice) - 1;
    const isCut = Number(row.seen) >= each && Number(row.last) < Number(row.upTo);
    sampled ||= isCut;
    counts[index] = (counts[index] ?? 0) + (isCut ? reckon(row) : Number(row.count));
  }
  return { counts, sampled };
}

function reckon({ after, upTo, count, last }: Counted): number {
  const share = (Number(upTo) - Number(after)) / (Number(last) - Number(after));
  return Math.round(Number(count) * share);
}

function writeStatement(names: readonly ColumnFilter[]): string {
  const [first = 'category', ...others] = names;
  const { column } = logColumns[first];
  const also = others.map((name, index) => `seen.${logColumns[name].column} = $${index + 5}::text`);
  const stored = names.map((name, index) => `(${logColumns[name].stored}) = $${index + 4}::text`);
  const needed = ['position', ...others.map((name) => logColumns[name].column)];
  const indexed = `select ${needed.map((name) => `e.${name}`).join(', ')}
    from hindsight.event_index e where e.${column} is not null
      and (e.${column}, e.position) > ($4::text, part.after)
      and (e.${column}, e.position) <= ($4::text, part.up_to)
    order by e.${column}, e.position limit $3::int`;
  const newer = `select e.position, ${stored.join(' and ')} as matches from hindsight.events e
    where e.position > part.after and e.position <= part.up_to
    order by e.position limit $3::int`;
  return `
  with indexed as materialized (select position from hindsight.index_state)
  select slice.n as slice, part.after, part.up_to as "upTo", counted.*
  from unnest($1::bigint[], $2::bigint[]) with ordinality slice(after, up_to, n)
  cross join indexed
  cross join lateral (select slice.after, least(slice.up_to, indexed.position) as up_to) part
  cross join lateral (
    select count(*)${also.length > 0 ? ` filter (where ${also.join(' and ')})` : ''} as count,
      count(*) as seen, max(position) as last from (${indexed}) seen
  ) counted where counted.seen > 0
  union all
  select slice.n, part.after, part.up_to, counted.*
  from unnest($1::bigint[], $2::bigint[]) with ordinality slice(after, up_to, n)
  cross join indexed
  cross join lateral (select greatest(slice.after, indexed.position) as after, slice.up_to) part
  cross join lateral (
    select count(*) filter (where matches) as count, count(*) as seen, max(position) as last
    from (${newer}) seen
  ) counted where counted.seen > 0`;
}
