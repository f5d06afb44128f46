import { getRouteApi } from '@tanstack/react-router';
import { useAsOf } from '../shared/as-of/use-as-of.ts';
import { PageTitle } from '../shared/ui/page-title.tsx';
import { Failed, Loading } from '../shared/ui/panel-states.tsx';
import { TimeMachine } from './stream/time-machine.tsx';
import { useStreamHead } from './stream/use-stream-head.ts';

const route = getRouteApi('/streams/$streamId');

/** The heart of the product: one stream and its history. */
export function StreamPage() {
  const { streamId } = route.useParams();
  const asOf = useAsOf();
  const { detail, head, error, retry, live } = useStreamHead(streamId, asOf);
  if (detail === undefined) {
    return (
      <>
        <PageTitle text={streamId} />
        {error === null ? (
          <Loading what="the stream" />
        ) : (
          <Failed what="The stream" error={error} onRetry={retry} />
        )}
      </>
    );
  }
  return <TimeMachine key={streamId} detail={detail} head={head} live={live} />;
}
