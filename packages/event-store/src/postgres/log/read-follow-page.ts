import type { Pool } from 'pg';
import type { FollowBatch } from '../../event-store.ts';
import { joinLines, type LinesRow, parseLines } from '../events/event-lines.ts';

// Positions are dense and the head row commits with its events: all up to the head of this very
// snapshot are there. Looking at a bounded window moves on even when nothing in it matches.
const SQL = `
with head as (
  select least(h.position, $1::bigint + $2::bigint) as position from hindsight.head h
), page as (${joinLines(`
  select e.*
  from hindsight.events e
  where e.position > $1::bigint and e.position <= (select position from head)
    and ($3::text is null or split_part(e.stream_id, '-', 1) = $3)
    and ($4::text is null or e.type = $4)
    and ($5::text is null or e.stream_id = $5)
  order by e.position`)})
select head.position, page.lines, page.complete from head, page`;

export type FollowPageQuery = {
  readonly after: number;
  readonly window: number;
  readonly category: string | undefined;
  readonly type: string | undefined;
  readonly streamId: string | undefined;
};

export async function readFollowPage(
  pool: Pool,
  { after, window, category, type, streamId }: FollowPageQuery,
): Promise<FollowBatch> {
  const { rows } = await pool.query<LinesRow & { position: string }>({
    name: 'hindsight_follow',
    text: SQL,
    values: [after, window, category ?? null, type ?? null, streamId ?? null],
  });
  const row = rows[0];
  const events = parseLines(row?.lines ?? null);
  const lookedAt = row?.complete ? Number(row.position) : (events.at(-1)?.position ?? after);
  return { events, position: Math.max(lookedAt, after) };
}
