import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type pg from 'pg';

/** The order of the package’s own install.sh, without its role and its reporting views. */
const scripts = [
  'schema/message-store',
  'extensions/pgcrypto',
  'tables/messages',
  'types/message',
  'functions/message-store-version',
  'functions/hash-64',
  'functions/acquire-lock',
  'functions/category',
  'functions/is-category',
  'functions/id',
  'functions/cardinal-id',
  'functions/stream-version',
  'functions/write-message',
  'functions/get-stream-messages',
  'functions/get-category-messages',
  'functions/get-last-stream-message',
  'indexes/messages-id',
  'indexes/messages-stream',
  'indexes/messages-category',
];

export async function installMessageDb(pool: pg.Pool): Promise<void> {
  const manifest = createRequire(import.meta.url).resolve('@eventide/message-db/package.json');
  const client = await pool.connect();
  try {
    for (const script of scripts) {
      await client.query(
        await readFile(join(dirname(manifest), 'database', `${script}.sql`), 'utf8'),
      );
    }
  } finally {
    client.release();
  }
}
