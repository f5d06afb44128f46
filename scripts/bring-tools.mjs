import { explainFailure } from './boot-error.mjs';
import { collectChild } from './run-child.mjs';
import { sayWhile } from './say.mjs';

const pnpmVersion = '12.18.0';
const nodeVersion = '24.21.0';

/** The server's TypeScript runs directly on Node 22.22 and newer. */
function isNodeNewEnough(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  return major >= 24 || (major === 22 && minor >= 22);
}

/** Brings pnpm, and Node when ours is too old, into npm's own cache; answers where they are. */
export async function bringTools() {
  const bringsNode = !isNodeNewEnough();
  const packages = ['-p', `pnpm@${pnpmVersion}`];
  if (bringsNode) packages.push('-p', `node@${nodeVersion}`);
  const what = `bringing pnpm ${pnpmVersion}${bringsNode ? ` and Node ${nodeVersion}` : ''}`;
  const { code, output } = await sayWhile(what, () =>
    collectChild('npx', ['--yes', ...packages, '-c', 'node scripts/find-tools.mjs'], {
      shell: process.platform === 'win32',
      env: {
        npm_config_fetch_retries: '2',
        npm_config_fetch_retry_mintimeout: '1000',
        npm_config_fetch_retry_maxtimeout: '5000',
        ...process.env,
        npm_config_update_notifier: 'false',
      },
    }),
  );
  const found = /^HINDSIGHT_TOOLS (.*)$/m.exec(output)?.[1];
  if (code !== 0 || found === undefined) throw explainFailure(what, output);
  return JSON.parse(found);
}
