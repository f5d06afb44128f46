import { readFileSync } from 'node:fs';

/** A launcher killed with -9 cannot tell its child: the child sees that it has another parent. */
export function watchParent(onGone) {
  const before = describeParents();
  const timer = setInterval(() => {
    if (describeParents() === before) return;
    clearInterval(timer);
    onGone();
  }, 250);
  timer.unref();
}

/** npm runs its scripts in a shell that outlives it, so behind a shell the one above counts too. */
function describeParents() {
  const parent = readStat(process.ppid);
  const isShell = /^\w*sh$/.test(parent?.name ?? '');
  return isShell && process.env.npm_lifecycle_event !== undefined
    ? `${process.ppid} ${parent.ppid}`
    : String(process.ppid);
}

function readStat(pid) {
  try {
    const [, name, ppid] = /\((.*)\) \S+ (\d+) /s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    return { name, ppid };
  } catch {
    return undefined;
  }
}
