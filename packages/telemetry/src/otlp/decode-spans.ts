import type { Span } from '../spans/span.ts';
import { MalformedRequest } from './intake/malformed-request.ts';
import { SpanRefused } from './intake/span-refused.ts';
import type { TraceLimits } from './intake/trace-limits.ts';
import { defaultTraceLimits } from './intake/trace-limits.ts';
import type { OtlpFormat } from './otlp-format.ts';
import { parseTraceRequest } from './parse-trace-request.ts';

export type DecodedSpans = {
  readonly spans: readonly Span[];
  readonly refused: number;
  /** Why, for the first few. */
  readonly reasons: readonly string[];
};

/** What a part of the work is done in before others have their turn. */
const spansATurn = 500;

const mostReasons = 5;

/**
 * An export request as spans. Throws MalformedRequest when nothing of it can be read; a span that
 * cannot be taken is refused alone. A large request lets others have their turn in between.
 */
export async function decodeSpans(
  body: Uint8Array,
  format: OtlpFormat,
  limits: TraceLimits = defaultTraceLimits,
): Promise<DecodedSpans> {
  const request = parseTraceRequest(body, format, limits);
  const spans: Span[] = [];
  const reasons: string[] = [];
  const taken = Math.min(request.count, limits.spans);
  for (let index = 0; index < taken; index++) {
    if (index > 0 && index % spansATurn === 0) await giveWay();
    try {
      spans.push(request.readSpan(index));
    } catch (error) {
      const reason = reasonOf(error);
      if (reasons.length < mostReasons) reasons.push(`span ${index + 1}: ${reason}`);
    }
  }
  if (request.count > taken) {
    reasons.push(`a request may have at most ${limits.spans} spans, this one has ${request.count}`);
  }
  return { spans, refused: request.count - spans.length, reasons };
}

function reasonOf(error: unknown): string {
  if (error instanceof SpanRefused || error instanceof MalformedRequest) return error.message;
  throw error;
}

async function giveWay(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}
