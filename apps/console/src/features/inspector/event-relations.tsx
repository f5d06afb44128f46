import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { StoredEvent } from '../../shared/api/schemas.ts';
import { useAsOf } from '../../shared/as-of/use-as-of.ts';
import { formatAmount } from '../../shared/format/format-number.ts';
import { formatDuration } from '../../shared/format/format-time.ts';
import { Button } from '../../shared/ui/button.tsx';
import { EventMark } from '../../shared/ui/event-mark.tsx';
import { IdText } from '../../shared/ui/id-text.tsx';
import { Failed } from '../../shared/ui/panel-states.tsx';
import { correlationQuery } from './event-query.ts';
import { type RelatedEvent, relateEvent } from './relate-event.ts';

const fewest = 5;
const uuid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** What the event came from and what came of it, each a link to its stream at its version. */
export function EventRelations({ event }: { readonly event: StoredEvent }) {
  const { correlationId, causationId, eventId } = event;
  const { data, error, refetch } = useQuery(correlationQuery(correlationId, useAsOf()));
  if (error !== null) {
    return <Failed what="Causes and effects" error={error} onRetry={() => void refetch()} />;
  }
  if (correlationId !== null && data === undefined) {
    return <p className="text-ink-faint">Causes and effects …</p>;
  }
  const { causes, effects } =
    data === undefined ? { causes: [], effects: [] } : relateEvent(data, eventId);
  return (
    <div className="flex flex-col gap-2">
      <section aria-label="Cause">
        <h4 className="text-sm font-medium text-ink-soft">Cause</h4>
        {causes.length > 0 ? (
          <Related events={causes} from={event} />
        ) : (
          <OutsideCause causationId={causationId} />
        )}
      </section>
      <section aria-label="Effects">
        <h4 className="text-sm font-medium text-ink-soft">
          {effects.length === 0 ? 'Effects' : `Caused ${formatAmount(effects.length, 'event')}`}
        </h4>
        {effects.length === 0 ? (
          <p className="text-ink-faint">
            {data?.hasMore ? 'None among the first of its correlation.' : 'None.'}
          </p>
        ) : (
          <Related events={effects} from={event} />
        )}
      </section>
    </div>
  );
}

function OutsideCause({ causationId }: { readonly causationId: string | null }) {
  if (causationId === null) return <p className="text-ink-faint">None: it began here.</p>;
  const id = <IdText id={causationId} />;
  if (!uuid.test(causationId)) return <p>{id}</p>;
  return (
    <Link
      to="/events/$eventId"
      params={{ eventId: causationId }}
      className="text-accent hover:underline"
    >
      {id}
    </Link>
  );
}

type RelatedProps = { readonly events: readonly RelatedEvent[]; readonly from: StoredEvent };

function Related({ events, from }: RelatedProps) {
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? events : events.slice(0, fewest);
  return (
    <>
      <ul className="-mx-1.5 flex flex-col">
        {shown.map((event) => (
          <li key={event.eventId}>
            <Link
              to="/streams/$streamId"
              params={{ streamId: event.streamId }}
              search={{ v: event.version }}
              className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-2 rounded-md px-1.5 py-0.5 hover:bg-hover"
            >
              <EventMark type={event.type} />
              <span className="truncate text-accent">{event.type}</span>
              <span className="text-sm text-ink-faint">{tellDistance(from, event)}</span>
              <span className="col-start-2 truncate text-sm text-ink-soft">
                {event.streamId === from.streamId ? 'this stream' : <IdText id={event.streamId} />}{' '}
                at version {event.version}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {events.length > shown.length && (
        <Button look="quiet" onClick={() => setIsWhole(true)}>
          Show all {events.length}
        </Button>
      )}
    </>
  );
}

function tellDistance(from: StoredEvent, to: RelatedEvent): string {
  const ms = Date.parse(to.recordedAt) - Date.parse(from.recordedAt);
  return ms < 0 ? `${formatDuration(ms)} before` : `${formatDuration(ms)} after`;
}
