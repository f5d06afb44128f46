import type { Pool } from 'pg';
import type { RecordedEvent } from '../events.ts';
import { joinLines, type LinesRow, parseLines } from './event-lines.ts';
import { readAhead } from './read-ahead.ts';
import { readHead } from './read-head.ts';
import { whenAvailable } from './when-available.ts';

const PAGE = 2_000;

const SQL = joinLines(`select e.* from hindsight.events e
  where e.position > $1::bigint and e.position <= $2::bigint order by e.position`);

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
    async readPage(client, from, to) {
      const { rows } = await client.query<LinesRow>({
        name: 'hindsight_scan',
        text: SQL,
        values: [from, to],
      });
      const events = parseLines(rows[0]?.lines ?? null);
      return { events, end: rows[0]?.complete ? to : (events.at(-1)?.position ?? to) };
    },
    endOf: ({ end }) => end,
  });
  for await (const { events } of pages) yield events;
}
