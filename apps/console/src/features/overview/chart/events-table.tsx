import { Link } from '@tanstack/react-router';
import type { Overview } from '../../../shared/api/schemas.ts';
import { formatNumber } from '../../../shared/format/format-number.ts';
import { formatTime } from '../../../shared/format/format-time.ts';
import { logRange } from '../log-range.ts';
import type { Layer } from './stack-shares.ts';

type EventsTableProps = {
  readonly overview: Overview;
  readonly layers: readonly Layer[];
  readonly by: 'category' | 'type';
};

/** The chart in figures, newest first: each of them leads to its events. */
export function EventsTable({ overview, layers, by }: EventsTableProps) {
  const slices = overview.buckets
    .map((bucket, slice) => ({ bucket, slice }))
    .filter(({ bucket }) => bucket.events > 0)
    .reverse();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section aria-label="Events in figures" tabIndex={0} className="min-h-0 grow overflow-auto">
      <table className="w-full text-right text-sm [&_td]:px-3  [&_th]:px-3 [&_th]:py-1">
        <thead className="sticky top-0 bg-surface text-ink-faint">
          <tr>
            <th scope="col" className="text-left font-normal">
              From
            </th>
            <th scope="col" className="font-normal">
              Events
            </th>
            {layers.map(({ name }) => (
              <th key={name ?? ''} scope="col" className="font-normal">
                {name ?? 'others'}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {slices.map(({ bucket, slice }) => (
            <tr key={bucket.from} className="hover:bg-hover">
              <th scope="row" className="text-left font-normal whitespace-nowrap">
                {formatTime(bucket.from)}
              </th>
              <td>
                <Figure value={bucket.events} search={logRange(bucket)} />
              </td>
              {layers.map(({ name, counts }) => (
                <td key={name ?? ''}>
                  <Figure
                    value={counts[slice] ?? 0}
                    search={{ ...logRange(bucket), ...(name !== null && { [by]: name }) }}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type FigureProps = { readonly value: number; readonly search: ReturnType<typeof logRange> };

function Figure({ value, search }: FigureProps) {
  if (value === 0) return <span className="text-ink-faint">0</span>;
  return (
    <Link
      to="/log"
      search={search}
      className="inline-flex h-6 min-w-6 items-center justify-end hover:underline"
    >
      {formatNumber(value)}
    </Link>
  );
}
