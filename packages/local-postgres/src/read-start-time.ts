import { readFileSync } from 'node:fs';

/** When a process began, in the kernel’s ticks; undefined where that cannot be seen. A pid that comes again has another. */
export function readStartTime(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name before it may hold spaces and brackets.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}
