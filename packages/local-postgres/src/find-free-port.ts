import { createServer } from 'node:net';

/** The wished port when it is free, else undefined; with 0, any free one. */
export function findFreePort(wished = 0): Promise<number | undefined> {
  return new Promise((settle) => {
    const server = createServer();
    server.once('error', () => settle(undefined));
    server.listen({ port: wished, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : undefined;
      server.close(() => settle(port));
    });
  });
}
