import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';
import { formatTime } from '../../time.ts';
import { utcText } from '../events/event-lines.ts';

/** What is stored under an event id: enough to tell whether it is the same event, however large. */
export type StoredEvent = {
  readonly eventId: string;
  readonly streamId: string;
  readonly version: number;
  readonly position: number;
  readonly recordedAt: string;
  readonly occurredMicros: bigint | null;
  readonly type: string;
  readonly schemaVersion: number;
  readonly contentHash: string;
};

const SQL = `select e.event_id as "eventId", e.stream_id as "streamId", e.version, e.position,
  ${utcText('e.recorded_at')} as "recordedAt", e.type, e.schema_version as "schemaVersion",
  (extract(epoch from e.occurred_at) * 1000000)::bigint as "occurredMicros",
  encode(sha256(convert_to(e.data::text || E'\\x1f' || e.metadata::text, 'UTF8')), 'hex') as "contentHash"
from hindsight.events e where e.event_id = any($1::uuid[])`;

type Row = Omit<StoredEvent, 'version' | 'position' | 'occurredMicros'> & {
  readonly version: string;
  readonly position: string;
  readonly occurredMicros: string | null;
};

export async function findStored(
  client: ClientBase,
  eventIds: readonly string[],
): Promise<ReadonlyMap<string, StoredEvent>> {
  const { rows } = await client.query<Row>(SQL, [eventIds]);
  return new Map(rows.map((row) => [row.eventId, toStoredEvent(row)]));
}

function toStoredEvent(row: Row): StoredEvent {
  return {
    ...row,
    version: Number(row.version),
    position: Number(row.position),
    recordedAt: formatTime(row.recordedAt),
    occurredMicros: row.occurredMicros === null ? null : BigInt(row.occurredMicros),
  };
}

export function hashContent(data: string, metadata: string): string {
  return createHash('sha256').update(`${data}\x1f${metadata}`).digest('hex');
}
