import { queryOptions, useQuery } from '@tanstack/react-query';
import { ask } from '../../shared/api/ask.ts';
import { api } from '../../shared/api/client.ts';
import { Failed } from '../../shared/ui/panel-states.tsx';
import { LinkedList } from './linked-list.tsx';
import { SpanSection } from './span-section.tsx';

const most = 200;

function traceLinksQuery(traceId: string, revision: string) {
  return queryOptions({
    queryKey: ['trace-links', traceId, revision],
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/traces/{traceId}/links', {
          params: { path: { traceId }, query: { limit: most } },
          signal,
        }),
      ),
    placeholderData: (before) => before,
    staleTime: 15_000,
  });
}

type TraceLinksProps = { readonly traceId: string; readonly revision: string };

/** What this trace came from, and what followed from it later, in traces of their own. */
export function TraceLinks({ traceId, revision }: TraceLinksProps) {
  const { data, error, refetch } = useQuery(traceLinksQuery(traceId, revision));
  if (error !== null && data === undefined) {
    return <Failed what="The links" error={error} onRetry={() => void refetch()} />;
  }
  if (data === undefined) return null;
  const { links, backLinks, hasMore } = data;
  if (links.length + backLinks.length === 0) {
    return (
      <SpanSection name="Other traces">
        <p className="text-ink-faint">None is linked with this one.</p>
      </SpanSection>
    );
  }
  return (
    <SpanSection name="Other traces">
      {links.length > 0 && <LinkedList name="It came from" way="to" linked={distinct(links)} />}
      {backLinks.length > 0 && (
        <LinkedList name="It was followed by" way="from" linked={distinct(backLinks)} />
      )}
      {hasMore && <p className="text-ink-faint">There are more: each span tells its own.</p>}
    </SpanSection>
  );
}

/** Several spans of a trace may be linked with the same one. */
function distinct<Link extends { readonly traceId: string; readonly spanId: string }>(
  links: readonly Link[],
): readonly Link[] {
  return [...new Map(links.map((link) => [`${link.traceId} ${link.spanId}`, link])).values()];
}
