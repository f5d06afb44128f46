export type StreamsFilter = {
  readonly category: string | undefined;
  readonly q: string | undefined;
  readonly lastEventType: string | undefined;
  readonly cursor: string | undefined;
  readonly limit: number;
  readonly asOf: number | undefined;
  /** The last event lies between these positions. */
  readonly fromPosition: number;
  readonly toPosition: number;
};

/** Where to look for a category’s ids: from `account` up to, not including, `account.`. */
export function categoryBounds(category: string | undefined): readonly [string, string | null] {
  return category === undefined ? ['', null] : [category, `${category}.`];
}

/** An ILIKE pattern for text that an id contains, where `*` stands for anything. */
export function idPattern(q: string | undefined): string | null {
  if (q === undefined || q === '') return null;
  return `%${q.replace(/[\\%_]/g, '\\$&').replaceAll('*', '%')}%`;
}
