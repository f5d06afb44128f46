import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useParams } from '@tanstack/react-router';
import { eventOfIdQuery } from '../features/find-event/event-query.ts';
import { ApiProblem } from '../shared/api/api-problem.ts';
import { useAsOf } from '../shared/as-of/use-as-of.ts';
import { IdText } from '../shared/ui/id-text.tsx';
import { PageTitle } from '../shared/ui/page-title.tsx';
import { Empty, Failed, Loading } from '../shared/ui/panel-states.tsx';

/** An event by its id: its stream is gone to, at its version. */
export function EventPage() {
  const { eventId } = useParams({ from: '/events/$eventId' });
  const asOf = useAsOf();
  const { data, error, refetch } = useQuery(eventOfIdQuery(eventId, asOf));
  if (data) {
    const { streamId, version } = data;
    return (
      <Navigate to="/streams/$streamId" params={{ streamId }} search={{ v: version }} replace />
    );
  }
  const isNoId = error instanceof ApiProblem && error.code === 'invalid_request';
  return (
    <>
      <PageTitle text="Event" />
      {data === null || isNoId ? (
        <Empty title={isNoId ? 'This is not the id of an event.' : 'There is no event of this id.'}>
          <p>
            <IdText id={eventId} most={80} />
          </p>
          <p>
            {asOf === undefined
              ? 'It may be mistyped, or of another log.'
              : 'It may not have been recorded yet, as of this moment.'}{' '}
            Look in the{' '}
            <Link to="/log" className="text-accent underline">
              log
            </Link>
            .
          </p>
        </Empty>
      ) : error === null ? (
        <Loading what="the event" />
      ) : (
        <Failed what="The event" error={error} onRetry={() => void refetch()} />
      )}
    </>
  );
}
