import type { LogFilter } from '../../log-queries.ts';
import { joinLines } from '../events/event-lines.ts';

// The log in two halves. What the index has seen is found in the index; what is newer is few and is
// looked at itself. Both are bounded by the same positions, so that no event is missed and none
// comes twice. Without a filter there is nothing to look up.

type Order = 'asc' | 'desc';

/** A filter’s column in the index, and what it holds as told of the event itself. */
export const logColumns = {
  category: { column: 'category', stored: `split_part(e.stream_id, '-', 1)` },
  type: { column: 'type', stored: 'e.type' },
  actor: { column: 'actor', stored: 'e.actor' },
  correlationId: { column: 'correlation_id', stored: 'e.correlation_id' },
} as const;

export type ColumnFilter = keyof typeof logColumns;
export const COLUMN_FILTERS: readonly ColumnFilter[] = [
  'category',
  'type',
  'actor',
  'correlationId',
];

const INDEXED = '(select position from hindsight.index_state)';
const BOUNDS = 'position > $1::bigint and position < $2::bigint';

type Selection = {
  readonly of: string;
  /** Columns that the result is ordered by; the last is its position. */
  readonly by: readonly string[];
  readonly order: Order;
};

/**
 * The first of a selection. An unknown limit is planned for as a tenth of what there is, and the plan
 * for all values then seems dear: a known one around it says that pages are small.
 */
function limited({ of, by, order }: Selection, cap: number | null): string {
  const sort = by.map((column) => `${column} ${order}`).join(', ');
  const all = `select * from (${of}) s order by ${sort}`;
  return cap === null
    ? `${all} limit $3::int`
    : `select * from (${all} limit ${cap}) capped order by ${sort} limit $3::int`;
}

type Halves = { readonly indexed: Selection; readonly stored: string; readonly cap: number | null };

function joinHalves({ indexed, stored, cap }: Halves): string {
  const { order } = indexed;
  const newer = `select e.position from hindsight.events e
    where ${BOUNDS} and e.position > ${INDEXED} and ${stored}`;
  const both = `(select position from (${limited(indexed, cap)}) older) union all
    (${limited({ of: newer, by: ['position'], order }, cap)})`;
  return joinLines(`
  select e.* from (${limited({ of: both, by: ['position'], order }, cap)}) m
  cross join lateral (select e.* from hindsight.events e where e.position = m.position limit 1) e
  order by m.position ${order}`);
}

function ofAll(order: Order, cap: number | null): string {
  const of = `select * from hindsight.events where ${BOUNDS}`;
  return joinLines(limited({ of, by: ['position'], order }, cap));
}

/** Compared as pairs, so that no other index gives this order: the plan is right for every value. */
function ofOne(filter: ColumnFilter, order: Order, cap: number | null): string {
  const { column, stored } = logColumns[filter];
  const of = `select ${column}, position from hindsight.event_index where ${column} is not null
    and (${column}, position) > ($4::text, $1::bigint)
    and (${column}, position) <= ($4::text, least($2::bigint - 1, ${INDEXED}))`;
  const indexed = { of, by: [column, 'position'], order };
  return joinHalves({ indexed, stored: `${stored} = $4::text`, cap });
}

function ofSeveral(filters: readonly ColumnFilter[], contains: boolean, order: Order): string {
  const equal = (column: string, index: number): string => `${column} = $${index + 4}::text`;
  const indexed = filters.map((filter, index) => equal(logColumns[filter].column, index));
  const stored = filters.map((filter, index) => equal(logColumns[filter].stored, index));
  if (contains) {
    const last = `$${filters.length + 4}::jsonb`;
    indexed.push(`data @> ${last}`);
    stored.push(`hindsight.jsonb_or_null(e.data) @> ${last}`);
  }
  const of = `select position from hindsight.event_index
    where ${BOUNDS} and position <= ${INDEXED} and ${indexed.join(' and ')}`;
  const selection = { of, by: ['position'], order };
  return joinHalves({ indexed: selection, stored: stored.join(' and '), cap: null });
}

/** One event at most, by its own index; what else it must be is looked at there. */
function ofEvent(filters: readonly ColumnFilter[], contains: boolean, order: Order): string {
  const stored = filters.map(
    (filter, index) => ` and ${logColumns[filter].stored} = $${index + 5}::text`,
  );
  if (contains) {
    stored.push(` and hindsight.jsonb_or_null(e.data) @> $${filters.length + 5}::jsonb`);
  }
  const of = `select e.* from hindsight.events e
    where e.event_id = $4::uuid and ${BOUNDS}${stored.join('')}`;
  return joinLines(limited({ of, by: ['position'], order }, null));
}

export type LogStatement = {
  /** Prepared under this name. */
  readonly name?: string;
  readonly text: string;
  /** What comes after the two bounds and the limit. */
  readonly values: readonly string[];
};

/** A page of the log. With several filters the plan must look at the values: not prepared. */
export function writeLogStatement(filter: LogFilter, order: Order, limit: number): LogStatement {
  const { contains, eventId } = filter;
  const filters = COLUMN_FILTERS.filter((name) => filter[name] !== undefined);
  const values = [...filters.map((name) => filter[name]), contains].flatMap((one) => one ?? []);
  if (eventId !== undefined) {
    return { text: ofEvent(filters, contains !== undefined, order), values: [eventId, ...values] };
  }
  const [first, ...others] = filters;
  if (others.length > 0 || contains !== undefined)
    return { text: ofSeveral(filters, contains !== undefined, order), values };
  const cap = [100, 1_000].find((most) => limit <= most) ?? null;
  const text = first === undefined ? ofAll(order, cap) : ofOne(first, order, cap);
  return { name: `hindsight_log_${order}_${first ?? 'all'}_${cap}`, text, values };
}
