import type { Duplex } from 'node:stream';
import type { ProblemCode } from '@hindsight/contract';
import { answerHeaders } from './answer.ts';
import { createUuidV7 } from './create-uuid-v7.ts';
import { answerProblem } from './problem-answer.ts';

const codes: Readonly<Record<string, 'headers_too_large' | 'request_too_slow'>> = {
  HPE_HEADER_OVERFLOW: 'headers_too_large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request_too_slow',
};

/** What the HTTP parser cannot read never becomes a request; its answer is a problem all the same. */
export function answerParserError(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const requestId = createUuidV7();
  const known = codes[error.code ?? ''];
  const answer = known
    ? answerProblem({ code: known, detail: details[known], fields: {}, requestId })
    : answerUnreadable(error.message.replace(/^Parse Error:? ?/, ''), requestId);
  const body = String(answer.body);
  const headers = {
    ...answerHeaders(answer, requestId),
    'content-length': `${Buffer.byteLength(body)}`,
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const phrase = answer.status === 400 ? 'Bad Request' : 'Refused';
  socket.end(`HTTP/1.1 ${answer.status} ${phrase}\r\n${lines.join('')}\r\n${body}`);
}

const details = {
  headers_too_large: 'The headers of the request are too large.',
  request_too_slow: 'The request did not arrive in time.',
} satisfies Partial<Record<ProblemCode, string>>;

/** A request that is no request: its first line, a header, its address or its host cannot be read. */
export function answerUnreadable(reason: string, requestId: string) {
  return answerProblem({
    code: 'invalid_request',
    detail: `The request cannot be read: ${reason}.`,
    fields: { issues: [{ in: 'path', path: '', reason }] },
    requestId,
  });
}
