import { closeOpenActions } from './actions/action.ts';
import { enterBy } from './actions/current-action.ts';
import { takeActions } from './actions/hand-over.ts';
import type { TracingOptions } from './sdk/start-sdk.ts';
import { leaveToFetch } from './send-request.ts';

let isStarted = false;

/**
 * Loads OpenTelemetry and has the page traced. Actions that were before are told then, with the
 * times and ids they had. A page that cannot be traced is a page that is not traced: no more.
 */
export async function startTracing(options: TracingOptions): Promise<void> {
  if (isStarted) return;
  isStarted = true;
  const { startSdk } = await import('./sdk/start-sdk.ts');
  const { enter, record, flush } = startSdk(options);
  enterBy(enter);
  leaveToFetch();
  takeActions(record);
  const leave = () => {
    closeOpenActions();
    flush();
  };
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') leave();
  });
  addEventListener('pagehide', leave);
}
