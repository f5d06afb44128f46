import type { Tracing } from './tracing.ts';

let running: Tracing | null = null;

export function setRunningTracing(tracing: Tracing): void {
  running = tracing;
}

/** How this process traces itself; null where it does not. */
export function runningTracing(): Tracing | null {
  return running;
}
