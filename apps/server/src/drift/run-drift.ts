import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createRegistry } from '@hindsight/domain';
import { openEventStore } from '@hindsight/event-store';
import { type Config, parseConfig } from '../config.ts';
import { createLog } from '../start/create-log.ts';
import { loadAggregates } from '../start/load-aggregates.ts';
import { openDatabase } from '../start/open-database.ts';
import { StartError } from '../start/start-error.ts';
import type { Backing } from '../use-cases/backing.ts';
import { checkDrift } from '../use-cases/drift/check-drift.ts';
import { UseCaseError } from '../use-cases/use-case-error.ts';
import { describeLine } from './describe-line.ts';
import { type DriftArguments, describeUsage, readArguments } from './read-arguments.ts';

type Terminal = {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
  readonly write: (line: string) => void;
  /** Shows how far it is; what is shown is overwritten. */
  readonly show: (text: string) => void;
};

/** Checks the configured database. True when something has drifted. */
export async function runDrift({ args, env, ...terminal }: Terminal): Promise<boolean> {
  const asked = readArguments(args);
  if (asked === null) {
    terminal.write(describeUsage());
    return false;
  }
  const config = parseConfig(env);
  const registry = createRegistry(await loadAggregates(config));
  refuseNothing(config, registry.list().length);
  const database = await openDatabase(config, createLog('warn'));
  const store = openEventStore({ connectionString: database.url, applicationName: 'hindsight' });
  try {
    return await check({ store, registry }, asked, terminal);
  } catch (error) {
    throw error instanceof UseCaseError ? new StartError(error.message, error) : error;
  } finally {
    await store.close();
    await database.stop();
  }
}

function refuseNothing({ databaseUrl, dataDir }: Config, aggregates: number): void {
  if (databaseUrl === undefined && !existsSync(resolve(dataDir, 'database-url'))) {
    throw new StartError(
      `There is no database in ${dataDir} yet. Start Hindsight first, or set DATABASE_URL.`,
    );
  }
  if (aggregates > 0) return;
  throw new StartError(
    'No aggregates are registered, so nothing can be folded. Name your module in HINDSIGHT_CONFIG, or set HINDSIGHT_DEMO=seed for those of the sample.',
  );
}

async function check(
  backing: Backing,
  { category, sample, isJson }: DriftArguments,
  { signal, write, show }: Omit<Terminal, 'args' | 'env'>,
): Promise<boolean> {
  let hasDrifted = false;
  for await (const lines of checkDrift(backing, { category, sample, signal })) {
    for (const line of lines) {
      if (line.kind === 'drift') hasDrifted = true;
      if (line.kind === 'progress') show(describeLine(line));
      else write(isJson ? JSON.stringify(line) : describeLine(line));
    }
  }
  return hasDrifted;
}
