import { Link } from '@tanstack/react-router';
import type { Overview } from '../../shared/api/schemas.ts';
import { formatNumber } from '../../shared/format/format-number.ts';
import { EventMark } from '../../shared/ui/event-mark.tsx';
import { IdText } from '../../shared/ui/id-text.tsx';
import { Panel } from '../../shared/ui/panel.tsx';
import { Empty } from '../../shared/ui/panel-states.tsx';
import { describeWindow } from './chart/window-names.ts';

/** The streams with the most events in this time. */
export function HottestPanel({ overview }: { readonly overview: Overview }) {
  const { hottest, window } = overview;
  const most = hottest[0]?.events ?? 1;
  return (
    <Panel name="Hottest streams" note={describeWindow(window)} className="h-60 shrink-0">
      {hottest.length === 0 ? (
        <Empty title="No stream got an event in this time." />
      ) : (
        <ul className="min-h-0 overflow-y-auto py-1">
          {hottest.map(({ streamId, version, events, lastEventType }) => (
            <li key={streamId}>
              <Link
                to="/streams/$streamId"
                params={{ streamId }}
                search={{ v: version }}
                className="relative flex h-6 items-center gap-2 px-3 hover:bg-hover"
              >
                <EventMark type={lastEventType} />
                <IdText id={streamId} most={24} className="min-w-0 truncate" />
                <span className="ml-auto">{formatNumber(events)}</span>
                <span
                  aria-hidden="true"
                  className="absolute bottom-0 left-3 h-0.5 bg-line-strong opacity-40"
                  style={{ width: `calc((100% - 24px) * ${events / most})` }}
                />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
