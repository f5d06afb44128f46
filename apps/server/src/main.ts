// First of all: it patches pg, which must not be loaded before.
import '@hindsight/telemetry/start';
import { parseConfig } from './config.ts';
import { createLog } from './start/create-log.ts';
import { longestStopMs } from './start/longest-stop-ms.ts';
import { StartError } from './start/start-error.ts';
import { startService } from './start/start-service.ts';

const stopping = new AbortController();
const toldToStop = new Promise<void>((resolve) => {
  stopping.signal.addEventListener('abort', () => resolve(), { once: true });
});

let toldAt = 0;

// A terminal that was closed takes no more text. That is no reason to leave the database running.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
  process.on(signal, () => {
    // Told again later, somebody is in a hurry; at once, it is the same request by another way:
    // a signal to the whole group comes through the launcher too. What was acknowledged is safe.
    if (stopping.signal.aborted && Date.now() - toldAt > 1000) process.exit(1);
    toldAt = Date.now();
    setTimeout(() => process.exit(1), longestStopMs).unref();
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
