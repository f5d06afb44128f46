import { useQuery } from '@tanstack/react-query';
import { memo, type ReactNode } from 'react';
import type { StoredEvent } from '../../shared/api/schemas.ts';
import { useResting } from '../../shared/film/use-resting.ts';
import { formatNumber } from '../../shared/format/format-number.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Panel } from '../../shared/ui/panel.tsx';
import { Empty, Failed, Loading } from '../../shared/ui/panel-states.tsx';
import { EventBody } from './event-body.tsx';
import { exactEventQuery } from './event-query.ts';

type InspectorProps = {
  readonly streamId: string;
  readonly version: number;
  readonly onChoose: (version: number) => void;
  readonly renderTrace: (event: StoredEvent) => ReactNode;
};

/** The event at the version: what it says, where it comes from, what came of it. */
export const Inspector = memo(function Inspector(props: InspectorProps) {
  const { streamId, version, onChoose, renderTrace } = props;
  const resting = useResting(version);
  const { data, error, refetch } = useQuery(exactEventQuery(streamId, resting));
  const isBeginning = version === 0;
  const isBehind = !isBeginning && data !== undefined && data.event.version !== version;
  return (
    <Panel
      name="Inspector"
      className="border-l border-line"
      note={
        isBehind && error === null ? (
          <span role="status">catching up to version {formatNumber(version)} …</span>
        ) : undefined
      }
    >
      {isBeginning ? (
        <Beginning onChoose={onChoose} />
      ) : error !== null && resting === version ? (
        <Failed what="The event" error={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <Loading what="the event" />
      ) : (
        <EventBody exact={data} renderTrace={renderTrace} />
      )}
    </Panel>
  );
});

function Beginning({ onChoose }: { readonly onChoose: (version: number) => void }) {
  return (
    <Empty title="The beginning: no event yet.">
      <p>Version 0 is the state before anything happened.</p>
      <Button onClick={() => onChoose(1)}>Go to the first event</Button>
    </Empty>
  );
}
