import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalPostgres } from '@hindsight/local-postgres';

export const testFolderPrefix = 'hindsight-test-';
export const ownerFile = 'owner';

/** A test run that was killed leaves its Postgres behind: the next run ends it. */
export async function sweepTestFolders(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const dataDir = join(tmpdir(), name);
    if (!name.startsWith(testFolderPrefix) || !isAbandoned(dataDir)) continue;
    const orphan = await startLocalPostgres({ dataDir, throwaway: true }).catch(() => undefined);
    await orphan?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function isAbandoned(dataDir: string): boolean {
  try {
    process.kill(Number(readFileSync(join(dataDir, ownerFile), 'utf8')), 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
