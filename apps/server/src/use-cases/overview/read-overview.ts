import type { AsOf, OverviewWindow } from '@hindsight/contract';
import type { Activity as Counted, EventStore, Head } from '@hindsight/event-store';
import type { Activity } from '../../activity/activity.ts';
import { chooseWindow, cutWindow } from './cut-window.ts';
import { listShares } from './list-shares.ts';

type OverviewInput = {
  readonly window?: OverviewWindow | undefined;
  readonly asOf?: AsOf | undefined;
};

type Setting = { readonly store: EventStore; readonly activity: Activity };

/** What has been going on before now, or before a moment of the past. */
export async function readOverview({ store, activity }: Setting, input: OverviewInput) {
  const { head, indexLag } = await store.readHealth();
  const { position, endMs } = await findEnd(store, head, input.asOf);
  const recorded = await readSpan(store, position);
  const window = input.window ?? chooseWindow(endMs, recorded);
  const { edgesMs, slotMs } = cutWindow(window, endMs, recorded);
  const edges = edgesMs.map((ms) => new Date(ms).toISOString());
  const before = (await store.positionsBefore(edges)).map((last) => Math.min(last, position));
  const firsts = before.slice(0, -1).map((last) => last + 1);
  const end = before.at(-1) ?? 0;
  const counted = await store.countActivity({ firsts, before: end + 1 });
  const [from = 0, to = 0] = [edgesMs[0], edgesMs.at(-1)];
  return {
    window,
    from: edges[0],
    to: edges.at(-1),
    position,
    events: end - (before[0] ?? 0),
    buckets: firsts.map((first, index) => ({
      from: edges[index],
      to: edges[index + 1],
      events: (before[index + 1] ?? 0) - first + 1,
    })),
    ...describeCounted(counted, firsts.length),
    lag: { position: head.position, index: indexLag },
    appends: {
      since: activity.since,
      points: activity.appends
        .read(slotMs, from, Math.min(to, endMs))
        .map(({ fromMs, toMs, ...point }) => ({ from: iso(fromMs), to: iso(toMs), ...point })),
    },
    problems: activity.listProblems().filter(({ at }) => Date.parse(at) <= endMs),
  };
}

/** Where the time looked at ends. A moment to come is not yet. */
async function findEnd(store: EventStore, head: Head, asOf: AsOf | undefined) {
  const now = Date.now();
  if (asOf === undefined) return { position: head.position, endMs: now };
  if ('time' in asOf) {
    const position = await store.positionAt(asOf.time);
    return { position, endMs: Math.min(Date.parse(asOf.time), now) };
  }
  if (asOf.position >= head.position) return { position: head.position, endMs: now };
  return { position: asOf.position, endMs: await recordedAt(store, asOf.position) };
}

async function readSpan(store: EventStore, position: number) {
  if (position === 0) return null;
  const [firstMs, lastMs] = await Promise.all([recordedAt(store, 1), recordedAt(store, position)]);
  return { firstMs, lastMs };
}

/** At position 0 nothing is recorded yet: it is the moment before the first event. */
async function recordedAt(store: EventStore, position: number): Promise<number> {
  const { events } = await store.readLog({ after: Math.max(0, position - 1), limit: 1 });
  const [event] = events;
  if (event === undefined) return Date.now();
  return Date.parse(event.recordedAt) - (position === 0 ? 1 : 0);
}

function describeCounted({ counts, busiest, sampled }: Counted, slots: number) {
  return {
    byCategory: listShares(counts, slots, ({ category }) => category).map(({ name, ...share }) => ({
      category: name,
      ...share,
    })),
    byType: listShares(counts, slots, ({ type }) => type).map(({ name, ...share }) => ({
      type: name,
      ...share,
    })),
    sampled,
    hottest: busiest,
  };
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
