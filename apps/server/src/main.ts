import { parseConfig } from './config.ts';
import { createLog } from './start/create-log.ts';
import { StartError } from './start/start-error.ts';
import { startService } from './start/start-service.ts';

const stopping = new AbortController();
const toldToStop = new Promise<void>((resolve) => {
  stopping.signal.addEventListener('abort', () => resolve(), { once: true });
});

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    // Told twice, somebody is in a hurry. What was acknowledged is safe.
    if (stopping.signal.aborted) process.exit(1);
    stopping.abort();
  });
}

try {
  const config = parseConfig(process.env);
  const log = createLog(config.logLevel);
  const service = await startService({ config, log, stopping: stopping.signal });
  if (!stopping.signal.aborted) {
    const where = service.url === null ? 'to work' : `at ${service.url}`;
    process.stdout.write(`Hindsight is ready ${where}\n`);
  }
  await toldToStop;
  log.info('stopping');
  await service.stop();
  process.exit(0);
} catch (error) {
  const isExpected = error instanceof StartError;
  process.stderr.write(`${isExpected ? error.message : describe(error)}\n`);
  process.exit(1);
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.stack}` : String(error);
}
