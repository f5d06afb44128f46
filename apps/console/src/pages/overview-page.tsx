import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Segments } from '../features/overview/chart/segments.tsx';
import { windowNames } from '../features/overview/chart/window-names.ts';
import { EventsPanel } from '../features/overview/events-panel.tsx';
import { Figures } from '../features/overview/figures.tsx';
import { HottestPanel } from '../features/overview/hottest-panel.tsx';
import { LatencyPanel } from '../features/overview/latency-panel.tsx';
import { NewestPanel } from '../features/overview/newest-panel.tsx';
import { overviewQuery } from '../features/overview/overview-query.ts';
import { ProblemsPanel } from '../features/overview/problems-panel.tsx';
import { QuietWindow } from '../features/overview/quiet-window.tsx';
import type { Overview } from '../shared/api/schemas.ts';
import { useAsOf } from '../shared/as-of/use-as-of.ts';
import { PageTitle } from '../shared/ui/page-title.tsx';
import { Failed, Loading } from '../shared/ui/panel-states.tsx';
import { type OverviewSearch, overviewWindows } from '../shared/url/overview-search.ts';

const windows = overviewWindows.map((value) => ({ value, label: windowNames[value] }));

export function OverviewPage() {
  const { window, by = 'category' } = useSearch({ from: '/' });
  const asOf = useAsOf();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(overviewQuery(window, asOf));
  const choose = (chosen: OverviewSearch) => {
    void navigate({ to: '/', search: (before) => ({ ...before, ...chosen }) });
  };
  const times = (
    <Segments
      name="Time"
      value={window ?? data?.window}
      options={windows}
      onChoose={(chosen) => choose({ window: chosen })}
    />
  );
  return (
    <>
      <PageTitle text="Overview">
        <h1 className="truncate text-lg font-semibold">Overview</h1>
        <div className="max-md:hidden">{times}</div>
      </PageTitle>
      <div className="flex shrink-0 border-b border-line bg-surface p-2 md:hidden">{times}</div>
      <div className="grid min-h-0 grow gap-px overflow-y-auto bg-line xl:grid-cols-[minmax(0,1fr)_440px] xl:grid-rows-[minmax(0,1fr)]">
        {data !== undefined ? (
          <Board
            overview={data}
            by={by}
            onChoose={choose}
            error={error}
            onRetry={() => void refetch()}
          />
        ) : (
          <div className="bg-surface">
            {error === null ? (
              <Loading what="the overview" />
            ) : (
              <Failed what="The overview" error={error} onRetry={() => void refetch()} />
            )}
          </div>
        )}
        <NewestPanel asOf={asOf} />
      </div>
    </>
  );
}

type BoardProps = {
  readonly overview: Overview;
  readonly by: 'category' | 'type';
  readonly onChoose: (chosen: OverviewSearch) => void;
  /** Why it is no longer kept up to date. */
  readonly error: unknown;
  readonly onRetry: () => void;
};

function Board({ overview, by, onChoose, error, onRetry }: BoardProps) {
  const navigate = useNavigate();
  return (
    <div className="flex min-w-0 flex-col gap-px xl:min-h-0 xl:overflow-y-auto">
      {error !== null && (
        <div className="bg-surface">
          <Failed what="What is new" error={error} onRetry={onRetry} />
        </div>
      )}
      <Figures overview={overview} />
      <EventsPanel
        overview={overview}
        by={by}
        onBy={(chosen) => onChoose({ by: chosen })}
        onOpenLog={(search) => void navigate({ to: '/log', search })}
        empty={<QuietWindow overview={overview} onWindow={(window) => onChoose({ window })} />}
      />
      <div className="grid gap-px md:grid-cols-2">
        <LatencyPanel
          overview={overview}
          onOpenLog={(search) => void navigate({ to: '/log', search })}
        />
        <HottestPanel overview={overview} />
      </div>
      <ProblemsPanel overview={overview} />
    </div>
  );
}
