import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { createRegistry } from '@hindsight/domain';
import { isStoreError, openEventStore } from '@hindsight/event-store';
import { loadAggregates } from '../start/load-aggregates.ts';
import { compileRule } from './compile-rule.ts';
import { followTask } from './follow-task.ts';
import type { FromThread, ThreadSettings, ToThread } from './messages.ts';

// A thread of its own for rules: one that never ends can only be ended from outside. It has its own
// connections and its own copy of the aggregates, since neither can be handed over.

// On Linux this is the thread’s own priority, and lets requests go first.
if (process.platform === 'linux') setPriority(5);
// A rule that asks for a missing key fails at every version, and nobody reads where.
Error.stackTraceLimit = 0;

const settings: ThreadSettings = workerData;
const registry = createRegistry(await loadAggregates(settings));
const store = openEventStore({
  connectionString: settings.databaseUrl,
  applicationName: 'hindsight truth',
  poolSize: 2,
});

const tell = (message: FromThread) => parentPort?.postMessage(message);

// The first question should find a connection and a language that are there.
compileRule('state == previous');
await store.readHead().catch(() => undefined);

parentPort?.on('message', (message: ToThread) => void follow(message));
tell({ kind: 'ready' });
setInterval(() => tell({ kind: 'alive' }), 250);

async function follow({ task, board }: ToThread): Promise<void> {
  try {
    const aggregate = registry.get(task.category);
    if (!aggregate) throw new Error(`this thread knows no aggregate ${task.category}`);
    const stopped = await followTask({ task, aggregate, store, board, tell });
    tell({ kind: 'end', stopped });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    tell({ kind: 'failed', isStoreAway: isStoreError(error, 'store_unavailable'), message });
  }
}
