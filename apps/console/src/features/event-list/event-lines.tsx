import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useMemo } from 'react';
import type { FilmView } from '../../shared/film/use-film.ts';
import { useOpenTrace } from '../../shared/trace/use-open-trace.ts';
import { Failed } from '../../shared/ui/panel-states.tsx';
import { EventLine, lineHeight } from './event-line.tsx';
import { placeOfVersion } from './rows/place-of-version.ts';
import { useEventRows } from './rows/use-event-rows.ts';
import { barHeight } from './scroll-scale.ts';
import type { EventSearch } from './use-event-search.ts';
import { useLineScroll } from './use-line-scroll.ts';

type EventLinesProps = {
  readonly streamId: string;
  readonly head: number;
  readonly version: number;
  readonly film: FilmView;
  readonly search: EventSearch;
  readonly onScrub: (version: number) => void;
  readonly onChoose: (version: number) => void;
};

/** The versions, the newest on top: all of them, or those that were found. */
export function EventLines(props: EventLinesProps) {
  const { streamId, head, version, film, search, onScrub, onChoose } = props;
  const matches = search.found?.matches ?? null;
  const count = matches?.length ?? head;
  const openTrace = useOpenTrace();
  const id = useId();
  const { place, isThere } = placeOfVersion(version, head, matches);
  const scroll = useLineScroll({
    count,
    lineHeight,
    onTop: search.found?.grown ?? head,
    staysAtTop: version === head,
    keeps: place,
  });
  const { first, last, shift, reveal, isMeasured } = scroll;
  const inView = useMemo(() => {
    const versions: number[] = [];
    for (let index = first; index <= last; index++) {
      const at = matches === null ? head - index : matches[index]?.version;
      if (at !== undefined) versions.push(at);
    }
    return versions;
  }, [first, last, head, matches]);
  const rows = useEventRows(streamId, head, film, inView);
  const { seen } = search;
  useEffect(() => seen(last + 1), [seen, last]);
  const isFiltered = matches !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the cursor, or another list, calls for it
  useLayoutEffect(() => {
    if (isMeasured && place >= 0) reveal(place);
  }, [version, isFiltered, isMeasured, reveal]);

  const stepTo = (to: number, isChosen: boolean) => {
    const target = matches === null ? head - to : matches[to]?.version;
    if (target === undefined || target < 1 || target > head) return;
    if (isChosen) onChoose(target);
    else onScrub(target);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'ArrowUp') stepTo(place - 1, false);
    else if (event.key === 'ArrowDown') stepTo(isThere ? place + 1 : place, false);
    else if (event.key === 'Enter') stepTo(place, true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  if (rows.failure !== undefined) {
    return <Failed what="The events" error={rows.failure} onRetry={rows.retry} />;
  }
  const isCurrentDrawn = isThere && place >= first && place <= last;
  return (
    <div
      ref={scroll.viewRef}
      role="listbox"
      aria-label="Versions, the newest first"
      tabIndex={0}
      aria-activedescendant={isCurrentDrawn ? `${id}-${version}` : undefined}
      onScroll={scroll.onScroll}
      onKeyDown={onKeyDown}
      className="relative min-h-0 grow overflow-y-auto outline-offset-[-2px] [overflow-anchor:none]"
    >
      <div role="presentation" style={{ height: barHeight({ count, lineHeight, viewHeight: 0 }) }}>
        {inView.map((at, index) => (
          <EventLine
            key={at}
            id={`${id}-${at}`}
            version={at}
            row={rows.rowOf(at)}
            type={matches?.[first + index]?.type}
            top={(first + index) * lineHeight + shift}
            place={first + index + 1}
            of={count}
            isCurrent={at === version}
            onChoose={onChoose}
            onTrace={openTrace}
          />
        ))}
      </div>
    </div>
  );
}
