import type { Pool } from 'pg';
import type { RecordedEvent } from '../events.ts';
import { EVENT_LINE, parseLines } from './event-lines.ts';
import { readHead } from './read-head.ts';

const PAGE = 2_000;
const AHEAD = 3;

const SQL = `select string_agg(line, E'\\x1e') as lines from (
  select ${EVENT_LINE} as line from hindsight.events e
  where e.position > $1::bigint and e.position <= $2::bigint
  order by e.position
) page`;

/** All events after a position up to the head as it is now, in order; a few pages on their way at once. */
export async function* scanLog(
  pool: Pool,
  { after = 0, signal }: { after?: number | undefined; signal?: AbortSignal | undefined },
): AsyncGenerator<readonly RecordedEvent[], void, undefined> {
  const { position: head } = await readHead(pool);
  const read = async (from: number): Promise<string | null> => {
    const values = [from, Math.min(from + PAGE, head)];
    const { rows } = await pool.query<{ lines: string | null }>({
      name: 'hindsight_scan',
      text: SQL,
      values,
    });
    return rows[0]?.lines ?? null;
  };
  const onTheirWay: Promise<string | null>[] = [];
  let asked = after;
  const askAhead = (): void => {
    for (; asked < head && onTheirWay.length < AHEAD; asked += PAGE) {
      const page = read(asked);
      page.catch(() => undefined); // told when its turn comes
      onTheirWay.push(page);
    }
  };
  askAhead();
  for (let page = onTheirWay.shift(); page; page = onTheirWay.shift()) {
    signal?.throwIfAborted();
    const lines = await page;
    askAhead();
    yield parseLines(lines);
  }
}
