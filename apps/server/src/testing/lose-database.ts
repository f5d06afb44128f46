import { openSpanStore, type SpanSink } from '@hindsight/telemetry';

export type LosableSink = SpanSink & {
  /** From now on nothing can be written, or again it can. */
  readonly lose: (isLost: boolean) => void;
  readonly close: () => Promise<void>;
};

/** A sink whose database can go away: its place takes one at a port where nobody listens. */
export function loseDatabase(sink: SpanSink): LosableSink {
  const away = openSpanStore({ connectionString: 'postgres://127.0.0.1:1/none', timeoutMs: 50 });
  let isLost = false;
  return {
    lose: (next) => {
      isLost = next;
    },
    write: (spans) => (isLost ? away : sink).write(spans),
    close: () => away.close(),
  };
}
