import type { LogFilter } from '../event-store.ts';
import { joinLines } from './event-lines.ts';

// The log in two halves. What the index has seen is found in the index; what is newer is few and is
// looked at itself. Both are bounded by the same positions, so that no event is missed and none
// comes twice. Without a filter there is nothing to look up.

type Order = 'asc' | 'desc';

/** A filter’s column in the index, and what it holds as told of the event itself. */
const columns = {
  category: { column: 'category', stored: `split_part(e.stream_id, '-', 1)` },
  type: { column: 'type', stored: 'e.type' },
  actor: { column: 'actor', stored: 'e.actor' },
  correlationId: { column: 'correlation_id', stored: 'e.correlation_id' },
} as const;

type ColumnFilter = keyof typeof columns;
const COLUMN_FILTERS: readonly ColumnFilter[] = ['category', 'type', 'actor', 'correlationId'];

const INDEXED = '(select position from hindsight.index_state)';
const BOUNDS = 'position > $1::bigint and position < $2::bigint';

type Half = { readonly where: string; readonly sort: string };

/** Positions of both halves, joined with their events. Begins with the bounds and the limit. */
function joinHalves(order: Order, indexed: Half, stored: string): string {
  return joinLines(`
  select e.* from (
    select position from (
      (select i.position from hindsight.event_index i
       where ${indexed.where} order by ${indexed.sort} limit $3::int)
      union all
      (select e.position from hindsight.events e
       where ${BOUNDS} and e.position > ${INDEXED} and ${stored}
       order by e.position ${order} limit $3::int)
    ) both_halves order by position ${order} limit $3::int
  ) m cross join lateral (select e.* from hindsight.events e where e.position = m.position limit 1) e
  order by m.position ${order}`);
}

const ofAll = (order: Order): string =>
  joinLines(`select e.* from hindsight.events e
  where ${BOUNDS} order by e.position ${order} limit $3::int`);

/** Compared as pairs, so that no other index gives this order: the plan is right for every value. */
function ofOne(order: Order, filter: ColumnFilter): string {
  const { column, stored } = columns[filter];
  const pair = `(i.${column}, i.position)`;
  const where = `i.${column} is not null and ${pair} > ($4::text, $1::bigint)
    and ${pair} <= ($4::text, least($2::bigint - 1, ${INDEXED}))`;
  const sort = `i.${column} ${order}, i.position ${order}`;
  return joinHalves(order, { where, sort }, `${stored} = $4::text`);
}

function ofSeveral(order: Order, filters: readonly ColumnFilter[], contains: boolean): string {
  const indexed = filters.map(
    (filter, index) => `i.${columns[filter].column} = $${index + 4}::text`,
  );
  const stored = filters.map((filter, index) => `${columns[filter].stored} = $${index + 4}::text`);
  if (contains) {
    const last = `$${filters.length + 4}::jsonb`;
    indexed.push(`i.data @> ${last}`);
    stored.push(`hindsight.jsonb_or_null(e.data) @> ${last}`);
  }
  const where = [BOUNDS, `i.position <= ${INDEXED}`, ...indexed].join(' and ');
  return joinHalves(order, { where, sort: `i.position ${order}` }, stored.join(' and '));
}

export type LogStatement = {
  /** Prepared under this name. */
  readonly name?: string;
  readonly text: string;
  /** What comes after the two bounds and the limit. */
  readonly values: readonly string[];
};

/** A page of the log. With several filters the plan must look at the values: not prepared. */
export function writeLogStatement(order: Order, filter: LogFilter): LogStatement {
  const filters = COLUMN_FILTERS.filter((name) => filter[name] !== undefined);
  const values = [...filters.map((name) => filter[name]), filter.contains].flatMap(
    (one) => one ?? [],
  );
  const [first, ...others] = filters;
  if (others.length > 0 || filter.contains !== undefined)
    return { text: ofSeveral(order, filters, filter.contains !== undefined), values };
  const name = `hindsight_log_${order}_${first ?? 'all'}`;
  return { name, text: first === undefined ? ofAll(order) : ofOne(order, first), values };
}
