import type { Json } from '@hindsight/history';

export type StoredCommand = { readonly command: string; readonly input: Json };

/** The command an event was written by, as `buildCommandEvents` kept it; null when there is none. */
export function readStoredCommand(metadata: Json): StoredCommand | null {
  const command = readOwn(metadata, 'command');
  const input = readOwn(metadata, 'input');
  return typeof command === 'string' && input !== undefined ? { command, input } : null;
}

function readOwn(value: Json, key: string): Json | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.getOwnPropertyDescriptor(value, key)?.value;
}
