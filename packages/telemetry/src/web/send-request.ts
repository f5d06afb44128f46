import { currentAction } from './actions/current-action.ts';
import { withinFollowed } from './actions/follow-action.ts';

const templates = new WeakMap<object, string>();
const longestWaitMs = 10_000;
let isTraced = false;
let onTheirWay = 0;
let answeredAt = performance.now();

/** From now on fetch itself makes spans and carries their context along. */
export function leaveToFetch(): void {
  isTraced = true;
}

/** `/api/streams/{streamId}`, where the request was sent by this module. */
export function templateOf(request: object): string | undefined {
  return templates.get(request);
}

/**
 * Sends a request that is named by its route, as caused by the action that is handed on, or else by
 * the one that goes on.
 */
export function sendRequest(request: Request, template: string): Promise<Response> {
  templates.set(request, template);
  if (currentAction() !== null) return fetchCaused(request);
  return withinFollowed(() => fetchCaused(request));
}

/** When nothing has been asked for a while, or after ten seconds in any case. */
export async function requestsRest(quietMs: number): Promise<void> {
  const latest = performance.now() + longestWaitMs;
  while (performance.now() < latest) {
    await new Promise((resolve) => setTimeout(resolve, quietMs / 4));
    if (onTheirWay === 0 && performance.now() - answeredAt >= quietMs) return;
  }
}

function fetchCaused(request: Request): Promise<Response> {
  const cause = currentAction();
  if (!isTraced && cause !== null) {
    request.headers.set('traceparent', `00-${cause.traceId}-${cause.spanId}-01`);
  }
  onTheirWay += 1;
  const answer = fetch(request);
  const leave = () => {
    onTheirWay -= 1;
    answeredAt = performance.now();
  };
  answer.then(leave, leave);
  return answer;
}
