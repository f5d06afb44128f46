import { PatchMismatch } from './patch-mismatch.ts';

/** The keys of a pointer: none for the whole. */
export function parsePointer(pointer: string): string[] {
  if (pointer === '') return [];
  if (!pointer.startsWith('/')) {
    throw new PatchMismatch(pointer, 'a pointer is empty or begins with “/”');
  }
  const keys = pointer.slice(1).split('/');
  if (!pointer.includes('~')) return keys;
  if (/~(?![01])/.test(pointer)) throw new PatchMismatch(pointer, '“~” stands before 0 or 1 only');
  return keys.map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}
