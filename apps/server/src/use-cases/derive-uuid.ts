import { hash } from 'node:crypto';

/** The same name always gives the same UUID (version 8: made from SHA-256). */
export function deriveUuid(...name: readonly string[]): string {
  const hex = hash('sha256', JSON.stringify(name));
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
