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

/** While the spans of a small request are written, the next one is decoded. */
const smallBytes = 1024 * 1024;

/** Keeps the spans of a request: when this resolves they are stored, which itself is never traced. */
export async function receiveSpans(
  intake: SpanIntake,
  request: ReceivedRequest,
): Promise<DecodedSpans> {
  const { decoded, stored } = await intake.inTurn(async () => {
    const body = await request.unpack();
    const decoded = await decodeSpans(body, request.format, intake.limits);
    const stored = store(intake, decoded.spans);
    if (body.length > smallBytes) await stored;
    return { decoded, stored };
  });
  await stored;
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
