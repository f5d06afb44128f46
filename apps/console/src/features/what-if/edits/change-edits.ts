import type { Json } from '@hindsight/history';
import type { Edits } from './read-edits.ts';

/** Skipped it has no data: other data that was given to it is forgotten. */
export function skipVersion({ skip, replace, insert }: Edits, version: number): Edits {
  return {
    skip: [...skip.filter((other) => other !== version), version],
    replace: replace.filter((other) => other.version !== version),
    insert,
  };
}

export function replaceData({ skip, replace, insert }: Edits, version: number, data: Json): Edits {
  return {
    skip: skip.filter((other) => other !== version),
    replace: [...replace.filter((other) => other.version !== version), { version, data }],
    insert,
  };
}

export function insertAfter(edits: Edits, afterVersion: number, type: string, data: Json): Edits {
  return { ...edits, insert: [...edits.insert, { afterVersion, type, data }] };
}

/** The edit at a pointer into the question, such as `/skip/0`. */
export function removeEdit({ skip, replace, insert }: Edits, pointer: string): Edits {
  const [, list, index] = pointer.split('/');
  const without = <Item>(name: string, items: readonly Item[]) =>
    list === name ? items.filter((_, at) => at !== Number(index)) : items;
  return {
    skip: without('skip', skip),
    replace: without('replace', replace),
    insert: without('insert', insert),
  };
}
