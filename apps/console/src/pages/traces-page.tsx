import { useSearch } from '@tanstack/react-router';
import { StandingPanel } from '../features/trace-standing/standing-panel.tsx';
import { PageTitle } from '../shared/ui/page-title.tsx';
import { ReconciliationView } from './traces/reconciliation-view.tsx';
import { TraceSearchView } from './traces/trace-search-view.tsx';
import { TracesTabs } from './traces/traces-tabs.tsx';

/** The traces that are stored, how they agree with the log, and how tracing stands. */
export function TracesPage() {
  const search = useSearch({ from: '/traces' });
  return (
    <>
      <PageTitle text="Traces" />
      <TracesTabs tab={search.tab} />
      {search.tab === 'reconciliation' ? (
        <ReconciliationView from={search.from} to={search.to} />
      ) : search.tab === 'tracing' ? (
        <StandingPanel />
      ) : (
        <TraceSearchView search={search} />
      )}
    </>
  );
}
