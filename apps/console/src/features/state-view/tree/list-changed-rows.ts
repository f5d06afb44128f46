import type { Marks } from './mark-changes.ts';
import { nameGone } from './opened.ts';

/** The ids of the rows in which something changed. */
export function listChangedRows({ at, gone }: Marks): readonly string[] {
  return [...at.keys(), ...[...gone.values()].flat().map(({ path }) => nameGone(path))].filter(
    (id) => id !== '',
  );
}
