import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const limit = 300;
const code = /\.(?:ts|tsx|mjs|cjs|js|sql|css)$/;
const exempt =
  /\.test\.tsx?$|-behaviour\.ts$|\/migrations\/|\/generated\/|\.fixture\.ts$|schema\.sql$/;

/** Code is never longer than 300 lines, outside tests, migrations and what is generated. */
export function checkFileSizes() {
  const long = listFiles()
    .filter((path) => code.test(path) && !exempt.test(path) && existsSync(path))
    .map((path) => ({ path, lines: readFileSync(path, 'utf8').split('\n').length - 1 }))
    .filter(({ lines }) => lines > limit);
  const output = long.map(({ path, lines }) => `${path}: ${lines} lines, at most ${limit}`);
  return { code: long.length === 0 ? 0 : 1, output: output.join('\n') };
}

function listFiles() {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard'];
  return execFileSync('git', args, { encoding: 'utf8' }).split('\n').filter(Boolean);
}
