import { memo, useMemo, useRef } from 'react';
import { useOfferActions } from '../../shared/actions/page-actions.ts';
import type { FilmView } from '../../shared/film/use-film.ts';
import { formatNumber } from '../../shared/format/format-number.ts';
import { useKeys } from '../../shared/keyboard/use-keys.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Panel } from '../../shared/ui/panel.tsx';
import { Empty } from '../../shared/ui/panel-states.tsx';
import type { WrittenFilter } from './event-filter.ts';
import { EventLines } from './event-lines.tsx';
import { FilterBar } from './filter-bar.tsx';
import { SearchNote } from './search-note.tsx';
import { type EventSearch, useEventSearch } from './use-event-search.ts';

type EventListProps = {
  readonly streamId: string;
  readonly head: number;
  readonly version: number;
  readonly film: FilmView;
  readonly eventTypes: readonly { readonly type: string; readonly count: number }[];
  readonly filter: WrittenFilter;
  readonly onFilter: (filter: WrittenFilter) => void;
  readonly onScrub: (version: number) => void;
  readonly onChoose: (version: number) => void;
};

/** Every event of the stream, the newest on top. */
export const EventList = memo(function EventList(props: EventListProps) {
  const { streamId, head, version, film, eventTypes, onFilter, onScrub, onChoose } = props;
  const search = useEventSearch(streamId, head, props.filter);
  const textRef = useFilterKey();
  const isEmpty = search.found === null ? head === 0 : search.found.matches.length === 0;
  return (
    <Panel name="Events" note={tellCount(search, head)} className="border-r border-line">
      <FilterBar {...{ eventTypes, textRef, onFilter }} filter={search.filter} />
      <SearchNote search={search} />
      {isEmpty ? (
        <NothingFound search={search} onFilter={onFilter} />
      ) : (
        <EventLines {...{ streamId, head, version, film, search, onScrub, onChoose }} />
      )}
    </Panel>
  );
});

function tellCount({ found }: EventSearch, head: number): string {
  if (found === null) return formatNumber(head);
  const isAll = found.state === 'done';
  return `${formatNumber(found.matches.length)} ${isAll ? '' : 'found so far '}of ${formatNumber(head)}`;
}

type NothingFoundProps = {
  readonly search: EventSearch;
  readonly onFilter: (filter: WrittenFilter) => void;
};

function NothingFound({ search, onFilter }: NothingFoundProps) {
  if (search.found === null) return <Empty title="There are no events." />;
  if (search.found.state !== 'done') return null;
  const clear = { type: undefined, q: undefined, path: undefined };
  return (
    <Empty title="No event is like that.">
      <Button onClick={() => onFilter(clear)}>Show all events</Button>
    </Empty>
  );
}

/** `/` goes to the field of the filter. */
function useFilterKey() {
  const field = useRef<HTMLInputElement>(null);
  const actions = useMemo(
    () => [{ name: 'Filter the events', keys: '/', run: () => field.current?.focus() }],
    [],
  );
  useOfferActions(actions);
  useKeys(useMemo(() => ({ '/': () => field.current?.focus() }), []));
  return field;
}
