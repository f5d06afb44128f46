import { createHash } from 'node:crypto';

const most = 2_000;

export type KnownStatements = {
  readonly note: (text: string) => void;
  /** Whether this very process has sent this very text. */
  readonly has: (text: string) => boolean;
};

/** Texts of statements that were sent from here. A span that came from elsewhere can claim any text. */
export function createKnownStatements(): KnownStatements {
  const hashes = new Set<string>();
  return {
    note: (text) => {
      if (hashes.size < most) hashes.add(hash(text));
    },
    has: (text) => hashes.has(hash(text)),
  };
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
