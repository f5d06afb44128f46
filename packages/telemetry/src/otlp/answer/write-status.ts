import type { OtlpFormat } from '../otlp-format.ts';
import { WireWriter } from '../protobuf/wire-writer.ts';

/** google.rpc.Code, those we need. */
export const statusCodes = {
  invalidArgument: 3,
  permissionDenied: 7,
  resourceExhausted: 8,
  internal: 13,
  unavailable: 14,
} as const;

export type Status = {
  readonly code: (typeof statusCodes)[keyof typeof statusCodes];
  readonly message: string;
};

/** google.rpc.Status, as OTLP wants every failure told. */
export function writeStatus(
  { code, message }: Status,
  format: OtlpFormat,
): string | Buffer<ArrayBuffer> {
  if (format === 'json') return JSON.stringify({ code, message });
  const status = new WireWriter();
  status.number(1, code);
  status.text(2, message);
  return status.finish();
}
