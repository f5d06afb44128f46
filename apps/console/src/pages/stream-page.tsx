import { getRouteApi, Link } from '@tanstack/react-router';
import { ApiProblem } from '../shared/api/api-problem.ts';
import { useAsOf } from '../shared/as-of/use-as-of.ts';
import { PageTitle } from '../shared/ui/page-title.tsx';
import { Empty, Failed, Loading } from '../shared/ui/panel-states.tsx';
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
        ) : error instanceof ApiProblem && error.code === 'stream_not_found' ? (
          <NoStream {...{ streamId, asOf }} />
        ) : (
          <Failed what="The stream" error={error} onRetry={retry} />
        )}
      </>
    );
  }
  return <TimeMachine key={streamId} detail={detail} head={head} live={live} />;
}

type NoStreamProps = { readonly streamId: string; readonly asOf: string | undefined };

function NoStream({ streamId, asOf }: NoStreamProps) {
  const title =
    asOf === undefined
      ? `There is no stream ${streamId}.`
      : `There was no stream ${streamId} at that moment.`;
  return (
    <Empty title={title}>
      <p>
        {asOf === undefined
          ? 'Its id may be mistyped.'
          : 'It may have begun later: go back to now.'}{' '}
        Look among the{' '}
        <Link to="/streams" className="text-accent underline">
          streams
        </Link>
        .
      </p>
    </Empty>
  );
}
