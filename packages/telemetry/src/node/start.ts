// Imported before everything else, or given to Node as `--import`: pg is patched when it is loaded.
import { isMainThread } from 'node:worker_threads';
import { runningTracing, setRunningTracing } from './running-tracing.ts';
import { startTracing } from './start-tracing.ts';

const { env } = process;
const isOff = env.OTEL_SDK_DISABLED?.trim().toLowerCase() === 'true';
if (isMainThread && !isOff && runningTracing() === null) setRunningTracing(startTracing(env));
