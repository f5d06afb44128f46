/** A whole number beyond 2^53 stays exact as a bigint; bytes are base64 text. */
export type AttributeValue =
  | string
  | number
  | bigint
  | boolean
  | null
  | readonly AttributeValue[]
  | { readonly members: Attributes };

/** Pairs, not an object: any text is a key. Of two with one key the later counts. */
export type Attributes = readonly (readonly [key: string, value: AttributeValue])[];

export type SpanEvent = {
  readonly name: string;
  readonly timeNs: bigint;
  readonly attributes: Attributes;
};

export type SpanLink = {
  readonly traceId: string;
  readonly spanId: string;
  readonly attributes: Attributes;
};

/** OTLP’s numbers: unspecified, internal, server, client, producer, consumer. */
export type SpanKind = 0 | 1 | 2 | 3 | 4 | 5;

/** OTLP’s numbers: unset, ok, error. */
export type SpanStatus = 0 | 1 | 2;

/** A span as it is kept, whoever sent it. Ids are lower-case hexadecimal, times nanoseconds since 1970. */
export type Span = {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId: string | null;
  readonly name: string;
  readonly service: string;
  /** The library that made it. */
  readonly scope: string;
  readonly kind: SpanKind;
  readonly status: SpanStatus;
  readonly statusMessage: string | null;
  readonly startNs: bigint;
  readonly endNs: bigint;
  readonly attributes: Attributes;
  readonly resource: Attributes;
  readonly events: readonly SpanEvent[];
  readonly links: readonly SpanLink[];
  /** What its sender says it left out. */
  readonly dropped: {
    readonly attributes: number;
    readonly events: number;
    readonly links: number;
  };
};

/** Where spans go. The same span again is the same span. */
export type SpanSink = { readonly write: (spans: readonly Span[]) => Promise<void> };
