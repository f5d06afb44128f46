import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { memo, useState } from 'react';
import { useResting } from '../../shared/film/use-resting.ts';
import { Empty, Failed, Loading } from '../../shared/ui/panel-states.tsx';
import { RawBar } from './raw-bar.tsx';
import { RawSide } from './raw-side.tsx';
import type { Upcast } from './read-upcast.ts';
import { upcastQuery } from './upcast-query.ts';

type RawViewProps = { readonly streamId: string; readonly version: number };

/** What is stored of an event, and what it is read as. */
export const RawView = memo(function RawView({ streamId, version }: RawViewProps) {
  const [isWrapped, setIsWrapped] = useState(true);
  const [isLaidOut, setIsLaidOut] = useState(false);
  const rested = useResting(version);
  const { data, error, refetch } = useQuery({
    ...upcastQuery(streamId, rested),
    placeholderData: keepPreviousData,
  });
  if (version === 0) {
    return (
      <Empty title="There is no event at version 0.">
        <p>It is the state before the first one. Step on to see what is stored.</p>
      </Empty>
    );
  }
  if (error !== null) {
    return <Failed what="The stored data" error={error} onRetry={() => void refetch()} />;
  }
  if (data === undefined) return <Loading what="the stored data" />;
  return (
    <div className="flex min-h-0 grow flex-col">
      <RawBar
        upcast={data}
        isBehind={data.version !== version}
        {...{ isWrapped, isLaidOut }}
        onWrap={setIsWrapped}
        onLayOut={setIsLaidOut}
      />
      {data.problem !== null && (
        <p role="status" className="shrink-0 bg-warn-soft px-3 py-1.5 text-sm text-ink">
          <strong className="font-semibold text-warn">
            It could not be brought to the newest schema version.
          </strong>{' '}
          {data.problem.message}
        </p>
      )}
      <Sides upcast={data} {...{ isWrapped, isLaidOut }} />
    </div>
  );
});

type SidesProps = {
  readonly upcast: Upcast;
  readonly isWrapped: boolean;
  readonly isLaidOut: boolean;
};

function Sides({ upcast, ...look }: SidesProps) {
  const { stored, current, ran, problem } = upcast;
  if (ran.length === 0 && problem === null) {
    return <RawSide name="As stored, and as it is read" side={stored} {...look} />;
  }
  return (
    <div className="@container flex min-h-0 grow flex-col">
      <div className="grid min-h-0 grow grid-cols-1 grid-rows-2 @min-[480px]:grid-cols-2 @min-[480px]:grid-rows-1">
        <RawSide name="As stored" side={stored} {...look} />
        <RawSide
          name="As it is read"
          side={current}
          {...look}
          className="border-line @max-[480px]:border-t @min-[480px]:border-l"
        />
      </div>
    </div>
  );
}
