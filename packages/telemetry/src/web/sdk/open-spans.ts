import type { HrTime } from '@opentelemetry/api';
import type { Span, SpanProcessor } from '@opentelemetry/sdk-trace-web';

/**
 * Spans that were begun. The one of a request ends some 300 ms after its answer has come, which may
 * be after the page.
 */
export class OpenSpans implements SpanProcessor {
  readonly #open = new Map<string, { readonly span: Span; answeredAt: HrTime | undefined }>();

  onStart(span: Span): void {
    this.#open.set(span.spanContext().spanId, { span, answeredAt: undefined });
  }

  onEnd(span: Pick<Span, 'spanContext'>): void {
    this.#open.delete(span.spanContext().spanId);
  }

  answered(span: Pick<Span, 'spanContext'>, at: HrTime): void {
    const known = this.#open.get(span.spanContext().spanId);
    if (known !== undefined) known.answeredAt = at;
  }

  /** Each ends when its answer came, or now. */
  endAll(): void {
    for (const { span, answeredAt } of [...this.#open.values()]) span.end(answeredAt);
  }

  async forceFlush(): Promise<void> {}

  async shutdown(): Promise<void> {}
}
