import { readTypedPath } from '../../shared/format/read-typed-path.ts';

/** The filter as the address says it. */
export type WrittenFilter = {
  readonly type?: string | undefined;
  readonly q?: string | undefined;
  readonly path?: string | undefined;
};

export type EventFilter = {
  readonly types: readonly string[];
  readonly text: string;
  readonly path: string;
};

export function readFilter({ type, q, path }: WrittenFilter): EventFilter {
  return {
    types: type === undefined ? [] : type.split(',').filter((one) => one !== ''),
    text: q ?? '',
    path: readPath(path ?? ''),
  };
}

/** A path that is not one yet filters nothing; a slash at its end is on its way to the next key. */
function readPath(text: string): string {
  const typed = readTypedPath(text);
  return 'path' in typed ? typed.path.replace(/\/$/, '') : '';
}

export function writeTypes(types: readonly string[]): string | undefined {
  return types.length === 0 ? undefined : types.join(',');
}
