import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Overview } from '../../shared/api/schemas.ts';
import { formatAmount, formatNumber } from '../../shared/format/format-number.ts';
import { formatDuration } from '../../shared/format/format-time.ts';
import { describeWindow } from './chart/window-names.ts';
import { logRange } from './log-range.ts';

/** The few figures one looks at first. */
export function Figures({ overview }: { readonly overview: Overview }) {
  const { events, window, position, lag, appends, from, to } = overview;
  const last = appends.points.at(-1);
  const perSecond = (events * 1000) / Math.max(1, Date.parse(to) - Date.parse(from));
  return (
    <dl className="grid grid-cols-2 gap-px bg-line md:grid-cols-4">
      <Figure name={`Events ${describeWindow(window)}`}>
        <Link to="/log" search={logRange(overview)} className="hover:underline">
          {formatNumber(events)}
        </Link>
        <small>{perSecond >= 0.01 ? `${formatRate(perSecond)} per second` : ''}</small>
      </Figure>
      <Figure name="Append latency">
        {last === undefined ? (
          <span className="text-ink-faint">—</span>
        ) : (
          <>
            {formatDuration(last.p50Ms)}
            <small>p50 · p99 {formatDuration(last.p99Ms)}</small>
          </>
        )}
      </Figure>
      <Figure name="Log position">
        <Link to="/log" className="hover:underline">
          {formatNumber(position)}
        </Link>
      </Figure>
      <Figure name="Search index">
        {lag.index === 0 ? 'up to date' : formatNumber(lag.index)}
        <small>
          {lag.index > 0 && `${formatAmount(lag.index, 'event').split(' ').at(-1)} behind`}
        </small>
      </Figure>
    </dl>
  );
}

function Figure({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="bg-surface px-3 py-2">
      <dt className="truncate text-sm text-ink-faint">{name}</dt>
      <dd className="flex flex-wrap items-baseline gap-x-2 text-lg font-semibold [&_small]:text-sm [&_small]:font-normal [&_small]:text-ink-soft">
        {children}
      </dd>
    </div>
  );
}

function formatRate(rate: number): string {
  return formatNumber(Number(rate.toPrecision(2)));
}
