type Place = { readonly pathname: string; readonly search: Readonly<Record<string, unknown>> };

const pages = new Map(
  Object.entries({
    '': 'overview',
    streams: 'streams',
    log: 'log',
    correlations: 'correlation',
    events: 'event',
    traces: 'traces',
  }),
);

/** The searches that are actions of their own; any other is a filter of what the page shows. */
const named: Readonly<Record<string, string>> = {
  asOf: 'move_as_of',
  where: 'ask_truth',
  whatIf: 'what_if',
  watch: 'watch',
  vs: 'pin',
  window: 'choose_window',
  by: 'choose_window',
};

/** Moving along what is shown is told by who moves: a drag is one seek. */
const silent = new Set(['v', 'before', 'at', 'span']);

/** What a person did who went from one address to another; null when that is told elsewhere. */
export function nameNavigation(from: Place, to: Place): string | null {
  if (from.pathname !== to.pathname) return `open_${pageOf(to.pathname)}`;
  const keys = new Set([...Object.keys(from.search), ...Object.keys(to.search)]);
  const changed = [...keys].filter(
    (key) => JSON.stringify(from.search[key]) !== JSON.stringify(to.search[key]),
  );
  const known = Object.keys(named).find((key) => changed.includes(key));
  if (known !== undefined) return named[known] ?? null;
  if (changed.includes('tab')) return `show_${String(to.search.tab ?? 'state')}`;
  return changed.some((key) => !silent.has(key)) ? 'filter' : null;
}

function pageOf(pathname: string): string {
  const [, first = '', second] = pathname.split('/');
  const page = pages.get(first) ?? 'page';
  if (second === undefined) return page;
  return page === 'streams' ? 'stream' : page === 'traces' ? 'trace' : page;
}
