import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Check } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { formatAmount, formatNumber } from '../../shared/format/format-number.ts';
import { formatTime } from '../../shared/format/format-time.ts';
import { TraceLink } from '../../shared/trace/trace-link.tsx';
import { IdText } from '../../shared/ui/id-text.tsx';
import { Panel } from '../../shared/ui/panel.tsx';
import { Empty, Failed, Loading } from '../../shared/ui/panel-states.tsx';
import { TimeText } from '../../shared/ui/time-text.tsx';
import { ConflictRace } from './conflict-race.tsx';
import {
  mostListed,
  type Reconciliation,
  reconciliationQuery,
  type Time,
} from './reconciliation-query.ts';
import { UntracedTable } from './untraced-table.tsx';

type ReconciliationPanelProps = {
  readonly time: Time;
  /** Where another time is chosen. */
  readonly actions?: ReactNode;
};

/** Where the log and the traces do not agree. */
export function ReconciliationPanel({ time, actions }: ReconciliationPanelProps) {
  const { data, error, refetch } = useQuery(reconciliationQuery(time));
  return (
    <Panel
      name="Reconciliation"
      note={
        data !== undefined &&
        `${formatTime(data.from)} to ${formatTime(data.to)}: ${formatAmount(data.events, 'event')} looked at`
      }
      actions={actions}
      className="grow"
    >
      {data !== undefined ? (
        <Found found={data} />
      ) : error !== null ? (
        <Failed what="The reconciliation" error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading what="the reconciliation" />
      )}
    </Panel>
  );
}

function Found({ found }: { readonly found: Reconciliation }) {
  const { events, untraced, unfounded, conflicts } = found;
  if (events === 0 && unfounded.length === 0 && conflicts.length === 0) {
    return (
      <Empty title="Nothing was written in this time.">
        <p>Choose another time above: there is nothing to compare.</p>
      </Empty>
    );
  }
  return (
    <div
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
      tabIndex={0}
      className="flex min-h-0 grow flex-col gap-4 overflow-y-auto py-3"
    >
      <Part
        name="Conflicts"
        count={conflicts.length}
        isCut={conflicts.length >= mostListed}
        none="No append met a version conflict."
        says="Two wanted to write the same version; one was first."
      >
        <ul>
          {conflicts.map((conflict, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a conflict has no name of its own
            <ConflictRace key={index} conflict={conflict} />
          ))}
        </ul>
      </Part>
      <Part
        name="Claims without events"
        count={unfounded.length}
        isCut={unfounded.length >= mostListed}
        none="Every span that says it wrote events is right."
        says="Spans that say they wrote events which the log does not have."
      >
        <ul>
          {unfounded.map((claim) => (
            <li
              key={`${claim.traceId} ${claim.spanId}`}
              className="flex min-h-7 flex-wrap items-center gap-3 border-t border-line px-3 text-sm"
            >
              <TraceLink traceId={claim.traceId} spanId={claim.spanId}>
                Trace <IdText id={claim.traceId} most={14} />
              </TraceLink>
              <span>
                claims {tellVersions(claim)} of{' '}
                <Link
                  to="/streams/$streamId"
                  params={{ streamId: claim.streamId }}
                  className="text-accent hover:underline"
                >
                  <IdText id={claim.streamId} most={26} />
                </Link>
              </span>
              <TimeText time={claim.startedAt} exactly className="ml-auto text-ink-faint" />
            </li>
          ))}
        </ul>
      </Part>
      <Part
        name="Events without a trace"
        count={untraced.count}
        none="Every event has its trace."
        says="Nobody can follow these back to what caused them."
      >
        <UntracedTable untraced={untraced} />
      </Part>
    </div>
  );
}

function tellVersions({ fromVersion, toVersion }: Reconciliation['unfounded'][number]): string {
  const first = fromVersion + 1;
  return first >= toVersion
    ? `version ${formatNumber(toVersion)}`
    : `versions ${formatNumber(first)} to ${formatNumber(toVersion)}`;
}

type PartProps = {
  readonly name: string;
  readonly count: number;
  /** Only the newest are listed. */
  readonly isCut?: boolean;
  readonly none: string;
  readonly says: string;
  readonly children: ReactNode;
};

function Part({ name, count, isCut = false, none, says, children }: PartProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-1">
      <div className="flex flex-wrap items-baseline gap-x-3 px-3">
        <h3 id={id} className="font-semibold">
          {name}
          {count > 0 && (
            <span className="font-normal text-ink-soft">
              {isCut ? ` the newest ${formatNumber(count)}` : ` ${formatNumber(count)}`}
            </span>
          )}
        </h3>
        {count > 0 && <p className="text-sm text-ink-faint">{says}</p>}
      </div>
      {count === 0 ? (
        <p className="flex items-center gap-1.5 px-3 text-sm text-ink-soft">
          <Check size={14} aria-hidden="true" className="text-added" />
          {none}
        </p>
      ) : (
        children
      )}
    </section>
  );
}
