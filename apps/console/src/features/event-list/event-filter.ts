import { readTypedPath } from './match-event.ts';

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
    path: readTypedPath(path ?? ''),
  };
}

export function writeTypes(types: readonly string[]): string | undefined {
  return types.length === 0 ? undefined : types.join(',');
}
