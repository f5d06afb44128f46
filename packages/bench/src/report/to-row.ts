import type { CellResult } from '../harness/cell.ts';
import type { Impl } from '../harness/impl.ts';
import { median } from '../harness/latencies.ts';

export type Row = {
  readonly case: string;
  readonly impl: Impl;
  readonly concurrency: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly peakHeapMb?: number;
  readonly peakMemoryMb?: number;
  readonly gzippedKb?: number;
};

/** Medians over the rounds. */
export function toRow({ case: name, impl, concurrency, rounds }: CellResult): Row {
  const heaps = rounds.flatMap(({ peakHeapMb }) => (peakHeapMb === undefined ? [] : [peakHeapMb]));
  const memory = rounds.flatMap(({ peakMemoryMb = [] }) => peakMemoryMb);
  const sizes = rounds.flatMap(({ gzippedKb }) => (gzippedKb === undefined ? [] : [gzippedKb]));
  return {
    case: name,
    impl,
    concurrency,
    perSecond: round(median(rounds.map((measured) => measured.perSecond))),
    p50Ms: round(median(rounds.map((measured) => measured.p50Ms))),
    p99Ms: round(median(rounds.map((measured) => measured.p99Ms))),
    ...(heaps.length > 0 && { peakHeapMb: round(median(heaps)) }),
    ...(memory.length > 0 && { peakMemoryMb: round(median(memory)) }),
    ...(sizes.length > 0 && { gzippedKb: round(median(sizes)) }),
  };
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}
