import { runChild } from './run-child.mjs';

/** The server starts again when it changes; the console changes in the page that is open. */
export async function develop(server) {
  const vite = 'apps/console/node_modules/vite/bin/vite.js';
  const codes = await Promise.all([
    runChild(process.execPath, ['--watch', server]),
    runChild(process.execPath, [vite, 'apps/console']),
  ]);
  process.exitCode = Math.max(...codes);
}
