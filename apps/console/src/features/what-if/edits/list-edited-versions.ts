import { listEdits } from './list-edits.ts';
import { readEdits } from './read-edits.ts';

type Versions = { readonly fromVersion: number; readonly toVersion: number };

/** The versions at which an address makes something otherwise, those that follow one another together. */
export function listEditedVersions(text: string): readonly Versions[] {
  const edited: Versions[] = [];
  for (const { version } of listEdits(readEdits(text).edits)) {
    const last = edited.at(-1);
    if (last === undefined || version > last.toVersion + 1) {
      edited.push({ fromVersion: version, toVersion: version });
    } else {
      edited[edited.length - 1] = { ...last, toVersion: version };
    }
  }
  return edited;
}
