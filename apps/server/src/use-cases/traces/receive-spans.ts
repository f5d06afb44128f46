import { type DecodedSpans, decodeSpans, type OtlpFormat, type Span } from '@hindsight/telemetry';
import type { SpanIntake } from './span-intake.ts';
import { SpansNotStored } from './spans-not-stored.ts';

export type ReceivedRequest = {
  /** As it came. */
  readonly body: Uint8Array<ArrayBuffer>;
  readonly unpack: () => Promise<Uint8Array>;
  readonly format: OtlpFormat;
  readonly contentType: string;
  readonly contentEncoding: string | null;
  readonly passedBy: string | null;
};

/** Keeps the spans of a request: when this resolves they are stored, which itself is never traced. */
export async function receiveSpans(
  intake: SpanIntake,
  request: ReceivedRequest,
): Promise<DecodedSpans> {
  const decoded = await intake.inTurn(async () => {
    const received = await decodeSpans(await request.unpack(), request.format, intake.limits);
    await store(intake, received.spans);
    return received;
  });
  const { spans, refused } = decoded;
  intake.counts.received += spans.length;
  intake.counts.refused += refused;
  if (spans.length > 0) intake.forwarder?.forward({ ...request, spans: spans.length });
  return decoded;
}

async function store({ sink }: SpanIntake, spans: readonly Span[]): Promise<void> {
  if (spans.length === 0) return;
  try {
    await sink.write(spans);
  } catch (error) {
    throw new SpansNotStored(error);
  }
}
