import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { StoredEvent } from '../../shared/api/schemas.ts';
import type { LiveState } from '../../shared/live/live-log.ts';
import { useLiveLog } from '../../shared/live/use-live-log.ts';
import { type HeldEvents, holdEvents, noneHeld } from './held-events.ts';
import { createLiveFilter } from './log-filter.ts';
import { type LogPages, prependEvents, replaceByNewest } from './log-pages.ts';
import { type LogQuery, logQuery, readLogPage } from './log-query.ts';

type TailOptions = {
  /** New events wait instead of moving the list. */
  readonly isHolding: boolean;
  readonly isFollowing: boolean;
  readonly head: number | undefined;
};

export type Tail = {
  readonly live: LiveState | 'off';
  readonly heldCount: number;
  readonly showHeld: () => void;
};

/** What is recorded while the list is open: put before its pages, or held until it is wanted. */
export function useTail(query: LogQuery, { isHolding, isFollowing, head }: TailOptions): Tail {
  const client = useQueryClient();
  const { queryKey } = logQuery(query);
  const name = JSON.stringify(queryKey);
  const [{ of, held }, setHeld] = useState({ of: name, held: noneHeld });
  const mine = of === name ? held : noneHeld;
  const passes = useMemo(() => createLiveFilter(query.filter), [query.filter]);

  const changePages = (change: (data: LogPages | undefined) => LogPages | undefined) =>
    client.setQueryData<LogPages>(queryKey, change);
  const changeHeld = (change: (held: HeldEvents) => HeldEvents) =>
    setHeld((before) => ({ of: name, held: change(before.of === name ? before.held : noneHeld) }));
  const prepend = (events: readonly StoredEvent[]) =>
    changePages((data) => data && prependEvents(data, events));

  const live = useLiveLog({
    isOn: isFollowing,
    after: head,
    category: query.filter.category,
    type: query.filter.type,
    of: name,
    onEvents: (arrived) => {
      const events = arrived.filter(passes);
      if (isHolding || mine.count > 0) changeHeld((before) => holdEvents(before, events));
      else prepend(events);
    },
  });

  const showHeld = async () => {
    changeHeld(({ last }) => ({ ...noneHeld, last }));
    if (mine.events !== null) {
      prepend(mine.events);
      return;
    }
    try {
      const newest = await readLogPage(query, 'newest');
      changePages((data) => replaceByNewest(data, newest));
    } catch {
      // They are still too many to be held; the button stays for another try.
      changeHeld((since) => ({ ...since, count: mine.count + since.count, events: null }));
    }
  };

  // Who comes back to the top, or lets the list run again, wants to see what waits.
  const mayShow = !isHolding && mine.count > 0 && mine.events !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once each time they may be shown
  useEffect(() => {
    if (mayShow) void showHeld();
  }, [mayShow]);

  return { live, heldCount: mine.count, showHeld: () => void showHeld() };
}
