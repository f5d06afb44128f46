import type { BenchEvent } from './bench-event.ts';
import { makeBenchEvent } from './make-bench-event.ts';

export type LogPlan = {
  /** Streams and how many events each has. Their events lie scattered over the whole log. */
  readonly streams: readonly { readonly streamId: string; readonly events: number }[];
};

export type LogEvent = {
  readonly streamId: string;
  readonly version: number;
  readonly event: BenchEvent;
};

/** The same log for the same plan, each stream spread evenly from its beginning to its end. */
export function* makeLog(plan: LogPlan): Generator<LogEvent> {
  const total = plan.streams.reduce((sum, stream) => sum + stream.events, 0);
  const long = plan.streams.filter((stream) => stream.events * 20 > total);
  const short = plan.streams.filter((stream) => stream.events * 20 <= total);
  const shorts = interleave(short, 50);
  const written = new Map<string, number>();
  for (let seed = 0; seed < total; seed++) {
    const due = long.find(
      ({ streamId, events }) =>
        (written.get(streamId) ?? 0) < Math.ceil((events * (seed + 1)) / total),
    );
    const streamId = due?.streamId ?? shorts.next().value ?? nextUnfinished(long, written);
    const version = (written.get(streamId) ?? 0) + 1;
    written.set(streamId, version);
    yield { streamId, version, event: makeBenchEvent(version - 1, seed) };
  }
}

/** Short streams live at the same time in groups, as accounts of one week do. */
function* interleave(streams: LogPlan['streams'], width: number): Generator<string, undefined> {
  for (let first = 0; first < streams.length; first += width) {
    const group = streams.slice(first, first + width);
    const longest = Math.max(...group.map((stream) => stream.events));
    for (let turn = 0; turn < longest; turn++) {
      for (const stream of group) if (turn < stream.events) yield stream.streamId;
    }
  }
}

function nextUnfinished(streams: LogPlan['streams'], written: Map<string, number>): string {
  const unfinished = streams.find(({ streamId, events }) => (written.get(streamId) ?? 0) < events);
  if (unfinished === undefined) throw new Error('the plan has fewer events than its total');
  return unfinished.streamId;
}
