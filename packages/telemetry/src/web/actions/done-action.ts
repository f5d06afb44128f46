export type ActionAttributes = Readonly<Record<string, string | number | boolean>>;

export type ActionIds = { readonly traceId: string; readonly spanId: string };

/** What a person did, once it is over. Times are milliseconds since 1970. */
export type DoneAction = ActionIds & {
  readonly name: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly attributes: ActionAttributes;
  /** What it failed with. */
  readonly failure: string | null;
};
