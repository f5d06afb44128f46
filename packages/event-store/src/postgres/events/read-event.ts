import type { Pool } from 'pg';
import type { RecordedEvent } from '../../events.ts';
import { readStream, versionOutOfRange } from './read-stream.ts';

export async function readEvent(
  pool: Pool,
  streamId: string,
  version: number,
): Promise<RecordedEvent> {
  const range = { fromVersion: version, toVersion: version, limit: 1 };
  const { events, headVersion } = await readStream(pool, streamId, range);
  const event = events[0];
  if (!event) throw versionOutOfRange(streamId, version, headVersion);
  return event;
}
