import type { OtlpFormat } from '../otlp-format.ts';
import { WireWriter } from '../protobuf/wire-writer.ts';

export type TraceAnswer = { readonly refused: number; readonly reasons: readonly string[] };

/** ExportTraceServiceResponse. All taken is an empty message. */
export function writeTraceAnswer(
  { refused, reasons }: TraceAnswer,
  format: OtlpFormat,
): string | Buffer<ArrayBuffer> {
  const errorMessage = refused > reasons.length ? `${reasons.join('; ')}; …` : reasons.join('; ');
  if (format === 'json') {
    const partialSuccess = { rejectedSpans: String(refused), errorMessage };
    return JSON.stringify(refused === 0 ? {} : { partialSuccess });
  }
  const answer = new WireWriter();
  if (refused > 0) {
    answer.message(1, (partial) => {
      partial.number(1, refused);
      partial.text(2, errorMessage);
    });
  }
  return answer.finish();
}
