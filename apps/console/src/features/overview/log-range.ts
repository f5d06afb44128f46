import type { LogSearch } from '../../shared/url/log-search.ts';

type Slice = { readonly from: string; readonly to: string };

/** The log’s search for what happened from a time on and before another. */
export function logRange({ from, to }: Slice): Pick<LogSearch, 'from' | 'to'> {
  return { from, to: lastMomentBefore(to) };
}

/** The log’s `to` counts its own moment in; the log knows no time shorter than a microsecond. */
function lastMomentBefore(time: string): string {
  return new Date(Date.parse(time) - 1).toISOString().replace('Z', '999Z');
}
