export type SeenEvent = { readonly position: number; readonly eventId: string };

/** What one reader or follower saw, in the order in which it saw it, beginning after a position. */
export type Observation = {
  readonly reader: string;
  readonly after: number;
  readonly seen: readonly SeenEvent[];
};
