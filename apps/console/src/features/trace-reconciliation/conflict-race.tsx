import { Link } from '@tanstack/react-router';
import { formatNumber } from '../../shared/format/format-number.ts';
import { formatNs } from '../../shared/trace/format-ns.ts';
import { TraceLink } from '../../shared/trace/trace-link.tsx';
import { classNames } from '../../shared/ui/class-names.ts';
import { IdText } from '../../shared/ui/id-text.tsx';
import { TimeText } from '../../shared/ui/time-text.tsx';
import { type Conflict, placeRace, type RacePart } from './place-race.ts';

/** Two that wanted the same version, on one time axis. */
export function ConflictRace({ conflict }: { readonly conflict: Conflict }) {
  const { streamId, expectedVersion, actualVersion, loser, winner } = conflict;
  const race = placeRace(conflict);
  const version = winner?.version ?? (expectedVersion === null ? undefined : expectedVersion + 1);
  return (
    <li className="flex flex-col gap-1 border-t border-line px-3 py-2">
      <p className="flex flex-wrap items-baseline gap-x-2 text-sm">
        <Link
          to="/streams/$streamId"
          params={{ streamId }}
          search={{ v: version }}
          className="text-accent hover:underline"
        >
          <IdText id={streamId} most={26} />
          {version !== undefined && ` version ${formatNumber(version)}`}
        </Link>
        <span className="text-ink-faint">
          {expectedVersion !== null && `expected ${formatNumber(expectedVersion)}`}
          {actualVersion !== null && `, found ${formatNumber(actualVersion)}`}
        </span>
        {loser.startedAt !== null && (
          <TimeText time={loser.startedAt} exactly className="ml-auto text-ink-faint" />
        )}
      </p>
      <Lane name="was first" racer={winner} part={race.winner} isWinner />
      <Lane name="came second" racer={loser} part={race.loser} isWinner={false} />
    </li>
  );
}

type LaneProps = {
  readonly name: string;
  readonly racer: Conflict['loser'] | null;
  readonly part: RacePart | undefined;
  readonly isWinner: boolean;
};

function Lane({ name, racer, part, isWinner }: LaneProps) {
  const { traceId, spanId, rootName, durationMs, actor } = racer ?? {};
  return (
    <div className="flex h-6 items-center gap-3 text-sm max-md:h-auto max-md:flex-wrap">
      <span className={classNames('w-22 shrink-0', isWinner ? 'text-added' : 'text-removed')}>
        {name}
      </span>
      <span className="flex w-64 min-w-0 shrink-0 items-baseline gap-1 max-md:w-auto max-md:shrink max-md:grow max-md:basis-40 xl:w-88">
        {traceId == null ? (
          <span className="truncate text-ink-faint">its trace is not stored</span>
        ) : (
          <TraceLink
            traceId={traceId}
            spanId={spanId}
            className="min-w-0 truncate leading-6 text-accent underline-offset-2 hover:underline"
          >
            {rootName ?? 'its trace'}
          </TraceLink>
        )}
        {actor != null && (
          <span title={actor} className="max-w-1/2 shrink-0 truncate text-ink-soft">
            {' by '}
            {actor}
          </span>
        )}
      </span>
      <span className="relative h-4 min-w-40 grow rounded-sm bg-sunken">
        {part !== undefined && (
          <span
            style={{ left: `${part.left * 100}%`, width: `${part.width * 100}%` }}
            className={classNames(
              'absolute inset-y-0.5 min-w-0.5 rounded-[2px]',
              isWinner ? 'bg-added' : 'border-2 border-removed bg-removed-soft',
            )}
          />
        )}
      </span>
      <span className="w-32 shrink-0 text-right text-ink-soft">
        {part !== undefined && `+${formatNs(part.afterMs * 1e6)}`}
        {durationMs != null && `, ${formatNs(durationMs * 1e6)}`}
      </span>
    </div>
  );
}
