import { getHeapStatistics } from 'node:v8';

/** The largest heap, buffers outside of it included, at any of its samples. */
export function watchHeap(): { sample(): void; peakMb(): number } {
  let peak = 0;
  return {
    sample() {
      const { used_heap_size, external_memory } = getHeapStatistics();
      peak = Math.max(peak, used_heap_size + external_memory);
    },
    peakMb: () => peak / 1_000_000,
  };
}
