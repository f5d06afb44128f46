import { once } from 'node:events';
import { connect } from 'node:net';

export type HttpConnection = {
  /** Sends one POST and waits for the whole answer; answers its status. */
  post(path: string, body: string): Promise<number>;
  get(path: string): Promise<number>;
  close(): void;
};

/**
 * One kept-alive connection, one request at a time, no more HTTP than the bench needs: the load
 * shares two cores with what it loads, so it has to be cheap.
 */
export async function openHttpConnection(url: string): Promise<HttpConnection> {
  const { hostname, port, host } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  let received = '';
  let settle: ((status: number) => void) | undefined;
  let fail: ((error: Error) => void) | undefined;
  socket.setEncoding('latin1');
  socket.on('data', (text: string) => {
    received += text;
    if (!isWhole(received)) return;
    const status = Number(received.slice(9, 12));
    if (status >= 400) process.stderr.write(`${received}\n`);
    received = '';
    settle?.(status);
  });
  socket.on('error', (error) => fail?.(error));
  socket.on('close', () => fail?.(new Error(`${url} closed the connection`)));
  await once(socket, 'connect');
  function send(request: string): Promise<number> {
    socket.write(request);
    return new Promise((resolve, reject) => {
      settle = resolve;
      fail = reject;
    });
  }

  return {
    post(path, body) {
      const length = Buffer.byteLength(body);
      return send(
        `POST ${path} HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n${body}`,
      );
    },
    get: (path) => send(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\n\r\n`),
    close: () => socket.destroy(),
  };
}

function isWhole(answer: string): boolean {
  const headEnd = answer.indexOf('\r\n\r\n');
  if (headEnd < 0) return false;
  const head = answer.slice(0, headEnd);
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  if (length !== undefined) return answer.length >= headEnd + 4 + Number(length);
  return answer.endsWith('\r\n0\r\n\r\n');
}
