import { attributeNames } from '@hindsight/telemetry';
import { type Attributes, context, ROOT_CONTEXT, type Span, SpanKind } from '@opentelemetry/api';
import { runIn, tracer } from './in-span.ts';

/** An event as far as a link to the span that wrote it needs it. */
export type Source = {
  readonly streamId: string;
  readonly version: number;
  readonly position: number;
  readonly traceId: string | null;
  readonly spanId: string | null;
};

export type Consequence = {
  readonly name: string;
  readonly sources: readonly Source[];
  readonly attributes?: Attributes | undefined;
};

/**
 * Work that follows from events written earlier: a trace of its own, with a link to the span that
 * wrote each of them.
 */
export function traceConsequence<Result>(
  { name, sources, attributes = {} }: Consequence,
  work: () => Promise<Result>,
): Promise<Result> {
  return context.with(ROOT_CONTEXT, () => {
    const span = tracer.startSpan(name, { kind: SpanKind.CONSUMER, root: true, attributes });
    if (span.isRecording()) {
      span.setAttributes(describeSources(sources));
      for (const source of sources) linkTo(span, source);
    }
    return runIn(span, {}, work);
  });
}

function describeSources(sources: readonly Source[]): Attributes {
  return {
    [attributeNames.eventsCount]: sources.length,
    [attributeNames.positionFirst]: sources.at(0)?.position,
    [attributeNames.positionLast]: sources.at(-1)?.position,
  };
}

function linkTo(span: Span, { traceId, spanId, streamId, version, position }: Source): void {
  if (traceId === null || spanId === null) return;
  span.addLink({
    context: { traceId, spanId, traceFlags: 1 },
    attributes: {
      [attributeNames.linkStreamId]: streamId,
      [attributeNames.linkVersion]: version,
      [attributeNames.linkPosition]: position,
    },
  });
}
