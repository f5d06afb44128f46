import type { AttributeValue, Span } from '@hindsight/telemetry';
import { runningTracing } from '@hindsight/telemetry/node';

export type CollectedSpans = {
  /** All that ended so far. */
  readonly all: () => Promise<readonly Span[]>;
  readonly ofTrace: (traceId: string) => Promise<readonly Span[]>;
};

/** What this process traces of itself. The test’s first import is `@hindsight/telemetry/start`. */
export function collectSpans(): CollectedSpans {
  const tracing = runningTracing();
  if (!tracing) throw new Error('nothing is traced: the SDK was not started first');
  const spans: Span[] = [];
  tracing.sendTo({ write: async (written) => void spans.push(...written) });
  const all = async () => {
    await tracing.flush();
    return spans;
  };
  return {
    all,
    ofTrace: async (traceId) => (await all()).filter((span) => span.traceId === traceId),
  };
}

/** The trace an answer says it belongs to. */
export function traceOf(answer: Response): string {
  const [, traceId] = /^00-([0-9a-f]{32})-[0-9a-f]{16}-01$/.exec(
    answer.headers.get('traceresponse') ?? '',
  ) ?? [''];
  if (!traceId) throw new Error('the answer names no trace');
  return traceId;
}

export function attributeOf(span: Span | undefined, name: string): AttributeValue | undefined {
  return span?.attributes.find(([key]) => key === name)?.[1];
}

/** Names of a span and all above it, from the root. */
export function pathOf(spans: readonly Span[], span: Span): readonly string[] {
  const parent = spans.find(({ spanId }) => spanId === span.parentSpanId);
  return [...(parent ? pathOf(spans, parent) : []), span.name];
}
