import type { Problem, TruthInterval } from '@hindsight/history';
import type { Progress } from './messages.ts';
import type { PackedTruth, TruthMark } from './stream-truth.ts';

export type Report = {
  add(
    events: number,
    found?: { intervals: readonly TruthInterval[]; problems: readonly Problem[]; mark: TruthMark },
  ): void;
  addStreams(streams: readonly PackedTruth[]): void;
  flushWhenDue(): void;
  flush(): void;
};

const everyMs = 50;

/** Gathers what happened into messages, not too many and not too late. */
export function createReport(tell: (progress: Progress) => void): Report {
  let next = begin();
  let toldAt = performance.now();

  function flush(): void {
    tell({ kind: 'progress', ...next });
    next = begin();
    toldAt = performance.now();
  }

  return {
    add(events, found) {
      next.events += events;
      if (!found) return;
      next.intervals.push(...found.intervals);
      next.problems.push(...found.problems);
      next.mark = found.mark;
    },
    addStreams: (streams) => {
      next.streams.push(...streams);
    },
    flush,
    flushWhenDue() {
      if (performance.now() - toldAt >= everyMs) flush();
    },
  };
}

function begin() {
  return {
    events: 0,
    intervals: [] as TruthInterval[],
    problems: [] as Problem[],
    mark: null as TruthMark | null,
    streams: [] as PackedTruth[],
  };
}
