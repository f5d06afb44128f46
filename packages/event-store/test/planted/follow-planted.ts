import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Observation, SeenEvent } from '../check/observation.ts';
import { readPlantedPage } from './planted-log.ts';

export type PlantedFollower = {
  /** Stops and tells what it saw. */
  stop(): Promise<Observation>;
};

/** Remembers only the largest position it has seen. */
export function followByMaxPosition(pool: pg.Pool, gate: 'none' | 'xmin'): PlantedFollower {
  const seen: SeenEvent[] = [];
  let stopped = false;
  const running = (async () => {
    for (let last = false; !last; ) {
      last = stopped; // one look more, at all that is there in the end
      seen.push(...(await readPlantedPage(pool, seen.at(-1)?.position ?? 0, gate)));
      await sleep(1);
    }
  })();
  return {
    async stop() {
      stopped = true;
      await running;
      return { reader: `by position, gate ${gate}`, after: 0, seen };
    },
  };
}

/** Sees what it is called for, and never looks at what it was not called for. */
export async function followByNotify(
  url: string,
): Promise<PlantedFollower & { loseWhile(work: () => Promise<void>): Promise<void> }> {
  const seen: SeenEvent[] = [];
  let client = await listen(url, seen);
  return {
    /** The connection is lost and made again, as connections are. */
    async loseWhile(work) {
      await client.end();
      await work();
      client = await listen(url, seen);
    },
    async stop() {
      await client.query('select 1'); // what was notified before has arrived by then
      await client.end();
      return { reader: 'by notify', after: 0, seen };
    },
  };
}

async function listen(url: string, seen: SeenEvent[]): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on('notification', ({ payload }) => {
    const [position, eventId = ''] = (payload ?? '').split(' ');
    seen.push({ position: Number(position), eventId });
  });
  await client.connect();
  await client.query('listen planted');
  return client;
}
