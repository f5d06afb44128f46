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
      throw describeListenError(error, host, port);
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

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

export function describeListenError(error: unknown, host: string, port: number): StartError {
  const code = codeOf(error);
  if (code === 'EADDRINUSE') {
    return new StartError(
      `Port ${port} is taken: something already listens at ${host}:${port}. Stop it, or choose another with HINDSIGHT_PORT=4401.`,
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
