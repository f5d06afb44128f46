import { followAction, requestsRest, startTracing } from '@hindsight/telemetry/web';
import { nameNavigation } from './name-navigation.ts';
import type { router } from './router.tsx';

/** A page of traces that asks for new ones would else fill itself with its own asking. */
const looksAtTraces = /\/api\/(traces|tracing|health)(\/|\?|$)/;

/** Has what a person does traced, once the page is usable: nothing waits for it. */
export function tracePage(app: typeof router): void {
  app.subscribe('onBeforeNavigate', ({ fromLocation, toLocation }) => {
    if (fromLocation === undefined) return;
    const name = nameNavigation(fromLocation, toLocation);
    if (name !== null) followAction(name);
  });
  const stop = app.subscribe('onRendered', () => {
    stop();
    // A page that cannot load it is not traced, and nothing else is wrong with it.
    void start().catch(() => undefined);
  });
}

async function start(): Promise<void> {
  await requestsRest(500);
  await startTracing({ service: 'hindsight-console', url: '/v1/traces', ignored: [looksAtTraces] });
}
