import type { StreamSummary } from '../../event-store.ts';
import { formatTime } from '../../time.ts';

export type SummaryRow = {
  readonly streamId: string;
  readonly version: string;
  readonly firstEventAt: string;
  readonly lastEventAt: string;
  readonly lastEventType: string;
  readonly lastPosition: string;
};

/** Columns of a summary from a stream’s first event `f` and last event `l`. */
export const SUMMARY_COLUMNS = `l.stream_id as "streamId", l.version, f.recorded_at::text as "firstEventAt",
  l.recorded_at::text as "lastEventAt", l.type as "lastEventType", l.position as "lastPosition"`;

/** The last event `l` of the stream with this key, and its first event `f`: now, or as of a position. */
export function joinEnds(key: string, asOf: string): string {
  return `cross join lateral (
  select e.* from hindsight.events e
  where e.stream_key = ${key} and e.version = case when ${asOf}::bigint is null
    then (select n.version from hindsight.events n where n.stream_key = ${key}
          order by n.version desc limit 1)
    else hindsight.version_at_position(${key}, ${asOf}) end
  limit 1
) l
cross join lateral (select e.* from hindsight.events e where e.position = ${key} limit 1) f`;
}

export function toStreamSummary(row: SummaryRow): StreamSummary {
  return {
    streamId: row.streamId,
    category: row.streamId.split('-', 1)[0] ?? '',
    version: Number(row.version),
    firstEventAt: formatTime(row.firstEventAt),
    lastEventAt: formatTime(row.lastEventAt),
    lastEventType: row.lastEventType,
  };
}
