import pg from 'pg';
import type { StoredEvent } from './stored-event.ts';

/** The table as it is, read past the store: what it is checked against must not come from it. */
export async function readTable(
  url: string,
  /** A token in the data may stand for the event id, when the writers did not choose that. */
  { idFrom = 'event_id' }: { readonly idFrom?: 'event_id' | 'token' } = {},
): Promise<readonly StoredEvent[]> {
  const id = idFrom === 'token' ? `data->>'token'` : 'event_id';
  const client = new pg.Client({ connectionString: url, options: '-c TimeZone=UTC' });
  await client.connect();
  try {
    const { rows } = await client.query<Record<keyof StoredEvent, string>>(
      `select position, stream_id as "streamId", version, ${id} as "eventId", lamport,
        to_char(recorded_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "recordedAt"
       from hindsight.events order by position`,
    );
    return rows.map((row) => ({
      ...row,
      position: Number(row.position),
      version: Number(row.version),
      lamport: Number(row.lamport),
    }));
  } finally {
    await client.end();
  }
}
