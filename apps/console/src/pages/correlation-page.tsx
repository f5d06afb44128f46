import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ListTree } from 'lucide-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import {
  buildSteps,
  type Step,
  type Summary,
  summarizeSteps,
} from '../features/correlation-graph/build-steps.ts';
import { correlationQuery } from '../features/correlation-graph/correlation-query.ts';
import { StepList } from '../features/correlation-graph/step-list.tsx';
import { ApiProblem } from '../shared/api/api-problem.ts';
import { useAsOf } from '../shared/as-of/use-as-of.ts';
import { formatAmount, formatNumber } from '../shared/format/format-number.ts';
import { formatDuration } from '../shared/format/format-time.ts';
import { CopyButton } from '../shared/ui/copy-button.tsx';
import { IdText } from '../shared/ui/id-text.tsx';
import { PageTitle } from '../shared/ui/page-title.tsx';
import { Panel } from '../shared/ui/panel.tsx';
import { Empty, Failed, Loading } from '../shared/ui/panel-states.tsx';

const Graph = lazy(() =>
  import('../features/correlation-graph/graph.tsx').then(({ Graph }) => ({ default: Graph })),
);

/** All that followed from one cause, across streams. */
export function CorrelationPage() {
  const { correlationId } = useParams({ from: '/correlations/$correlationId' });
  const asOf = useAsOf();
  const { data, error, isPending, refetch } = useQuery(correlationQuery(correlationId, asOf));
  const steps = useMemo(() => (data === undefined ? [] : buildSteps(data)), [data]);
  return (
    <>
      <PageTitle text={`Correlation ${correlationId}`}>
        <h1 className="flex min-w-0 items-center gap-1 text-lg font-semibold">
          <span className="max-md:sr-only">Correlation</span>
          <IdText id={correlationId} most={30} className="truncate font-medium" />
        </h1>
        <CopyButton name="Copy the correlation’s id" text={correlationId} />
      </PageTitle>
      {isPending ? (
        <Loading what="the correlation" />
      ) : error !== null ? (
        <NotShown error={error} onRetry={() => void refetch()} />
      ) : (
        <Story correlationId={correlationId} steps={steps} hasMore={data.hasMore} />
      )}
    </>
  );
}

type NotShownProps = { readonly error: Error; readonly onRetry: () => void };

function NotShown({ error, onRetry }: NotShownProps) {
  const asOf = useAsOf();
  if (!(error instanceof ApiProblem) || error.code !== 'correlation_not_found') {
    return <Failed what="The correlation" error={error} onRetry={onRetry} />;
  }
  return (
    <Empty title="No event has this correlation.">
      <p>
        {asOf === undefined
          ? 'The id may be mistyped, or nothing was recorded under it yet.'
          : 'Nothing was recorded under it yet, as of this moment.'}{' '}
        Look in the{' '}
        <Link to="/log" className="text-accent underline">
          log
        </Link>
        .
      </p>
    </Empty>
  );
}

type StoryProps = {
  readonly correlationId: string;
  readonly steps: readonly Step[];
  readonly hasMore: boolean;
};

function Story({ correlationId, steps, hasMore }: StoryProps) {
  const [shown, setShown] = useState<string>();
  const summary = useMemo(() => summarizeSteps(steps), [steps]);
  const inLog = (
    <Link
      to="/log"
      search={{ correlationId }}
      className="flex items-center gap-1.5 whitespace-nowrap text-accent hover:underline"
    >
      <ListTree size={14} aria-hidden="true" />
      In the log
    </Link>
  );
  return (
    <div className="flex min-h-0 grow flex-col">
      {hasMore && (
        <p role="status" className="shrink-0 border-b border-warn bg-warn-soft px-3 py-1 text-warn">
          These are the first {formatNumber(summary.events)} events. The rest is in the log.
        </p>
      )}
      <div className="flex min-h-0 grow max-lg:flex-col">
        <Panel name="Graph" note={describe(summary)} actions={inLog} className="grow">
          <Suspense fallback={<Loading what="the graph" />}>
            <Graph steps={steps} shown={shown} />
          </Suspense>
        </Panel>
        <Panel
          name="Steps"
          note="oldest first"
          className="shrink-0 border-line max-lg:h-1/2 max-lg:border-t lg:w-90 lg:border-l"
        >
          <StepList steps={steps} onShow={setShown} />
        </Panel>
      </div>
    </div>
  );
}

function describe({ commands, events, streams, failures, durationMs }: Summary): string {
  return [
    ...(commands > 0 ? [formatAmount(commands, 'command')] : []),
    formatAmount(events, 'event'),
    formatAmount(streams, 'stream'),
    ...(failures > 0 ? [formatAmount(failures, 'failure')] : []),
    ...(durationMs > 0 ? [formatDuration(durationMs)] : []),
  ].join(' · ');
}
