import type { Pool, PoolClient } from 'pg';
import { whenAvailable } from '../connection/when-available.ts';

const AHEAD = 4;

export type ReadAhead<Page> = {
  /** All after `from`, up to and including `to`. */
  readonly from: number;
  readonly to: number;
  readonly pageSize: number;
  readonly signal: AbortSignal | undefined;
  readPage(client: PoolClient, from: number, to: number): Promise<Page>;
  /** How far a page reached: less than asked when it ended early because of its size. */
  endOf(page: Page): number;
};

/**
 * Pages in order on one pipelined connection, a few on their way while the first is looked at. The
 * connection goes back when the reader is done, or stops, or fails.
 */
export async function* readAhead<Page>(
  pool: Pool,
  { from, to, pageSize, signal, readPage, endOf }: ReadAhead<Page>,
): AsyncGenerator<Page, void, undefined> {
  if (from >= to) return;
  const client = await whenAvailable(() => pool.connect());
  // A cut connection fails the pages on their way; without a listener it would end the process.
  client.on('error', ignore);
  const onTheirWay: { readonly page: Promise<Page>; readonly to: number }[] = [];
  let rest: Promise<Page> | undefined;
  try {
    let asked = from;
    const askAhead = (): void => {
      for (; asked < to && onTheirWay.length < AHEAD; asked += pageSize) {
        const end = Math.min(asked + pageSize, to);
        const page = readPage(client, asked, end);
        page.catch(ignore); // told when its turn comes
        onTheirWay.push({ page, to: end });
      }
    };
    askAhead();
    for (let next = onTheirWay.shift(); next; next = onTheirWay.shift()) {
      rest = next.page;
      for (let reached = 0; reached < next.to; ) {
        signal?.throwIfAborted();
        const current = rest;
        const page = await whenAvailable(() => current);
        reached = endOf(page);
        if (reached < next.to) {
          rest = readPage(client, reached, next.to);
          rest.catch(ignore);
        } else askAhead();
        yield page;
      }
    }
  } finally {
    // Pages that nobody will look at still come: the connection is free when they have.
    const left = Promise.allSettled([rest, ...onTheirWay.map(({ page }) => page)]);
    // One that failed may be dying without having said so yet: nobody gets it again.
    void left.then((pages) => {
      client.off('error', ignore);
      client.release(pages.some(({ status }) => status === 'rejected'));
    });
  }
}

function ignore(): void {}
