import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Filter, X } from 'lucide-react';
import { eventAtQuery } from '../features/find-event/event-query.ts';
import { EventBody } from '../features/inspector/event-body.tsx';
import { exactEventQuery } from '../features/inspector/event-query.ts';
import type { StoredEvent } from '../shared/api/schemas.ts';
import { useAsOf } from '../shared/as-of/use-as-of.ts';
import { formatNumber } from '../shared/format/format-number.ts';
import { Button } from '../shared/ui/button.tsx';
import { IconButton } from '../shared/ui/icon-button.tsx';
import { IdText } from '../shared/ui/id-text.tsx';
import { Panel } from '../shared/ui/panel.tsx';
import { Empty, Failed, Loading } from '../shared/ui/panel-states.tsx';
import { showEventTrace } from './show-event-trace.tsx';

type LogInspectorProps = {
  readonly position: number;
  readonly onActor: (actor: string) => void;
  readonly onClose: () => void;
};

/** The event that is open beside the log. */
export function LogInspector({ position, onActor, onClose }: LogInspectorProps) {
  const asOf = useAsOf();
  const { data, error, isPending, refetch } = useQuery(eventAtQuery(position, asOf));
  const actions = (
    <IconButton name="Close" keys="Esc" onClick={onClose}>
      <X size={14} />
    </IconButton>
  );
  return (
    <Panel
      name="Inspector"
      actions={actions}
      note={`position ${formatNumber(position)}`}
      className="shrink-0 border-line max-lg:h-1/2 max-lg:border-t lg:w-90 lg:border-l xl:w-100"
    >
      {isPending ? (
        <Loading what="the event" />
      ) : error !== null ? (
        <Failed what="The event" error={error} onRetry={() => void refetch()} />
      ) : data === null ? (
        <Empty title={`There is no event at position ${formatNumber(position)}.`}>
          <p>{asOf === undefined ? 'The log ends before it.' : 'Not yet, as of this moment.'}</p>
        </Empty>
      ) : (
        <Whole event={data} onActor={onActor} />
      )}
    </Panel>
  );
}

type WholeProps = {
  readonly event: StoredEvent;
  readonly onActor: (actor: string) => void;
};

function Whole({ event, onActor }: WholeProps) {
  const { streamId, version, actor } = event;
  const { data, error, refetch } = useQuery(exactEventQuery(streamId, version));
  return (
    <>
      <div className="flex shrink-0 items-center gap-2 border-b border-line px-3 py-1.5">
        <Link
          to="/streams/$streamId"
          params={{ streamId }}
          search={{ v: version }}
          className="min-w-0 truncate text-accent hover:underline"
        >
          <IdText id={streamId} most={17} /> version {formatNumber(version)}
        </Link>
        {actor !== null && (
          <Button
            look="quiet"
            className="ml-auto h-6"
            title={`Only events by ${actor}`}
            onClick={() => onActor(actor)}
          >
            <Filter size={13} aria-hidden="true" />
            By this actor
          </Button>
        )}
      </div>
      {data === undefined ? (
        error === null ? (
          <Loading what="the event" />
        ) : (
          <Failed what="The event" error={error} onRetry={() => void refetch()} />
        )
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: keys that scroll it go no further
        <div
          className="flex min-h-0 grow flex-col"
          onKeyDown={(key) => {
            if (key.key.startsWith('Arrow')) key.stopPropagation();
          }}
        >
          <EventBody exact={data} renderTrace={showEventTrace} />
        </div>
      )}
    </>
  );
}
