export type TraceContext = { readonly traceId: string; readonly spanId: string };

const shape = /^(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-[0-9a-f]{2}/;

/** W3C trace context. What cannot be understood is passed over, as the standard asks. */
export function parseTraceparent(text: string | undefined): TraceContext | undefined {
  const match = text === undefined ? null : shape.exec(text);
  const [, traceId, spanId] = match ?? [];
  return traceId && spanId ? { traceId, spanId } : undefined;
}
