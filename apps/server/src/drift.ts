import { runDrift } from './drift/run-drift.ts';
import { StartError } from './start/start-error.ts';

// Ends with 0 when nothing has drifted, 1 when something has, 2 when it could not be told.
const stopping = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
  process.on(signal, () => stopping.abort());
}
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => stopping.abort());

const clearLine = process.stderr.isTTY ? '\r\x1b[K' : '';

try {
  const hasDrifted = await runDrift({
    args: process.argv.slice(2),
    env: process.env,
    signal: stopping.signal,
    write: (line) => {
      process.stderr.write(clearLine);
      process.stdout.write(`${line}\n`);
    },
    show: (text) => {
      if (process.stderr.isTTY) process.stderr.write(`${clearLine}${text}`);
    },
  });
  process.exitCode = hasDrifted ? 1 : 0;
} catch (error) {
  const isExpected = error instanceof StartError || stopping.signal.aborted;
  const reason = error instanceof Error ? error.message : String(error);
  const detail = isExpected || !(error instanceof Error) ? reason : `${error.stack}`;
  process.stderr.write(`${clearLine}${stopping.signal.aborted ? 'Stopped.' : detail}\n`);
  process.exitCode = 2;
}
