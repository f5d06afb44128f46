import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Span } from '../../shared/api/schemas.ts';
import { formatAmount, formatNumber } from '../../shared/format/format-number.ts';
import { EventMark } from '../../shared/ui/event-mark.tsx';
import { IdText } from '../../shared/ui/id-text.tsx';
import { TimeText } from '../../shared/ui/time-text.tsx';
import { SpanSection } from './span-section.tsx';

export type SpanDomainFacts = NonNullable<Span['domain']>;

type SpanDomainProps = {
  readonly domain: SpanDomainFacts;
  /** What the events did to the state, or who won the race: put together by the page. */
  readonly children: ReactNode;
};

const names = {
  append: 'What it wrote',
  load: 'What it read',
  conflict: 'The conflict it met',
} as const;

/** What a span did to a stream, as the log has it. */
export function SpanDomain({ domain, children }: SpanDomainProps) {
  const { kind, streamId, fromVersion, toVersion, events, missing, others } = domain;
  return (
    <SpanSection name={names[kind]}>
      <p className="flex min-h-6 items-center gap-1.5">
        <VersionLink streamId={streamId} version={toVersion ?? fromVersion ?? undefined} />
      </p>
      {missing && (
        <p role="alert" className="rounded-md bg-removed-soft px-2 py-1 text-removed">
          The span claims events that the log does not have
          {toVersion !== null && `, up to version ${formatNumber(toVersion)}`}.
        </p>
      )}
      {kind === 'load' && <Loaded domain={domain} />}
      {kind === 'conflict' && (
        <p>
          It expected version{' '}
          <strong>{fromVersion === null ? 'unknown' : formatNumber(fromVersion)}</strong>
          {toVersion !== null && (
            <>
              {' '}
              and found <strong>{formatNumber(toVersion)}</strong>
            </>
          )}
          : another writer was first.
        </p>
      )}
      {events.length > 0 && (
        <ol aria-label="Events">
          {events.map(({ version, type, recordedAt }) => (
            <li
              key={version}
              className="flex min-h-7 items-center gap-1.5 border-t border-line py-0.5"
            >
              <EventMark type={type} />
              <Link
                to="/streams/$streamId"
                params={{ streamId }}
                search={{ v: version }}
                className="min-w-0 truncate font-medium text-accent hover:underline"
              >
                {formatNumber(version)} {type}
              </Link>
              <TimeText
                time={recordedAt}
                exactly
                className="ml-auto shrink-0 text-xs text-ink-faint"
              />
            </li>
          ))}
        </ol>
      )}
      {others.length > 0 && <OtherStreams others={others} />}
      {children}
    </SpanSection>
  );
}

/** An append over several streams is one: all of them were written, or none. */
function OtherStreams({ others }: Pick<SpanDomainFacts, 'others'>) {
  return (
    <>
      <p className="text-ink-faint">Together with {formatAmount(others.length, 'other stream')}</p>
      <ul aria-label="Other streams of this append" className="max-h-50 overflow-y-auto">
        {others.map(({ streamId, fromVersion, toVersion }) => (
          <li key={streamId} className="flex min-h-7 items-center gap-1.5 border-t border-line">
            <VersionLink streamId={streamId} version={toVersion ?? undefined} />
            {fromVersion !== null && toVersion !== null && (
              <span className="ml-auto shrink-0 text-xs text-ink-faint">
                {formatAmount(toVersion - fromVersion, 'event')}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

type VersionLinkProps = { readonly streamId: string; readonly version: number | undefined };

function VersionLink({ streamId, version }: VersionLinkProps) {
  return (
    <Link
      to="/streams/$streamId"
      params={{ streamId }}
      search={{ v: version }}
      className="min-w-0 truncate text-accent hover:underline"
    >
      <IdText id={streamId} most={26} />
      {version !== undefined && ` version ${formatNumber(version)}`}
    </Link>
  );
}

function Loaded({ domain }: { readonly domain: SpanDomainFacts }) {
  const { streamId, snapshotVersion, eventsFolded } = domain;
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3">
      <dt className="text-ink-faint">Snapshot</dt>
      <dd>
        {snapshotVersion === null ? (
          'none was used'
        ) : (
          <Link
            to="/streams/$streamId"
            params={{ streamId }}
            search={{ v: snapshotVersion }}
            className="text-accent hover:underline"
          >
            at version {formatNumber(snapshotVersion)}
          </Link>
        )}
      </dd>
      <dt className="text-ink-faint">Folded</dt>
      <dd>{eventsFolded === null ? 'not told' : formatAmount(eventsFolded, 'event')}</dd>
    </dl>
  );
}
