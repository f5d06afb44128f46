import { createServer } from 'node:net';
import { StartError } from './start-error.ts';

/** Fails at once, before anything long is begun, when nobody could listen there. */
export async function checkPort(host: string, port: number): Promise<void> {
  if (port === 0) return;
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (error) => reject(describeListenError(error, host, port)));
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve()));
  });
}

export function describeListenError(error: unknown, host: string, port: number): StartError {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
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
