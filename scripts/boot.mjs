// The door of every command: plain JavaScript for any Node from 18 on, before anything is installed.
// Brings the tools, installs what the lock file says and runs the task with them. Each of these is
// skipped when the stamp of the last time still holds.
const [task, ...args] = process.argv.slice(2);
const major = Number(process.versions.node.split('.')[0]);

if (major < 18) {
  console.error(`Hindsight needs Node 18 or newer to begin; this is ${process.version}.`);
  console.error('Install a newer one from https://nodejs.org and run the command again.');
  process.exit(1);
}

const { fileURLToPath } = await import('node:url');
process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const { say } = await import('./say.mjs');
const { readStamp, writeStamp } = await import('./boot-stamp.mjs');
const { bringTools } = await import('./bring-tools.mjs');
const { BootError } = await import('./boot-error.mjs');
const { holdInstallLock } = await import('./hold-install-lock.mjs');
const { envWith, installPackages, refuseUnwritable } = await import('./install-packages.mjs');
const { runChild } = await import('./run-child.mjs');
const { watchParent } = await import('./watch-parent.mjs');

async function install() {
  refuseUnwritable();
  return holdInstallLock(async () => {
    const installed = readStamp();
    if (installed !== undefined) return installed;
    const tools = await bringTools();
    await installPackages(tools);
    writeStamp(tools);
    say('everything is installed');
    return tools;
  });
}

try {
  if (process.env.npm_lifecycle_event !== undefined) {
    watchParent(() => process.kill(process.pid, 'SIGTERM'));
  }
  const tools = readStamp() ?? (await install());
  process.exitCode = await runChild(tools.node, ['scripts/task.mjs', task, ...args], {
    env: envWith(tools),
  });
} catch (error) {
  console.error(error instanceof BootError ? `\n${error.message}` : error);
  process.exitCode = 1;
}
