import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useAsOf } from '../../shared/as-of/use-as-of.ts';
import { IconButton } from '../../shared/ui/icon-button.tsx';
import { Panel } from '../../shared/ui/panel.tsx';
import { Empty, Failed, Loading } from '../../shared/ui/panel-states.tsx';
import { EventFacts } from './event-facts.tsx';
import { eventAtQuery } from './event-query.ts';

type EventPanelProps = {
  readonly position: number;
  readonly onActor: (actor: string) => void;
  readonly onClose: () => void;
};

/** One event of the log, whole. */
export function EventPanel({ position, onActor, onClose }: EventPanelProps) {
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
      note={`position ${position}`}
      className="shrink-0 border-line max-lg:h-1/2 max-lg:border-t lg:w-100 lg:border-l"
    >
      {isPending ? (
        <Loading what="the event" />
      ) : error !== null ? (
        <Failed what="The event" error={error} onRetry={() => void refetch()} />
      ) : data === null ? (
        <Empty title={`There is no event at position ${position}.`}>
          <p>{asOf === undefined ? 'The log ends before it.' : 'Not yet, as of this moment.'}</p>
        </Empty>
      ) : (
        <EventFacts event={data} onActor={onActor} />
      )}
    </Panel>
  );
}
