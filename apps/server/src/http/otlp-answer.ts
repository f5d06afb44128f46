import { type OtlpFormat, otlpMediaTypes } from '@hindsight/telemetry';
import type { Answer } from './answer.ts';

/** Protobuf is answered with protobuf, JSON with JSON, failures too. */
export function otlpAnswer(
  format: OtlpFormat,
  status: number,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return { status, body, contentType: otlpMediaTypes[format], headers };
}
