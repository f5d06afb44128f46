import { setTimeout as sleep } from 'node:timers/promises';
import type { EventStore, RecordedEvent } from '@hindsight/event-store';
import pg from 'pg';
import { checkPrefix } from '../check/check-prefix.ts';
import type { Violation } from '../check/violation.ts';
import type { Random } from '../writers/random.ts';

export type Passes = { readonly passes: number; readonly violations: readonly Violation[] };

export type PassReader = {
  readonly store: EventStore;
  readonly random: Random;
  readonly isOver: () => boolean;
};

/** Reads page by page, from the beginning or from near the head, forward and backward, again and again. */
export async function readPasses({ store, random, isOver }: PassReader): Promise<Passes> {
  const violations: Violation[] = [];
  let passes = 0;
  while (!isOver()) {
    const head = await store.readHead();
    const after = random.chance(0.3) ? 0 : Math.max(0, head.position - random.below(500));
    const way = random.pick(['pages', 'filtered pages', 'scan', 'backward']);
    const events = await readOnce(store, way, after, head.position);
    const first = way === 'backward' ? (events[0]?.position ?? 1) - 1 : after;
    violations.push(...checkPrefix({ reader: way, after: first, seen: events }));
    if ((events.at(-1)?.position ?? after) < head.position)
      violations.push({ name: 'reader_not_prefix', detail: `${way} ends before ${head.position}` });
    passes += 1;
    await sleep(5 + random.below(30));
  }
  return { passes, violations };
}

async function readOnce(
  store: EventStore,
  way: string,
  after: number,
  head: number,
): Promise<readonly RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  if (way === 'scan') {
    for await (const chunk of store.scanLog({ after })) events.push(...chunk);
    return events;
  }
  if (way === 'backward') {
    const page = await store.readLog({ limit: 300 });
    return [...page.events].reverse();
  }
  // All events are of this category: the filter goes through the index and must not be seen.
  const category = way === 'filtered pages' ? 'gap' : undefined;
  for (let next: number | null = after; next !== null && next < head; ) {
    const page = await store.readLog({ after: next, limit: 200, category });
    events.push(...page.events);
    next = page.nextPosition;
  }
  return events;
}

/** Looks at the table itself, in one snapshot each time: as many rows as the last position says. */
export async function countInSnapshots(url: string, isOver: () => boolean): Promise<Passes> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const violations: Violation[] = [];
  let passes = 0;
  while (!isOver()) {
    const { rows } = await client.query<{ rows: string; last: string; head: string }>(
      `select count(*) as rows, coalesce(max(position), 0) as last,
        (select position from hindsight.head) as head from hindsight.events`,
    );
    const [row] = rows;
    if (row && (row.rows !== row.last || row.last !== row.head))
      violations.push({ name: 'reader_not_prefix', detail: `a snapshot: ${JSON.stringify(row)}` });
    passes += 1;
    await sleep(20);
  }
  await client.end();
  return { passes, violations };
}
