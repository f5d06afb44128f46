import {
  type Attributes,
  context,
  type Span,
  type SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { describeRefusal } from './describe-refusal.ts';

export const tracer = trace.getTracer('hindsight');

export type SpanToBe = {
  readonly name: string;
  readonly kind?: SpanKind | undefined;
  readonly attributes?: Attributes | undefined;
  /** What an outcome adds. Called for a failure too, which marks the span unless it says it is none. */
  readonly describeFailure?: ((error: unknown) => Attributes | null) | undefined;
};

/** The span under way, when it is recorded. Outside of a recorded trace nothing is worth describing. */
export function recordedSpan(): Span | null {
  const span = trace.getActiveSpan();
  return span?.isRecording() ? span : null;
}

/** Does some work as a part of the recorded trace under way; without one, just does it. */
export async function inSpan<Result>(
  about: SpanToBe,
  work: (span: Span | null) => Promise<Result>,
): Promise<Result> {
  return recordedSpan()
    ? runIn(tracer.startSpan(about.name, optionsOf(about)), about, work)
    : work(null);
}

/** As above, and where no trace is under way it begins one. */
export async function inSpanOrTrace<Result>(
  about: SpanToBe,
  work: (span: Span | null) => Promise<Result>,
): Promise<Result> {
  if (trace.getActiveSpan() && !recordedSpan()) return work(null);
  const span = tracer.startSpan(about.name, optionsOf(about));
  return runIn(span, about, work);
}

export async function runIn<Result>(
  span: Span,
  { describeFailure }: Pick<SpanToBe, 'describeFailure'>,
  work: (span: Span | null) => Promise<Result>,
): Promise<Result> {
  const within = trace.setSpan(context.active(), span);
  if (!span.isRecording()) return context.with(within, () => work(null));
  try {
    return await context.with(within, () => work(span));
  } catch (error) {
    noteFailure(span, error, describeFailure);
    throw error;
  } finally {
    span.end();
  }
}

/** A failure is an error of the span, unless whoever knows it says what it is instead. */
export function noteFailure(
  span: Span,
  error: unknown,
  describeFailure: SpanToBe['describeFailure'] = () => null,
): void {
  const known = describeFailure(error) ?? describeRefusal(error);
  if (known) {
    span.setAttributes(known);
    return;
  }
  const failure = error instanceof Error ? error : new Error(String(error));
  span.recordException(failure);
  span.setStatus({ code: SpanStatusCode.ERROR, message: failure.message });
}

function optionsOf({ kind, attributes }: SpanToBe) {
  return { ...(kind !== undefined && { kind }), ...(attributes && { attributes }) };
}
