/** A row of the table, as the checkers need it. */
export type StoredEvent = {
  readonly position: number;
  readonly streamId: string;
  readonly version: number;
  readonly eventId: string;
  readonly recordedAt: string;
  readonly lamport: number;
};
