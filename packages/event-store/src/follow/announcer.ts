import type { ReconnectingClient } from '../postgres/connection/reconnecting-client.ts';
import { CHANNEL } from './channel.ts';

const PAUSE_MS = 4;

export type Announcer = { announce(): void; close(): Promise<void> };

/**
 * Tells followers that the log has grown: at once, then at most once every few milliseconds.
 * One NOTIFY an append would cost more than half of the append’s speed. A lost one costs a
 * follower its next look, not an event.
 */
export function createAnnouncer(connection: ReconnectingClient): Announcer {
  let due = false;
  let sending: Promise<void> | null = null;

  async function send(): Promise<void> {
    while (due) {
      due = false;
      await connection.run((client) => client.query(`notify ${CHANNEL}`)).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
    sending = null;
  }

  return {
    announce() {
      due = true;
      sending ??= send();
    },
    async close() {
      await sending;
      await connection.close();
    },
  };
}
