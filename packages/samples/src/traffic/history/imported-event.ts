/** An event of an older log, as the event store imports it. `data` and `metadata` are JSON texts. */
export type ImportedEvent = {
  readonly streamId: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: string;
  readonly metadata: string;
  readonly eventId: string;
  readonly recordedAt: string;
  readonly occurredAt?: string | undefined;
  readonly correlationId: string;
  readonly causationId?: string | undefined;
  readonly actor: string;
};
