import { connect, createServer, type Socket } from 'node:net';

/** What Postgres says when a connection is made: ReadyForQuery, idle. */
const READY = Buffer.from('Z\0\0\0\x05I', 'latin1');

export type LossyWay = {
  readonly url: string;
  /** The next answer to this role’s connection never arrives: it is cut when the answer is on its way. */
  loseNextAnswer(role: string): void;
  readonly lost: number;
  /** Cuts this role’s connections at once, whatever is under way on them. */
  cut(role: string): void;
  close(): Promise<void>;
};

/** A way to Postgres on which an answer can be lost: what was asked is done, and nobody is told. */
export async function openLossyWay(databaseUrl: string): Promise<LossyWay> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  const clients = new Map<Socket, string>();
  let losing: string | null = null;
  let lost = 0;

  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    let role = '';
    let isReady = false;
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        clients.delete(client);
        client.destroy();
        upstream.destroy();
      });
    }
    client.on('data', (bytes) => {
      // The first message of a connection tells its application_name.
      role ||= /application_name\0hindsight (\w+)\0/.exec(bytes.toString('latin1'))?.[1] ?? '';
      clients.set(client, role);
      upstream.write(bytes);
    });
    upstream.on('data', (bytes) => {
      const isAnswer = isReady;
      isReady ||= bytes.includes(READY);
      if (!isAnswer || losing !== role) return void client.write(bytes);
      losing = null;
      lost += 1;
      client.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const own = new URL(databaseUrl);
  own.port = typeof address === 'object' ? `${address?.port}` : '';
  own.hostname = '127.0.0.1';
  return {
    url: own.href,
    loseNextAnswer(role) {
      losing = role;
    },
    get lost() {
      return lost;
    },
    cut(role) {
      for (const [client, own] of clients) if (own === role) client.destroy();
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
