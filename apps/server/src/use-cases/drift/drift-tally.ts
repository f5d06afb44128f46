import type { DriftReport } from '@hindsight/history';
import type { DriftCounts } from './drift-line.ts';

/** Counts what has been looked at so far; events also of streams that are not done. */
export class DriftTally {
  #events = 0;
  #counts = { streams: 0, snapshots: 0, drifted: 0, damaged: 0 };

  read(events: number): void {
    this.#events += events;
  }

  add({ snapshots, drifts, problems }: DriftReport): void {
    this.#counts.streams += 1;
    this.#counts.snapshots += snapshots;
    this.#counts.drifted += Number(drifts.length > 0);
    this.#counts.damaged += Number(problems > 0);
  }

  counts(): DriftCounts {
    return { ...this.#counts, events: this.#events };
  }
}
