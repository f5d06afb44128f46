import type { OverviewWindow } from '../../../shared/url/overview-search.ts';

export const windowNames: Readonly<Record<OverviewWindow, string>> = {
  '15m': '15 min',
  '1h': '1 h',
  '24h': '24 h',
  '7d': '7 d',
  '30d': '30 d',
  all: 'All',
};

/** “in the last 15 min”, for a sentence. */
export function describeWindow(window: OverviewWindow): string {
  return window === 'all' ? 'in all that is recorded' : `in the last ${windowNames[window]}`;
}
