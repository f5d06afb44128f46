export type Statement = { readonly name: string | undefined; readonly text: string };

/**
 * `as_is`, or `unnamed`, so that whoever watches may write into its text, or `explained`: unnamed,
 * and Postgres is asked to tell its plan.
 */
export type Sending = 'as_is' | 'unnamed' | 'explained';

/** Whoever watches the statements of a store, say to trace them. Nobody does unless asked. */
export type StatementWatch = {
  readonly chooseSending: (statement: Statement) => Sending;
  /** Called at the moment a statement goes to the driver. */
  readonly send: <Result>(
    statement: Statement & { readonly sending: Sending },
    send: () => Result,
  ) => Result;
  /** Runs what is nobody’s: loops, and statements that are not part of the work. */
  readonly apart: <Result>(work: () => Result) => Result;
  /** What Postgres said of a plan that was asked for. */
  readonly onPlan: (message: string) => void;
};

/** Who asked for an append, as the watch notes it. */
export type Caller = object | null;

export type StoreWatch = StatementWatch & {
  /** Asked while the caller is known: when its append begins to wait. */
  readonly noteCaller: () => Caller;
  /** Runs a statement for these callers, which may have nothing to do with each other. */
  readonly writeFor: <Result>(
    callers: readonly Caller[],
    write: () => Promise<Result>,
  ) => Promise<Result>;
};
