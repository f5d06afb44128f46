import type { ReadableSpan, SpanProcessor } from '@opentelemetry/sdk-trace';
import { parsePlan, type ToldPlan } from '../plans/parse-plan.ts';
import { placePlan } from '../plans/place-plan.ts';
import type { Span } from '../spans/span.ts';
import { createIds } from './create-ids.ts';
import { isRead } from './describe-statement.ts';
import { toSpan } from './to-span.ts';
import { createTokenBucket } from './token-bucket.ts';

/** Writes have a share of their own: a page that reads much must not use up that of a click. */
const forReads = { perSecond: 3, burst: 12 };
const forWrites = { perSecond: 2, burst: 6 };
/** A trace of a thousand statements leaves room for others. */
const mostPerTrace = 8;
const mostTraces = 1_000;
const mostAwaited = 200;

const traceparent = /traceparent='00-([0-9a-f]{32})-([0-9a-f]{16})-/;

export type PlanDesk = {
  /** Whether there is room to ask for the plan of one more statement of a trace. */
  readonly wants: (traceId: string, statement: string) => boolean;
  /** The span of a statement whose plan was asked for. */
  readonly expect: (spanId: string) => void;
  /** What Postgres said beside an answer. It names its span in the statement’s comment. */
  readonly take: (message: string) => void;
  /** Sees the client’s span end: then it is known where the plan belongs. */
  readonly processor: SpanProcessor;
};

/** Asks for a few plans a second, and puts each under the span of exactly its statement. */
export function createPlanDesk(add: (spans: readonly Span[]) => void): PlanDesk {
  const reads = createTokenBucket(forReads);
  const writes = createTokenBucket(forWrites);
  const { generateSpanId } = createIds();
  const asked = new Map<string, number>();
  const awaited = new Map<string, ToldPlan | null>();

  function place(span: ReadableSpan): void {
    const { spanId } = span.spanContext();
    const plan = awaited.get(spanId);
    if (plan === undefined) return;
    awaited.delete(spanId);
    if (plan === null) return;
    add(placePlan(plan, { client: toSpan(span), newSpanId: generateSpanId }));
  }

  return {
    wants: (traceId, statement) => {
      const before = asked.get(traceId) ?? 0;
      const bucket = isRead(statement) ? reads : writes;
      if (before >= mostPerTrace || !bucket.take()) return false;
      if (asked.size >= mostTraces) asked.clear();
      asked.set(traceId, before + 1);
      return true;
    },
    expect: (spanId) => {
      if (awaited.size >= mostAwaited) awaited.clear();
      awaited.set(spanId, null);
    },
    take: (message) => {
      const plan = parsePlan(message);
      const spanId = plan && traceparent.exec(plan.text)?.[2];
      if (plan && spanId && awaited.has(spanId)) awaited.set(spanId, plan);
    },
    processor: {
      onStart: () => undefined,
      onEnd: place,
      forceFlush: async () => undefined,
      shutdown: async () => undefined,
    },
  };
}
