import { ArrowUpToLine } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { formatNumber } from '../../shared/format/format-number.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Panel } from '../../shared/ui/panel.tsx';
import { Empty, Failed, Loading } from '../../shared/ui/panel-states.tsx';
import { mostNew, type TraceListQuery } from './trace-list-query.ts';
import { TraceTable, type TraceTableControl } from './trace-table.tsx';
import { useTraceList } from './use-trace-list.ts';

type TraceListPanelProps = {
  readonly query: TraceListQuery;
  /** New traces are told of. */
  readonly isFollowing: boolean;
  readonly isFiltered: boolean;
  /** Beside the order. */
  readonly actions?: ReactNode;
  readonly onSort: (sort: 'recent' | 'slow') => void;
  readonly onClear: () => void;
  readonly control: RefObject<TraceTableControl | null>;
};

/** The traces that are searched for, and what is new among them. */
export function TraceListPanel(props: TraceListPanelProps) {
  const { query, isFollowing, onSort, control } = props;
  const list = useTraceList(query, isFollowing);
  const sort = query.sort ?? 'recent';
  const showNew = () => {
    list.showNew();
    control.current?.toTop();
  };
  const actions = (
    <>
      {props.actions}
      <fieldset className="flex items-center gap-0.5">
        <legend className="sr-only">Order</legend>
        <Button look="quiet" aria-pressed={sort === 'recent'} onClick={() => onSort('recent')}>
          <span>
            Newest<span className="max-md:sr-only"> first</span>
          </span>
        </Button>
        <Button look="quiet" aria-pressed={sort === 'slow'} onClick={() => onSort('slow')}>
          <span>
            Slowest<span className="max-md:sr-only"> first</span>
          </span>
        </Button>
      </fieldset>
    </>
  );
  return (
    <Panel name="Traces" actions={actions} className="relative grow">
      {list.newCount > 0 && (
        <div className="pointer-events-none absolute inset-x-0 top-16 z-20 flex justify-center">
          <Button look="primary" className="pointer-events-auto shadow-float" onClick={showNew}>
            <ArrowUpToLine size={14} aria-hidden="true" />
            {tellNew(list.newCount)}
          </Button>
        </div>
      )}
      {list.traces.length > 0 ? (
        <>
          <TraceTable list={list} control={control} />
          {list.error !== null && (
            <Failed what="More traces" error={list.error} onRetry={list.retry} />
          )}
        </>
      ) : list.isPending ? (
        <Loading what="traces" />
      ) : list.error !== null ? (
        <Failed what="The traces" error={list.error} onRetry={list.retry} />
      ) : (
        <Nothing {...props} />
      )}
    </Panel>
  );
}

function tellNew(count: number): string {
  if (count >= mostNew) return `${formatNumber(mostNew)} or more new traces`;
  return `${formatNumber(count)} new ${count === 1 ? 'trace' : 'traces'}`;
}

function Nothing({ isFiltered, onClear }: TraceListPanelProps) {
  if (isFiltered) {
    return (
      <Empty title="No trace is like that.">
        <p>It may be older than traces are kept, or not sampled: see Tracing.</p>
        <Button onClick={onClear}>Clear the filter</Button>
      </Empty>
    );
  }
  return (
    <Empty title="There are no traces yet.">
      <p>
        Do something in the console, or point the OpenTelemetry exporter of an application at{' '}
        <code className="font-mono">{location.origin}/v1/traces</code>.
      </p>
    </Empty>
  );
}
