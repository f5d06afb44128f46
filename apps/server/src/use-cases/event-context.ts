/** Who asks and what it follows from: written on every event of a request. */
export type EventContext = {
  readonly correlationId: string;
  readonly causationId?: string | undefined;
  readonly actor?: string | undefined;
  readonly traceId?: string | undefined;
  readonly spanId?: string | undefined;
};
