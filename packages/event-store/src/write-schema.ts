import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalPostgres } from '@hindsight/local-postgres';
import { describeSchema } from './describe-schema.ts';
import { migrate } from './migrate.ts';

// Writes schema.txt from a freshly migrated database; with --check, fails when it is not the same.

const committed = new URL('../schema.txt', import.meta.url);
const dataDir = mkdtempSync(join(tmpdir(), 'hindsight-schema-'));
const postgres = await startLocalPostgres({ dataDir, throwaway: true });
try {
  await migrate(postgres.url);
  const schema = await describeSchema(postgres.url);
  if (!process.argv.includes('--check')) writeFileSync(committed, schema);
  else if (readFileSync(committed, 'utf8') !== schema) {
    process.stderr.write(
      'packages/event-store/schema.txt is not what the migrations make: run `node packages/event-store/src/write-schema.ts`\n',
    );
    process.exitCode = 1;
  }
} finally {
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
