import type { TraceLimits } from './intake/trace-limits.ts';
import { defaultTraceLimits } from './intake/trace-limits.ts';
import type { TraceRequest } from './intake/trace-request.ts';
import { readJsonRequest } from './json/read-json-request.ts';
import type { OtlpFormat } from './otlp-format.ts';
import { readProtobufRequest } from './protobuf/read-protobuf-request.ts';

/** An export request’s frame. Throws MalformedRequest when it is none. */
export function parseTraceRequest(
  body: Uint8Array,
  format: OtlpFormat,
  limits: TraceLimits = defaultTraceLimits,
): TraceRequest {
  return format === 'json' ? readJsonRequest(body, limits) : readProtobufRequest(body, limits);
}
