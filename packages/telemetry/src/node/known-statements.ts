const most = 2_000;

export type KnownStatements = {
  readonly note: (text: string) => void;
  /** Whether this very process has sent this very text. */
  readonly has: (text: string) => boolean;
};

/** Texts of statements that were sent from here. A span that came from elsewhere can claim any text. */
export function createKnownStatements(): KnownStatements {
  const texts = new Set<string>();
  return {
    note: (text) => {
      if (texts.size < most) texts.add(text);
    },
    has: (text) => texts.has(text),
  };
}
