import { useEffect, useMemo, useRef, useState } from 'react';
import { type EventFilter, readFilter, type WrittenFilter } from './event-filter.ts';
import { type Found, MatchSearch } from './match-search.ts';
import { readMatchesOf } from './read-matches.ts';

export type EventSearch = {
  readonly filter: EventFilter;
  /** Null when nothing is looked for: then the list is the stream. */
  readonly found: Found | null;
  readonly start: () => void;
  readonly stop: () => void;
  readonly seen: (count: number) => void;
};

/** What the filter finds in the stream, told as it is found. */
export function useEventSearch(
  streamId: string,
  head: number,
  written: WrittenFilter,
): EventSearch {
  const { type, q, path } = written;
  const filter = useMemo(() => readFilter({ type, q, path }), [type, q, path]);
  const isOn = filter.types.length > 0 || filter.text !== '' || filter.path !== '';
  const [found, setFound] = useState<{ readonly of: EventFilter; readonly found: Found } | null>(
    null,
  );
  const search = useRef<MatchSearch | null>(null);
  const latestHead = useRef(head);
  latestHead.current = head;
  useEffect(() => {
    if (!isOn) return;
    const created = new MatchSearch({
      head: latestHead.current,
      read: readMatchesOf(streamId, filter),
      onChange: (now) => setFound({ of: filter, found: now }),
    });
    search.current = created;
    created.start();
    return () => {
      created.close();
      search.current = null;
    };
  }, [streamId, filter, isOn]);
  useEffect(() => search.current?.extendTo(head), [head]);
  return useMemo(
    () => ({
      filter,
      found: isOn ? (found?.of === filter ? found.found : nothingYet) : null,
      start: () => search.current?.start(),
      stop: () => search.current?.stop(),
      seen: (count) => search.current?.seen(count),
    }),
    [filter, isOn, found],
  );
}

const nothingYet: Found = {
  matches: [],
  searched: 0,
  head: 0,
  state: 'searching',
  failure: undefined,
  grown: 0,
};
