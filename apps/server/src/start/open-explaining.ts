import { explainStatement } from '@hindsight/event-store';
import { type SpanStore, SpanStoreError } from '@hindsight/telemetry';
import type { Tracing } from '@hindsight/telemetry/node';
import type { Explaining, SpanPlace } from '../use-cases/traces/explain-span.ts';
import { UseCaseError } from '../use-cases/use-case-error.ts';

type Parts = {
  readonly databaseUrl: string;
  readonly tracing: Tracing | null;
  readonly spans: Pick<SpanStore, 'readSpan'>;
};

/** What explaining a span needs: the span, what this process has sent, and the database. */
export function openExplaining({ databaseUrl, tracing, spans }: Parts): Explaining {
  return {
    readAttributes: async (place) => {
      try {
        const { span } = await spans.readSpan(place);
        return span.attributes;
      } catch (error) {
        throw notFound(error, place) ?? error;
      }
    },
    isKnown: (text) => tracing?.known.has(text) ?? false,
    explain: (statement) => explainStatement(databaseUrl, statement),
  };
}

function notFound(error: unknown, place: SpanPlace): UseCaseError | null {
  if (!(error instanceof SpanStoreError)) return null;
  const { code, message } = error;
  if (code === 'trace_not_found')
    return new UseCaseError(code, message, { traceId: place.traceId });
  if (code === 'span_not_found') return new UseCaseError(code, message, place);
  return new UseCaseError('store_unavailable', message, {});
}
