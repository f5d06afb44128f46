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
