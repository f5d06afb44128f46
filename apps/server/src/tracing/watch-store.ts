import type { Caller, DatabaseDepth, StoreWatch } from '@hindsight/event-store';
import { recordAlways, type Tracing } from '@hindsight/telemetry/node';
import { type Context, context, ROOT_CONTEXT, type Span, SpanKind } from '@opentelemetry/api';
import { recordedSpan, runIn, tracer } from './in-span.ts';

/** The span an append waits in. */
class TracedCaller {
  readonly span: Span;
  readonly context: Context;
  constructor(span: Span) {
    this.span = span;
    this.context = context.active();
  }
}

const explainable = /^\s*(select|with|insert|update|delete)\b/i;

/**
 * How the store’s statements find their traces. A statement that writes the appends of several
 * requests belongs to none of them: it is a trace of its own, linked with each.
 */
export function watchStore(
  { plans, statements }: Pick<Tracing, 'plans' | 'statements'>,
  depth: DatabaseDepth['depth'],
): StoreWatch {
  return {
    chooseSending: ({ text }) => {
      const span = recordedSpan();
      if (!span || depth === 'client' || !explainable.test(text)) return 'as_is';
      if (depth === 'pg_tracing') return 'unnamed';
      return plans.wants(span.spanContext().traceId, text) ? 'explained' : 'as_is';
    },
    send: ({ name, sending }, send) =>
      recordedSpan()
        ? statements.sending({ name, isExplained: sending === 'explained' }, send)
        : context.with(ROOT_CONTEXT, send),
    apart: (work) => context.with(ROOT_CONTEXT, work),
    onPlan: plans.take,
    noteCaller: () => {
      const span = recordedSpan();
      return span ? new TracedCaller(span) : null;
    },
    writeFor: (callers, write) => {
      const traced = callers.filter(isTraced);
      const [first] = traced;
      if (!first) return context.with(ROOT_CONTEXT, write);
      if (callers.length === 1) return context.with(first.context, write);
      return writeShared(traced, callers.length, write);
    },
  };
}

function writeShared<Result>(
  traced: readonly TracedCaller[],
  appends: number,
  write: () => Promise<Result>,
): Promise<Result> {
  const group = tracer.startSpan(
    'event_store.write_group',
    {
      root: true,
      kind: SpanKind.INTERNAL,
      attributes: {
        'hindsight.group.appends': appends,
        'hindsight.group.recorded': traced.length,
      },
      links: traced.map(({ span }) => link(span, 'append')),
    },
    recordAlways(ROOT_CONTEXT),
  );
  if (group.isRecording()) for (const { span } of traced) span.addLink(link(group, 'write_group'));
  return context.with(ROOT_CONTEXT, () => runIn(group, {}, write));
}

function link(span: Span, what: string) {
  return { context: span.spanContext(), attributes: { 'hindsight.link.kind': what } };
}

function isTraced(caller: Caller): caller is TracedCaller {
  return caller instanceof TracedCaller;
}
