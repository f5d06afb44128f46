import { readFile, writeFile } from 'node:fs/promises';
import { buildOpenApi } from './build-openapi.ts';

const file = new URL('../openapi.json', import.meta.url);
const built = `${JSON.stringify(buildOpenApi(), null, 2)}\n`;

if (process.argv.includes('--check')) {
  const committed = await readFile(file, 'utf8').catch(() => '');
  if (committed !== built) {
    process.stderr.write(
      'packages/contract/openapi.json is not what the routes say.\nWrite it again: node packages/contract/src/write-openapi.ts\n',
    );
    process.exitCode = 1;
  }
} else {
  await writeFile(file, built);
}
