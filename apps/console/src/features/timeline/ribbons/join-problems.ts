import type { RibbonInterval } from './ribbon.ts';

type Problem = { readonly version: number; readonly code: string; readonly message: string };

/** Problems of a fold as intervals: one after another they are one, told by the first. */
export function joinProblems(problems: readonly Problem[]): readonly RibbonInterval[] {
  const joined: { fromVersion: number; toVersion: number; note: string }[] = [];
  for (const { version, message } of problems.toSorted(
    (one, other) => one.version - other.version,
  )) {
    const last = joined.at(-1);
    if (last !== undefined && version <= last.toVersion + 1) last.toVersion = version;
    else joined.push({ fromVersion: version, toVersion: version, note: message });
  }
  return joined;
}
