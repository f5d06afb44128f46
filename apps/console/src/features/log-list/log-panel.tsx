import { ArrowUpToLine, Pause, Play } from 'lucide-react';
import { type RefObject, useState } from 'react';
import type { StoredEvent } from '../../shared/api/schemas.ts';
import { formatAmount } from '../../shared/format/format-number.ts';
import { LiveBadge } from '../../shared/live/live-badge.tsx';
import { Button } from '../../shared/ui/button.tsx';
import { IconButton } from '../../shared/ui/icon-button.tsx';
import { Panel } from '../../shared/ui/panel.tsx';
import { Empty, Failed, Loading } from '../../shared/ui/panel-states.tsx';
import { LogList, type LogListControl } from './log-list.tsx';
import type { LogQuery } from './log-query.ts';
import { type Log, useLog } from './use-log.ts';

type LogPanelProps = {
  readonly query: LogQuery;
  readonly isPaused: boolean;
  readonly onPause: (isPaused: boolean) => void;
  readonly active: number | undefined;
  readonly isOpen: boolean;
  readonly onActive: (event: StoredEvent) => void;
  readonly onOpen: (event: StoredEvent) => void;
  readonly onRest: (top: number | undefined) => void;
  /** Leaves the place and goes to the newest. */
  readonly onNewest: () => void;
  readonly onClear: () => void;
  readonly control: RefObject<LogListControl | null>;
};

/** The log: its list, and what is new. */
export function LogPanel(props: LogPanelProps) {
  const { query, isPaused, isOpen, onPause, onNewest } = props;
  const [isAtTop, setIsAtTop] = useState(true);
  const log = useLog(query, isPaused || !isAtTop || isOpen);
  const showNewest = () => {
    if (log.isFollowing) log.showHeld();
    onNewest();
  };
  const actions = (
    <>
      {log.isFollowing ? (
        <>
          <LiveBadge state={isPaused && log.live === 'live' ? 'off' : log.live} />
          <IconButton
            name={isPaused ? 'Show new events as they come' : 'Hold new events back'}
            keys="p"
            onClick={() => onPause(!isPaused)}
          >
            {isPaused ? <Play size={14} /> : <Pause size={14} />}
          </IconButton>
        </>
      ) : (
        query.before !== undefined && (
          <Button look="quiet" onClick={showNewest}>
            <ArrowUpToLine size={14} aria-hidden="true" />
            To the newest
          </Button>
        )
      )}
    </>
  );
  return (
    <Panel name="Events" actions={actions} className="relative grow">
      {log.heldCount > 0 && (
        <div className="pointer-events-none absolute inset-x-0 top-16 z-20 flex justify-center">
          <Button look="primary" className="pointer-events-auto shadow-float" onClick={showNewest}>
            <ArrowUpToLine size={14} aria-hidden="true" />
            {formatAmount(log.heldCount, 'new event')}
          </Button>
        </div>
      )}
      <LogBody {...props} log={log} onAtTop={setIsAtTop} />
    </Panel>
  );
}

type LogBodyProps = LogPanelProps & {
  readonly log: Log;
  readonly onAtTop: (isAtTop: boolean) => void;
};

function LogBody({ log, query, onClear, ...list }: LogBodyProps) {
  const { rows, error, hasOlder } = log;
  if (rows.length === 0) {
    if (log.isPending) return <Loading what="events" />;
    if (error !== null) return <Failed what="The log" error={error} onRetry={log.retry} />;
    return <NothingFound query={query} onClear={onClear} />;
  }
  return (
    <>
      <LogList
        {...list}
        rows={rows}
        hasOlder={hasOlder}
        isAnchored={query.before !== undefined}
        readOlder={log.readOlder}
        readNewer={log.readNewer}
      />
      {error !== null && <Failed what="More of the log" error={error} onRetry={log.retry} />}
    </>
  );
}

type NothingFoundProps = { readonly query: LogQuery; readonly onClear: () => void };

function NothingFound({ query, onClear }: NothingFoundProps) {
  const isFiltered = Object.values(query.filter).some((value) => value !== undefined);
  if (isFiltered) {
    return (
      <Empty title="No event matches these filters.">
        <p>Take one of them away, or all.</p>
        <Button onClick={onClear}>Clear the filters</Button>
      </Empty>
    );
  }
  if (query.asOf !== undefined || query.before !== undefined) {
    return (
      <Empty title="There were no events yet.">
        <p>Choose a later moment.</p>
      </Empty>
    );
  }
  return (
    <Empty title="The log is empty.">
      <p>Events appear here as soon as the first one is recorded.</p>
    </Empty>
  );
}
