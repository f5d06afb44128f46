import type { Patch } from '@hindsight/history';

/** A patch as text, an operation a line. */
export function writePatch(patch: Patch): string {
  if (patch.length === 0) return '[]';
  return `[\n${patch.map((operation) => `  ${JSON.stringify(operation)}`).join(',\n')}\n]`;
}
