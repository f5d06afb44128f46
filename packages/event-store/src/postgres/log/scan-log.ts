import type { Pool, PoolClient } from 'pg';
import type { RecordedEvent } from '../../events.ts';
import { whenAvailable } from '../connection/when-available.ts';
import {
  EVENT_COLUMNS,
  type EventColumns,
  hasEvents,
  type NoEventColumns,
  parseEventColumns,
} from '../events/event-columns.ts';
import { fitsOnePage, joinLines, type LinesRow, parseLines } from '../events/event-lines.ts';
import { readAhead } from '../history/read-ahead.ts';
import { readHead } from './read-head.ts';

const PAGE = 2_000;

const RANGE = `from hindsight.events e where e.position > $1::bigint and e.position <= $2::bigint`;

// Nothing, when all of the page would be too much at once.
const COLUMNS = `select ${EVENT_COLUMNS} from (
  select e.* ${RANGE} and ${fitsOnePage({ range: RANGE, most: PAGE, metadata: true })}
  order by e.position) e`;

const LINES = joinLines(`select e.* ${RANGE} order by e.position`);

/** Columns wait unparsed for their turn: a few long strings cost the collector less than events. */
type Page = {
  readonly content: EventColumns | readonly RecordedEvent[];
  readonly end: number;
};

/** All events after a position up to the head as it is now, in order. */
export async function* scanLog(
  pool: Pool,
  { after = 0, signal }: { after?: number | undefined; signal?: AbortSignal | undefined },
): AsyncGenerator<readonly RecordedEvent[], void, undefined> {
  const head = await whenAvailable(() => readHead(pool));
  const pages = readAhead(pool, {
    from: after,
    to: head.position,
    pageSize: PAGE,
    signal,
    readPage,
    endOf: ({ end }) => end,
  });
  for await (const { content } of pages)
    yield 'count' in content ? parseEventColumns(content) : content;
}

async function readPage(client: PoolClient, from: number, to: number): Promise<Page> {
  const { rows } = await client.query<EventColumns | NoEventColumns>({
    name: 'hindsight_scan',
    text: COLUMNS,
    values: [from, to],
  });
  const columns = rows[0];
  if (columns && hasEvents(columns)) return { content: columns, end: to };
  return readLargePage(client, from, to);
}

/** As much as fits from the beginning of a page. */
async function readLargePage(client: PoolClient, from: number, to: number): Promise<Page> {
  const { rows } = await client.query<LinesRow>({
    name: 'hindsight_scan_large',
    text: LINES,
    values: [from, to],
  });
  const events = parseLines(rows[0]?.lines ?? null);
  return { content: events, end: rows[0]?.complete ? to : (events.at(-1)?.position ?? to) };
}
