import type { Pool, PoolClient } from 'pg';
import { whenAvailable } from './when-available.ts';

const AHEAD = 4;

export type ReadAhead<Page> = {
  /** Where the next page begins, and where the last one ends. */
  readonly from: number;
  readonly to: number;
  readonly pageSize: number;
  readonly signal: AbortSignal | undefined;
  readPage(client: PoolClient, from: number, to: number): Promise<Page>;
};

/**
 * Pages in order on one pipelined connection, a few on their way while the first is looked at. The
 * connection goes back when the reader is done, or stops, or fails.
 */
export async function* readAhead<Page>(
  pool: Pool,
  { from, to, pageSize, signal, readPage }: ReadAhead<Page>,
): AsyncGenerator<Page, void, undefined> {
  if (from >= to) return;
  const client = await whenAvailable(() => pool.connect());
  // A cut connection fails the pages on their way; without a listener it would end the process.
  client.on('error', ignore);
  const onTheirWay: Promise<Page>[] = [];
  try {
    let asked = from;
    const askAhead = (): void => {
      for (; asked < to && onTheirWay.length < AHEAD; asked += pageSize) {
        const page = readPage(client, asked, Math.min(asked + pageSize, to));
        page.catch(() => undefined); // told when its turn comes
        onTheirWay.push(page);
      }
    };
    askAhead();
    for (let next = onTheirWay.shift(); next; next = onTheirWay.shift()) {
      signal?.throwIfAborted();
      const current = next;
      const page = await whenAvailable(() => current);
      askAhead();
      yield page;
    }
  } finally {
    // Pages that nobody will look at still come: the connection is free when they have.
    const left = Promise.allSettled(onTheirWay);
    void left.then(() => {
      client.off('error', ignore);
      client.release();
    });
  }
}

function ignore(): void {}
