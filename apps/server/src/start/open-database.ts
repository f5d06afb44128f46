import { resolve } from 'node:path';
import { LocalPostgresError, startLocalPostgres } from '@hindsight/local-postgres';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { StartError } from './start-error.ts';

export type Database = {
  readonly url: string;
  readonly embedded: boolean;
  readonly stop: () => Promise<void>;
};

const troubles = new Set(['lost', 'restart_failed']);

/** The database of the configuration, or our own. */
export async function openDatabase(
  { databaseUrl, dataDir }: Config,
  log: Logger,
): Promise<Database> {
  if (databaseUrl !== undefined) {
    return { url: databaseUrl, embedded: false, stop: async () => undefined };
  }
  try {
    const postgres = await startLocalPostgres({
      dataDir: resolve(dataDir),
      onEvent: ({ kind, message }) => log[troubles.has(kind) ? 'warn' : 'info'](message),
    });
    return {
      url: postgres.url,
      embedded: true,
      stop: async () => {
        await postgres.stop();
      },
    };
  } catch (error) {
    if (error instanceof LocalPostgresError) throw new StartError(error.message, error);
    throw error;
  }
}
