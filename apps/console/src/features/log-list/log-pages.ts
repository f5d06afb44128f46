import type { InfiniteData } from '@tanstack/react-query';
import type { StoredEvent } from '../../shared/api/schemas.ts';

/** Where a page is read: before a position, after one, or the newest. */
export type LogPlace = { readonly before: number } | { readonly after: number } | 'newest';

/** Events, newest first, and where the pages beside this one are. */
export type LogPage = {
  readonly events: readonly StoredEvent[];
  readonly older: LogPlace | undefined;
  readonly newer: LogPlace | undefined;
  /** The log’s last position when the newest page was read; what is recorded later comes live. */
  readonly head: number | undefined;
};

export type LogPages = InfiniteData<LogPage, LogPlace>;

type Answer = { readonly items: readonly StoredEvent[]; readonly nextCursor: string | null };

export function pageOf(place: LogPlace, answer: Answer, head?: number): LogPage {
  const isForward = typeof place === 'object' && 'after' in place;
  const events = isForward ? answer.items.toReversed() : answer.items;
  const [first, last] = [events[0]?.position, events.at(-1)?.position];
  const hasMore = answer.nextCursor !== null;
  if (isForward) {
    const older = { before: last ?? place.after + 1 };
    const newer = hasMore && first !== undefined ? { after: first } : undefined;
    return { events, older, newer, head };
  }
  const older = hasMore && last !== undefined ? { before: last } : undefined;
  const newer = place === 'newest' ? undefined : { after: first ?? place.before - 1 };
  return { events, older, newer, head };
}

function newestPosition({ pages }: LogPages): number {
  return pages.find(({ events }) => events.length > 0)?.events[0]?.position ?? 0;
}

/** The newest page read anew, with what came live since then. */
export function replaceByNewest(data: LogPages | undefined, newest: LogPage): LogPages {
  const seen = data?.pages[0]?.events ?? [];
  return prependEvents({ pages: [newest], pageParams: ['newest'] }, seen.toReversed());
}

const mostInFirstPage = 2_000;
const keptOfFirstPage = 500;

/**
 * The pages with new events before them. What comes twice is taken once. A log followed for hours
 * lets go of what is far below, which is read again when somebody goes there.
 */
export function prependEvents(data: LogPages, arrived: readonly StoredEvent[]): LogPages {
  const [first, ...rest] = data.pages;
  if (first === undefined) return data;
  const newest = newestPosition(data);
  const added = arrived.filter(({ position }) => position > newest).reverse();
  if (added.length === 0) return data;
  const head = Math.max(first.head ?? 0, added[0]?.position ?? 0);
  const events = [...added, ...first.events];
  if (events.length <= mostInFirstPage) {
    return { ...data, pages: [{ ...first, events, head }, ...rest] };
  }
  const kept = events.slice(0, keptOfFirstPage);
  const older = { before: kept.at(-1)?.position ?? 0 };
  return {
    pages: [{ ...first, events: kept, older, head }],
    pageParams: data.pageParams.slice(0, 1),
  };
}
