import { type Action, sendRequest } from '@hindsight/telemetry/web';
import { ApiProblem, readProblem, unreachable } from '../../shared/api/api-problem.ts';

export type CommandToSend = {
  readonly aggregate: string;
  readonly id: string;
  readonly command: string;
  /** The input as JSON text: numbers stand as they were typed. */
  readonly input: string;
  /** The version it is decided on. */
  readonly head: number;
  readonly actor: string;
  /** The same key again gets the first answer: nothing is written twice. */
  readonly key: string;
};

export type Accepted = {
  readonly version: number;
  readonly types: readonly string[];
  readonly traceId: string | null;
};

const route = '/api/aggregates/{name}/{id}/commands/{command}';

/** Sends a command, as the text it is; what was refused is thrown as the problem it is. */
export async function sendCommand(sent: CommandToSend, action: Action): Promise<Accepted> {
  const { aggregate, id, command, input, head, actor, key } = sent;
  const place = [aggregate, id].map(encodeURIComponent).join('/');
  const address = `/api/aggregates/${place}/commands/${encodeURIComponent(command)}`;
  const request = new Request(new URL(address, location.origin), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'if-match': `"${head}"`,
      'idempotency-key': key,
      ...(actor !== '' && { 'x-actor': actor }),
    },
    body: input,
  });
  const answer = await action
    .within(() => sendRequest(request, route))
    .catch((cause: unknown) => {
      throw unreachable(cause);
    });
  const body: unknown = await answer.json().catch(() => null);
  if (!answer.ok) throw readProblem(body, answer.status);
  return readAccepted(body);
}

/** The contract says what is answered. */
function readAccepted(body: unknown): Accepted {
  const { version, events, traceId } = Object(body);
  if (typeof version !== 'number' || !Array.isArray(events)) throw readProblem(null, 200);
  return {
    version,
    types: events.map((event: { type: unknown }) => String(event.type)),
    traceId: typeof traceId === 'string' ? traceId : null,
  };
}

/** Whether the server has judged it: then sending again is another attempt. */
export function isJudged(error: unknown): boolean {
  return error instanceof ApiProblem && error.status >= 400 && error.status < 500;
}
