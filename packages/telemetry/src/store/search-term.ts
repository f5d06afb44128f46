import { createHash } from 'node:crypto';

const letters = { service: 's', operation: 'o', eventType: 'e', otherStream: 'i' } as const;
const LONGEST = 200;

/** What an index of terms holds: a long text by its beginning and its hash. */
export function searchTerm(kind: keyof typeof letters, text: string): string {
  const term = `${letters[kind]}:${text}`;
  if (Buffer.byteLength(term) <= LONGEST) return term;
  const hash = createHash('sha256').update(term).digest('hex');
  return `${letters[kind]}#${hash}`;
}
