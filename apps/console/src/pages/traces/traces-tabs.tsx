import { Link } from '@tanstack/react-router';
import { classNames } from '../../shared/ui/class-names.ts';
import type { TracesSearch } from '../../shared/url/traces-search.ts';

const tabs = [
  { tab: undefined, name: 'Search' },
  { tab: 'reconciliation', name: 'Reconciliation' },
  { tab: 'tracing', name: 'Tracing' },
] as const;

/** What the page shows: each has an address of its own. */
export function TracesTabs({ tab }: Pick<TracesSearch, 'tab'>) {
  return (
    <nav
      aria-label="Traces"
      className="flex h-9 shrink-0 items-center gap-1 border-b border-line bg-surface px-2"
    >
      {tabs.map((one) => (
        <Link
          key={one.name}
          from="/traces"
          to="/traces"
          search={(before) => ({ ...before, tab: one.tab })}
          aria-current={one.tab === tab ? 'page' : undefined}
          className={classNames(
            'flex h-7 items-center rounded-md px-2.5',
            one.tab === tab
              ? 'bg-accent-soft font-medium text-ink'
              : 'text-ink-soft hover:bg-hover hover:text-ink',
          )}
        >
          {one.name}
        </Link>
      ))}
    </nav>
  );
}
