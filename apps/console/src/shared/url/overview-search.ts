import { readChoice } from './read-search.ts';

export const overviewWindows = ['15m', '1h', '24h', '7d', '30d', 'all'] as const;

export type OverviewWindow = (typeof overviewWindows)[number];

/** What the address of the overview says. */
export type OverviewSearch = {
  /** The time before now; the shortest that holds events when not given. */
  readonly window?: OverviewWindow | undefined;
  /** What the bars are made of; categories when not given. */
  readonly by?: 'category' | 'type' | undefined;
};

export function readOverviewSearch(search: Record<string, unknown>): OverviewSearch {
  return {
    window: readChoice(search, 'window', overviewWindows),
    by: readChoice(search, 'by', ['category', 'type']),
  };
}
