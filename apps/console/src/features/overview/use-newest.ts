import { useQuery } from '@tanstack/react-query';
import { type RefObject, useEffect, useState } from 'react';
import { ask } from '../../shared/api/ask.ts';
import { api } from '../../shared/api/client.ts';
import type { LiveState } from '../../shared/live/live-log.ts';
import { useLiveLog } from '../../shared/live/use-live-log.ts';
import { holdEvents, type Newest, nothingYet, receiveEvents } from './newest.ts';

type NewestEvents = {
  readonly newest: Newest;
  readonly isLoading: boolean;
  readonly error: unknown;
  readonly retry: () => void;
  readonly live: LiveState | 'off';
};

/** The newest events as of now, kept up to date, or as of a moment of the past. */
export function useNewest(
  asOf: string | undefined,
  list: RefObject<HTMLElement | null>,
): NewestEvents {
  const [newest, setNewest] = useState<{ of: unknown; is: Newest }>({ of: null, is: nothingYet });
  const { data, error, refetch, isPending } = useQuery({
    queryKey: ['newest', asOf],
    queryFn: async ({ signal }) =>
      (await ask(api.GET('/api/events', { params: { query: { limit: 50, asOf } }, signal }))).items,
    // What comes later comes by the live log.
    staleTime: asOf === undefined ? 0 : Number.POSITIVE_INFINITY,
    refetchOnReconnect: false,
    gcTime: 0,
  });
  if (data !== undefined && newest.of !== data) {
    setNewest({ of: data, is: receiveEvents(nothingYet, data.toReversed()) });
  }
  const change = (to: (before: Newest) => Newest) =>
    setNewest((before) => ({ ...before, is: to(before.is) }));
  const live = useLiveLog({
    isOn: asOf === undefined,
    after: data === undefined ? undefined : (data[0]?.position ?? 0),
    onEvents: (events) => change((before) => receiveEvents(before, events)),
  });
  useEffect(() => {
    const element = list.current;
    if (element === null) return;
    let reasons = 0;
    const hold = (by: number) => () => {
      reasons = Math.max(0, reasons + by);
      const isHeld = reasons > 0;
      setNewest((before) => ({ ...before, is: holdEvents(before.is, isHeld) }));
    };
    const listeners = [
      ['pointerenter', hold(1)],
      ['pointerleave', hold(-1)],
      ['focusin', hold(1)],
      ['focusout', hold(-1)],
    ] as const;
    for (const [name, listener] of listeners) element.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of listeners) element.removeEventListener(name, listener);
    };
  }, [list]);
  const retry = () => void refetch();
  return { newest: newest.is, isLoading: isPending, error, retry, live };
}
