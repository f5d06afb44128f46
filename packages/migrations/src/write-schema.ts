import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startLocalPostgres } from '@hindsight/local-postgres';
import { describeSchema } from './describe-schema.ts';
import { type Migrations, runMigrations } from './run-migrations.ts';

/**
 * Writes what the migrations come to in a fresh database, beside their folder; with `--check`, fails
 * when what is written there is not the same.
 */
export async function writeSchema(migrations: Migrations): Promise<void> {
  const committed = new URL('../schema.txt', migrations.folder);
  const dataDir = mkdtempSync(join(tmpdir(), 'hindsight-schema-'));
  const postgres = await startLocalPostgres({ dataDir, throwaway: true });
  try {
    await runMigrations(postgres.url, migrations);
    const schema = await describeSchema(postgres.url, migrations.schema);
    if (!process.argv.includes('--check')) writeFileSync(committed, schema);
    else if (readFileSync(committed, 'utf8') !== schema) {
      process.stderr.write(
        `${fileURLToPath(committed)} is not what the migrations make: run \`node ${process.argv[1]}\`\n`,
      );
      process.exitCode = 1;
    }
  } finally {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
