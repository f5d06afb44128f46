import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalPostgres } from '@hindsight/local-postgres';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '../migrate.ts';
import { ownerFile, sweepTestFolders, testFolderPrefix } from './sweep-test-folders.ts';
import './test-context.ts';

const template = 'hindsight_template';

/** One throwaway Postgres for the run, with a migrated database that every test file clones. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await sweepTestFolders();
  const dataDir = mkdtempSync(join(tmpdir(), testFolderPrefix));
  chmodSync(dataDir, 0o755);
  writeFileSync(join(dataDir, ownerFile), String(process.pid));
  const postgres = await startLocalPostgres({ dataDir, throwaway: true });
  const teardown = async () => {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await makeTemplate(postgres.url);
  } catch (error) {
    await teardown();
    throw error;
  }
  project.provide('testPostgres', { url: postgres.url, template });
  return teardown;
}

async function makeTemplate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`CREATE DATABASE ${template}`);
  await client.end();
  const templateUrl = new URL(url);
  templateUrl.pathname = `/${template}`;
  await migrate(templateUrl.href);
}
