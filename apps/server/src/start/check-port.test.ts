import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { checkPort } from './check-port.ts';
import { StartError } from './start-error.ts';

const host = '127.0.0.1';
let holder: Server;
afterEach(() => holder.close());

async function takePort(): Promise<number> {
  holder = createServer();
  await new Promise<void>((resolve) => holder.listen({ host, port: 0 }, resolve));
  const address = holder.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

describe('checking the port', () => {
  test('lets the server before us end first', async () => {
    const port = await takePort();
    setTimeout(() => holder.close(), 200);
    await expect(checkPort(host, port)).resolves.toBeUndefined();
  });

  test('says so when another program keeps it', async () => {
    const port = await takePort();
    const refused = checkPort(host, port);
    await expect(refused).rejects.toBeInstanceOf(StartError);
    await expect(refused).rejects.toThrow(`Port ${port} is taken`);
  });

  test('names another that is free', async () => {
    const port = await takePort();
    const next = createServer().listen({ host, port: port + 1 });
    next.on('error', () => undefined);
    const message = await checkPort(host, port).catch(String);
    const [, free] = /HINDSIGHT_PORT=(\d+)/.exec(`${message}`) ?? [];
    expect(Number(free)).not.toBe(port + 1);
    await expect(checkPort(host, Number(free))).resolves.toBeUndefined();
    next.close();
  });
});
