import type { Aggregate } from '@hindsight/domain';
import type { EventStore } from '@hindsight/event-store';

export type ChosenStreams = {
  readonly total: number;
  readonly streams: AsyncGenerator<ChosenStream, void>;
};

export type ChosenStream = { readonly streamId: string; readonly aggregate: Aggregate };

type Choice = { readonly aggregates: readonly Aggregate[]; readonly sample: number | 'all' };

const pageSize = 1_000;

/** All streams of some aggregates, or so many of them, evenly spread and beginning anywhere. */
export async function chooseStreams(
  store: Pick<EventStore, 'listCategories' | 'listStreams'>,
  { aggregates, sample }: Choice,
): Promise<ChosenStreams> {
  const names = new Set(aggregates.map(({ name }) => name));
  const counted = (await store.listCategories())
    .filter(({ category }) => names.has(category))
    .reduce((sum, { streams }) => sum + streams, 0);
  const most = sample === 'all' ? Number.POSITIVE_INFINITY : sample;
  const total = Math.min(counted, most);
  const step = Math.max(counted / most, 1);
  return { total, streams: pick(walk(store, aggregates), step, most) };
}

async function* pick<Item>(
  items: AsyncIterable<Item>,
  step: number,
  most: number,
): AsyncGenerator<Item, void> {
  let due = step === 1 ? 0 : Math.random() * step;
  let [seen, picked] = [0, 0];
  for await (const item of items) {
    seen += 1;
    if (seen <= due) continue;
    yield item;
    due += step;
    picked += 1;
    if (picked === most) return;
  }
}

async function* walk(
  store: Pick<EventStore, 'listStreams'>,
  aggregates: readonly Aggregate[],
): AsyncGenerator<ChosenStream, void> {
  for (const aggregate of aggregates) {
    const category = aggregate.name;
    for (let cursor: string | undefined; ; ) {
      const page = await store.listStreams({ category, sort: 'id', limit: pageSize, cursor });
      for (const { streamId } of page.items) yield { streamId, aggregate };
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
    }
  }
}
