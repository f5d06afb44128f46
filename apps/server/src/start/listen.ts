import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { apiRoutes, type Issue } from '@hindsight/contract';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { answerHeaders, respond } from '../http/answer.ts';
import { answerParserError, answerUnreadable } from '../http/answer-parser-error.ts';
import { createUuidV7 } from '../http/create-uuid-v7.ts';
import { findFoldedStep } from '../http/find-folded-step.ts';
import { answerProblem } from '../http/problem-answer.ts';
import { describeListenError } from './check-port.ts';
import { isWriting } from './is-writing.ts';

export type Listening = {
  readonly url: string;
  /** Takes no more work, lets what is under way end, and cuts what has not ended in time. */
  readonly stop: (patienceMs: number) => Promise<void>;
};

type Address = { readonly host: string; readonly port: number };

const stalledLiveMs = 1_000;

export async function listen(app: Hono, { host, port }: Address): Promise<Listening> {
  const live = new Set<ServerResponse>();
  const answer = getRequestListener(app.fetch, {
    errorHandler: (error) => {
      const requestId = createUuidV7();
      const reason = error instanceof Error ? error.message : 'cannot be read';
      return respond(answerUnreadable(reason, requestId), requestId);
    },
  });
  // Without a Host the adapter refuses, with a problem; Node’s own refusal has no body.
  const options = { requestTimeout: 60_000, requireHostHeader: false };
  const server = createServer(options, (incoming, outgoing) => {
    const folded = findFoldedStep(incoming.url ?? '');
    if (folded) return refuse(outgoing, folded);
    if (!isWriting(incoming.method, incoming.url)) endWithClient(incoming, outgoing);
    if (incoming.url?.startsWith(apiRoutes.followLog.path)) {
      live.add(outgoing);
      outgoing.once('close', () => live.delete(outgoing));
    }
    return void answer(incoming, outgoing);
  });
  server.on('clientError', answerParserError);
  allowHalfOpen(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => describeListenError(error, host, port).then(reject, reject));
    server.listen({ host, port }, resolve);
  });
  const address = server.address();
  const actualPort = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actualPort}`,
    stop: (patienceMs) => stopServer(server, live, patienceMs),
  };
}

/** Who has sent a whole request to write and closes that side still gets its answer. Node keeps it untyped. */
function allowHalfOpen(server: Server): void {
  Object.assign(server, { httpAllowHalfOpen: true });
}

/** Reading has no effect, so who closes is taken to be gone: the work can stop. */
function endWithClient({ socket }: IncomingMessage, outgoing: ServerResponse): void {
  const leave = () => socket.destroy();
  socket.once('end', leave);
  outgoing.once('close', () => socket.off('end', leave));
}

function refuse(outgoing: ServerResponse, issue: Issue): void {
  const requestId = createUuidV7();
  const detail = `The path ${issue.path} ${issue.reason}.`.replace('  ', ' ');
  const fields = { issues: [issue] };
  const answer = answerProblem({ code: 'invalid_request', detail, fields, requestId });
  outgoing.writeHead(answer.status, answerHeaders(answer, requestId)).end(answer.body);
}

async function stopServer(
  server: Server,
  live: ReadonlySet<ServerResponse>,
  patienceMs: number,
): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection that was busy when we closed stays open as idle when it is done.
  const sweep = setInterval(() => server.closeIdleConnections(), 20);
  // Live answers end by themselves at once, where the client takes what was sent.
  const cutLive = setTimeout(() => {
    for (const outgoing of live) outgoing.destroy();
  }, stalledLiveMs);
  const cut = setTimeout(() => server.closeAllConnections(), patienceMs);
  await closed;
  clearInterval(sweep);
  clearTimeout(cutLive);
  clearTimeout(cut);
}
