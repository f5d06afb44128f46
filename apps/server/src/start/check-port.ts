import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartError } from './start-error.ts';

const patienceMs = 1_000;

/**
 * Fails before anything long is begun when nobody could listen there. A server that was told to
 * stop may still be closing when the next is started, so a taken port gets a moment.
 */
export async function checkPort(host: string, port: number): Promise<void> {
  if (port === 0) return;
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const error = await probePort(host, port);
    if (error === undefined) return;
    if (codeOf(error) !== 'EADDRINUSE' || Date.now() > deadline) {
      throw await describeListenError(error, host, port);
    }
    await sleep(50);
  }
}

function probePort(host: string, port: number): Promise<Error | undefined> {
  const probe = createServer();
  return new Promise((resolve) => {
    probe.once('error', resolve);
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(undefined)));
  });
}

/** The next free one among a few; 0 lets the system choose. */
async function findFreePort(host: string, taken: number): Promise<number> {
  for (let port = taken + 1; port <= Math.min(taken + 20, 65_535); port++) {
    if ((await probePort(host, port)) === undefined) return port;
  }
  return 0;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

export async function describeListenError(
  error: unknown,
  host: string,
  port: number,
): Promise<StartError> {
  const code = codeOf(error);
  if (code === 'EADDRINUSE') {
    const free = await findFreePort(host, port);
    return new StartError(
      `Port ${port} is taken: something already listens at ${host}:${port}. Stop it, or choose another with HINDSIGHT_PORT=${free}.`,
      error,
    );
  }
  if (code === 'EACCES') {
    return new StartError(
      `Port ${port} needs rights this user does not have. Choose one above 1023 with HINDSIGHT_PORT.`,
      error,
    );
  }
  return new StartError(
    `Cannot listen at ${host}:${port} (HINDSIGHT_HOST, HINDSIGHT_PORT): ${String(error)}`,
    error,
  );
}
