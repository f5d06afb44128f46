import { getRouteApi } from '@tanstack/react-router';
import { FlaskConical } from 'lucide-react';
import { lazy, Suspense, useCallback } from 'react';
import { Act } from '../../features/act/act.tsx';
import { EventList } from '../../features/event-list/event-list.tsx';
import { Inspector } from '../../features/inspector/inspector.tsx';
import { useStreamTruth } from '../../features/truth/use-stream-truth.ts';
import type { StreamDetail } from '../../shared/api/schemas.ts';
import { useFilm } from '../../shared/film/use-film.ts';
import type { LiveState } from '../../shared/live/live-log.ts';
import { Button } from '../../shared/ui/button.tsx';
import type { StreamSearch } from '../../shared/url/stream-search.ts';
import { showEventTrace } from '../show-event-trace.tsx';
import { BottomStrip } from './bottom-strip.tsx';
import { StateTabs } from './state-tabs.tsx';
import { StreamTimeline } from './stream-timeline.tsx';
import { StreamTitle } from './stream-title.tsx';
import { useRibbons } from './use-ribbons.ts';
import { useTimeMachineKeys } from './use-time-machine-keys.ts';
import { useVersionCursor } from './use-version-cursor.ts';

const route = getRouteApi('/streams/$streamId');
const WhatIf = lazy(() =>
  import('../../features/what-if/what-if.tsx').then(({ WhatIf }) => ({ default: WhatIf })),
);

const noPaths: readonly string[] = [];

type TimeMachineProps = {
  readonly detail: StreamDetail;
  readonly head: number;
  readonly live: LiveState | 'off';
};

/** Four regions around one number, the version. */
export function TimeMachine({ detail, head, live }: TimeMachineProps) {
  const { streamId, category } = detail;
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { version, direction, scrub, play, choose, place } = useVersionCursor(search.v, head);
  const film = useFilm({ streamId, head, version, direction });
  const truth = useStreamTruth(streamId, search.where, head);
  const write = useCallback(
    (change: StreamSearch, replace = false) =>
      void navigate({ search: (before) => ({ ...before, ...change }), replace }),
    [navigate],
  );
  useTimeMachineKeys({ streamId, version, head, film, search, scrub, choose, write });
  const writeFilter = useCallback((filter: StreamSearch) => write(filter, true), [write]);
  const ribbons = useRibbons(truth, search);
  const { watch = noPaths, whatIf } = search;
  const writeEdits = useCallback((whatIf: string | undefined) => write({ whatIf }), [write]);
  const addWatch = useCallback(
    (path: string) => write({ watch: [...watch.filter((other) => other !== path), path] }),
    [write, watch],
  );
  return (
    <>
      <div className="flex min-h-0 grow flex-col overflow-y-auto">
        <StreamTitle {...{ detail, head, version, live, frame: film.shown?.frame ?? null }}>
          <Act {...{ streamId, category, head }} onActed={place} />
          <Button
            aria-pressed={whatIf !== undefined}
            onClick={() => write({ whatIf: whatIf === undefined ? '{}' : undefined })}
          >
            <FlaskConical size={14} aria-hidden="true" />
            What if
          </Button>
        </StreamTitle>
        {whatIf !== undefined && (
          <Suspense>
            <WhatIf
              {...{ streamId, category, head, version }}
              usualType={detail.eventTypes[0]?.type}
              edits={whatIf}
              onEdits={writeEdits}
              onChoose={choose}
            />
          </Suspense>
        )}
        <div className="grid grow grid-cols-1 max-lg:shrink-0 max-lg:grid-rows-[16rem_24rem_22rem] lg:min-h-64 lg:basis-0 lg:grid-rows-[minmax(0,1fr)] lg:grid-cols-[280px_minmax(0,1fr)_300px] xl:grid-cols-[320px_minmax(0,1fr)_340px]">
          <EventList
            {...{ streamId, head, version, film }}
            eventTypes={detail.eventTypes}
            filter={search}
            onFilter={writeFilter}
            onScrub={scrub}
            onChoose={choose}
          />
          <StateTabs
            {...{ streamId, head, version, film, search }}
            onWrite={write}
            onChoose={choose}
            onWatch={addWatch}
          />
          <Inspector {...{ streamId, version }} onChoose={choose} renderTrace={showEventTrace} />
        </div>
        <BottomStrip
          {...{ detail, head, version, truth, search }}
          shown={film.shown}
          onWrite={write}
          onScrub={scrub}
          onChoose={choose}
        />
      </div>
      <StreamTimeline
        {...{ detail, head, version, film, ribbons }}
        onScrub={scrub}
        onPlay={play}
        onChoose={choose}
      />
    </>
  );
}
