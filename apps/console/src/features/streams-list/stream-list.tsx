import { useMemo, useRef } from 'react';
import { useOfferActions } from '../../shared/actions/page-actions.ts';
import type { Category } from '../../shared/api/schemas.ts';
import { formatAmount, formatNumber } from '../../shared/format/format-number.ts';
import { useKeys } from '../../shared/keyboard/use-keys.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Empty, Failed, Loading } from '../../shared/ui/panel-states.tsx';
import { everything, isNarrowed, type StreamFilter } from './stream-filter.ts';
import { StreamFilterBar } from './stream-filter-bar.tsx';
import { openStreamPages } from './stream-pages.ts';
import { StreamTable } from './stream-table.tsx';
import { useListMoment } from './use-list-moment.ts';

type StreamListProps = {
  readonly filter: StreamFilter;
  readonly onChange: (changed: StreamFilter, isTyping: boolean) => void;
  readonly asOf: string | undefined;
  readonly categories: readonly Category[];
  readonly eventTypes: readonly string[];
  /** Beside the filters. */
  readonly children?: React.ReactNode;
};

/** The streams, filtered and in an order, as of a moment. */
export function StreamList(props: StreamListProps) {
  const { filter, onChange, asOf, categories, eventTypes, children } = props;
  const moment = useListMoment(asOf);
  const idField = useRef<HTMLInputElement>(null);
  useFilterKey(idField);
  const { at } = moment;
  const list = useMemo(
    () => (at === undefined ? undefined : openStreamPages(filter, at)),
    [filter, at],
  );
  const total = countStreams(categories, filter.category);
  return (
    <>
      <StreamFilterBar
        filter={filter}
        onChange={onChange}
        categories={categories}
        eventTypes={eventTypes}
        idField={idField}
      >
        <span role="status" className="flex h-7 items-center text-sm text-ink-faint">
          {total !== undefined &&
            (isNarrowed(filter)
              ? `of ${formatAmount(total, 'stream')}`
              : formatAmount(total, 'stream'))}
        </span>
        {moment.newEvents > 0 && (
          <Button onClick={moment.showNew} className="border-accent">
            {formatNumber(moment.newEvents)} new {moment.newEvents === 1 ? 'event' : 'events'} ·
            show
          </Button>
        )}
        {children}
      </StreamFilterBar>
      {list !== undefined ? (
        <StreamTable
          key={list.key}
          list={list}
          empty={<NoStreams filter={filter} asOf={asOf} onChange={onChange} />}
        />
      ) : moment.error === null ? (
        <Loading what="streams" />
      ) : (
        <Failed what="The streams" error={moment.error} onRetry={moment.retry} />
      )}
    </>
  );
}

function useFilterKey(field: React.RefObject<HTMLInputElement | null>): void {
  useKeys({ '/': () => field.current?.select() });
  useOfferActions(
    useMemo(
      () => [{ name: 'Filter streams', keys: '/', run: () => field.current?.select() }],
      [field],
    ),
  );
}

function countStreams(categories: readonly Category[], chosen: string | undefined) {
  if (categories.length === 0) return undefined;
  return categories
    .filter(({ category }) => chosen === undefined || category === chosen)
    .reduce((sum, { streams }) => sum + streams, 0);
}

type NoStreamsProps = Pick<StreamListProps, 'filter' | 'asOf' | 'onChange'>;

function NoStreams({ filter, asOf, onChange }: NoStreamsProps) {
  if (filter.category !== undefined || isNarrowed(filter)) {
    return (
      <Empty title="No stream is like this.">
        <p>Loosen the filter: fewer letters of the id, another type, a longer time.</p>
        <Button onClick={() => onChange(everything, false)}>Show all streams</Button>
      </Empty>
    );
  }
  if (asOf !== undefined) return <Empty title="There was no stream yet at that moment." />;
  return (
    <Empty title="There is no stream yet.">
      <p>
        Append the first event by the API, as its{' '}
        <a href="/api/docs" className="text-accent underline">
          reference
        </a>{' '}
        says. Its stream stands here then.
      </p>
    </Empty>
  );
}
