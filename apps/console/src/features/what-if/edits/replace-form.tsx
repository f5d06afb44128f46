import type { Json } from '@hindsight/history';
import { useQuery } from '@tanstack/react-query';
import { ask } from '../../../shared/api/ask.ts';
import { api } from '../../../shared/api/client.ts';
import { formatNumber } from '../../../shared/format/format-number.ts';
import { asJson } from '../../../shared/json/as-json.ts';
import { Failed, Loading } from '../../../shared/ui/panel-states.tsx';
import { DataForm } from './data-form.tsx';

type ReplaceFormProps = {
  readonly streamId: string;
  readonly version: number;
  /** The data it was given before. */
  readonly edited: Json | undefined;
  readonly onSubmit: (data: Json) => void;
  readonly onCancel: () => void;
};

/** Other data for an event that is there. */
export function ReplaceForm(props: ReplaceFormProps) {
  const { streamId, version, edited, onSubmit, onCancel } = props;
  const { data, error, refetch } = useQuery({
    queryKey: ['stored-data', streamId, version],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/streams/{streamId}/events/{version}', {
          params: { path: { streamId, version } },
          signal,
        }),
      ),
  });
  if (error !== null) {
    return <Failed what="The event" error={error} onRetry={() => void refetch()} />;
  }
  if (data === undefined) return <Loading what="the event" />;
  return (
    <DataForm
      title={`${data.type}, version ${formatNumber(version)}`}
      start={edited ?? asJson(data.data)}
      action="Fold with this data"
      onSubmit={onSubmit}
      onCancel={onCancel}
    />
  );
}
