import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { listFiles } from './list-files.mjs';

/** One stamp for the names and contents of all files under the paths, but for what is skipped. */
export function hashFiles(paths, skipped = []) {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of listFiles(path, skipped)) {
      const body = readFileSync(file);
      hash.update(`\0${file}\0${body.length}\0`).update(body);
    }
  }
  return hash.digest('hex');
}
