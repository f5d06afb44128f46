import { escapePointer } from '@hindsight/history';

/** The pointer of what holds the thing at a pointer; the whole is held by nothing but itself. */
export function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The last key of a pointer, as it is. */
export function keyOf(path: string): string {
  return path
    .slice(path.lastIndexOf('/') + 1)
    .replaceAll('~1', '/')
    .replaceAll('~0', '~');
}

export function below(path: string, key: string | number): string {
  return `${path}/${typeof key === 'number' ? key : escapePointer(key)}`;
}
