import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The files under a path, in the same order everywhere; never those of `node_modules`. */
export function listFiles(path, skipped = []) {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map((entry) => ({ entry, inside: join(path, entry.name) }))
    .filter(({ entry, inside }) => entry.name !== 'node_modules' && !skipped.includes(inside))
    .flatMap(({ entry, inside }) => (entry.isDirectory() ? listFiles(inside, skipped) : [inside]));
}
