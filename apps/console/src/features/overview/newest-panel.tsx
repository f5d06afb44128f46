import { Link } from '@tanstack/react-router';
import { memo, useRef } from 'react';
import type { StoredEvent } from '../../shared/api/schemas.ts';
import { formatNumber } from '../../shared/format/format-number.ts';
import { formatTimeExactly } from '../../shared/format/format-time.ts';
import { LiveBadge } from '../../shared/live/live-badge.tsx';
import { EventMark } from '../../shared/ui/event-mark.tsx';
import { IdText } from '../../shared/ui/id-text.tsx';
import { Panel } from '../../shared/ui/panel.tsx';
import { Empty, Failed, Loading } from '../../shared/ui/panel-states.tsx';
import { useNewest } from './use-newest.ts';

/** The newest events, newest on top. They stand still while somebody is at them. */
export function NewestPanel({ asOf }: { readonly asOf: string | undefined }) {
  const list = useRef<HTMLDivElement>(null);
  const { newest, isLoading, error, retry, live } = useNewest(asOf, list);
  const { shown, waitingCount } = newest;
  return (
    <Panel
      name="Newest events"
      note={waitingCount > 0 ? `${formatNumber(waitingCount)} new wait` : undefined}
      className="max-xl:h-96"
      actions={asOf === undefined ? <LiveBadge state={live} /> : undefined}
    >
      <div ref={list} className="min-h-0 grow overflow-y-auto">
        {shown.length > 0 ? (
          <ul className="py-1">
            {shown.map((event) => (
              <EventRow key={event.position} event={event} />
            ))}
          </ul>
        ) : error !== null ? (
          <Failed what="The newest events" error={error} onRetry={retry} />
        ) : isLoading ? (
          <Loading what="the newest events" />
        ) : (
          <Empty title="Nothing is recorded yet.">
            <p>The first event that is appended comes up here by itself.</p>
          </Empty>
        )}
      </div>
    </Panel>
  );
}

const EventRow = memo(function EventRow({ event }: { readonly event: StoredEvent }) {
  const { streamId, version, type, recordedAt } = event;
  return (
    <li>
      <Link
        to="/streams/$streamId"
        params={{ streamId }}
        search={{ v: version }}
        className="grid h-6 grid-cols-[auto_minmax(0,1fr)_minmax(0,1.2fr)_auto] items-center gap-2 px-3 hover:bg-hover"
      >
        <EventMark type={type} />
        <span className="truncate">{type}</span>
        <IdText id={streamId} most={20} className="truncate text-ink-soft" />
        <time dateTime={recordedAt} title={recordedAt} className="text-ink-faint">
          {formatTimeExactly(recordedAt).split(' ').at(-1)?.slice(0, 8)}
        </time>
      </Link>
    </li>
  );
});
