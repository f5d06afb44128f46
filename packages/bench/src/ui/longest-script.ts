/** How long something took by the clock, and how long it had a processor. */
export type Spent = { readonly wallMs: number; readonly processorMs: number };

type TraceEvent = {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
};

/** What the browser runs of a page’s own code, as its traces call it. */
const scripts = new Set([
  'EvaluateScript',
  'EventDispatch',
  'FireAnimationFrame',
  'FunctionCall',
  'RunMicrotasks',
  'TimerFire',
]);

/** The longest that any one script held the main thread of a page, layout that it forced with it. */
export function longestScript(trace: Buffer): Spent {
  const { traceEvents } = parseTrace(trace);
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  let wallMs = 0;
  let processorMs = 0;
  for (const { name, pid, tid, dur = 0, tdur = 0 } of traceEvents) {
    if (!scripts.has(name) || !main.has(`${pid} ${tid}`)) continue;
    wallMs = Math.max(wallMs, dur / 1000);
    processorMs = Math.max(processorMs, tdur / 1000);
  }
  return { wallMs, processorMs };
}

/** A trace is in the browser’s own format: what is read of it may be missing, nothing else. */
function parseTrace(trace: Buffer): { readonly traceEvents: readonly TraceEvent[] } {
  return JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
}
