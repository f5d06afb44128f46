import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, dirname } from 'node:path';
import { BootError, explainFailure } from './boot-error.mjs';
import { collectChild } from './run-child.mjs';
import { sayWhile } from './say.mjs';

export async function installPackages(tools) {
  const args = ['install', '--frozen-lockfile', '--reporter=append-only'];
  const what = 'installing the packages';
  const { code, output } = await sayWhile(what, () =>
    collectChild(tools.pnpm, args, {
      shell: process.platform === 'win32',
      // CI: pnpm must not ask questions, nobody can answer them here.
      env: { ...envWith(tools), CI: 'true' },
    }),
  );
  if (code !== 0) throw explainFailure(what, output);
}

/** The environment with the tools, and those the packages brought, first on its PATH. */
export function envWith(tools) {
  const folders = [dirname(tools.node), dirname(tools.pnpm), `${process.cwd()}/node_modules/.bin`];
  return { ...process.env, PATH: [...folders, process.env.PATH].join(delimiter) };
}

/** Before anything is brought: a checkout of another user cannot be installed into. */
export function refuseUnwritable() {
  for (const path of ['.', 'node_modules'].filter((at) => existsSync(at))) {
    try {
      accessSync(path, constants.W_OK);
    } catch {
      throw new BootError(
        `${process.cwd()} cannot be written by this user. Clone it anew as yourself, or change its owner.`,
      );
    }
  }
}
