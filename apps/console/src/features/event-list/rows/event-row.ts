/** What a line of the list says. */
export type EventRow = {
  readonly version: number;
  readonly type: string;
  readonly actor: string | null;
  /** How long after the event before it; null where that is not known yet. */
  readonly gap: string | null;
  readonly summary: string | null;
  readonly problem: string | null;
  readonly traceId: string | null;
};
