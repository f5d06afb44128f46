import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { respond } from '../http/answer.ts';
import { createUuidV7 } from '../http/create-uuid-v7.ts';
import { answerProblem } from '../http/problem-answer.ts';
import { describeListenError } from './check-port.ts';

export type Listening = {
  readonly url: string;
  /** Takes no more work, lets what is under way end, and cuts what has not ended in time. */
  readonly stop: (patienceMs: number) => Promise<void>;
};

type Address = { readonly host: string; readonly port: number };

export async function listen(app: Hono, { host, port }: Address): Promise<Listening> {
  const listener = getRequestListener(app.fetch, { errorHandler: answerUnreadable });
  const server = createServer({ requestTimeout: 60_000 }, listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(describeListenError(error, host, port)));
    server.listen({ host, port }, resolve);
  });
  const address = server.address();
  const actualPort = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actualPort}`,
    stop: (patienceMs) => stopServer(server, patienceMs),
  };
}

/** A request that is no request: its address or host cannot be read. */
function answerUnreadable(error: unknown): Response {
  const requestId = createUuidV7();
  const reason = error instanceof Error ? error.message : 'cannot be read';
  const answer = answerProblem({
    code: 'invalid_request',
    detail: `The request cannot be read: ${reason}.`,
    fields: { issues: [{ in: 'path', path: '', reason }] },
    requestId,
  });
  return respond(answer, requestId);
}

async function stopServer(server: Server, patienceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection that was busy when we closed stays open as idle when it is done.
  const sweep = setInterval(() => server.closeIdleConnections(), 20);
  const cut = setTimeout(() => server.closeAllConnections(), patienceMs);
  await closed;
  clearInterval(sweep);
  clearTimeout(cut);
}
