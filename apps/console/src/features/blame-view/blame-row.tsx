import { memo } from 'react';
import { formatNumber } from '../../shared/format/format-number.ts';
import { formatAge } from '../../shared/format/format-time.ts';
import { TraceLink } from '../../shared/trace/trace-link.tsx';
import { classNames } from '../../shared/ui/class-names.ts';
import { EventMark } from '../../shared/ui/event-mark.tsx';
import { IdText } from '../../shared/ui/id-text.tsx';
import { ValueText } from '../../shared/ui/value-text.tsx';
import type { BlamedField } from './read-blame.ts';

export const blameColumns =
  'grid gap-x-3 px-3 grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)_56px] @min-[860px]:grid-cols-[minmax(0,1.3fr)_minmax(0,1fr)_56px_minmax(0,1fr)_minmax(0,0.7fr)_minmax(0,0.8fr)_minmax(0,0.6fr)]';

type BlameRowProps = {
  readonly field: BlamedField;
  readonly isAsked: boolean;
  readonly onChoose: (version: number) => void;
};

/** A value and the event that set it; in a narrow place over two lines. */
export const BlameRow = memo(function BlameRow({ field, isAsked, onChoose }: BlameRowProps) {
  const { path, value, setBy } = field;
  return (
    <div
      className={classNames(
        'border-b border-l-2 border-b-line py-1 hover:bg-hover',
        isAsked ? 'border-l-accent bg-accent-soft' : 'border-l-transparent',
        blameColumns,
      )}
    >
      <span title={path} className="truncate font-mono text-ink-soft">
        {path === '' ? 'the whole state' : path}
        {isAsked && <span className="sr-only"> (asked about)</span>}
      </span>
      <ValueText value={value} className="truncate font-semibold" />
      {setBy === null ? (
        <span className="text-right text-ink-faint @min-[860px]:col-span-5 @min-[860px]:text-left">
          initial
        </span>
      ) : (
        <SetBy setBy={setBy} onChoose={onChoose} />
      )}
    </div>
  );
});

type SetByProps = {
  readonly setBy: NonNullable<BlamedField['setBy']>;
  readonly onChoose: (version: number) => void;
};

function SetBy({ setBy, onChoose }: SetByProps) {
  const { version, type, recordedAt, actor, traceId } = setBy;
  return (
    <>
      <button
        type="button"
        aria-label={`Version ${version}`}
        title="Go to this event"
        className="text-right text-accent underline-offset-2 hover:underline"
        onClick={() => onChoose(version)}
      >
        {formatNumber(version)}
      </button>
      <span className="col-span-3 flex gap-x-3 @min-[860px]:contents">
        <span title={type} className="flex min-w-0 items-center gap-1.5">
          <EventMark type={type} />
          <span className="truncate">{type}</span>
        </span>
        <time dateTime={recordedAt} title={recordedAt} className="truncate text-ink-soft">
          {formatAge(recordedAt)}
        </time>
        <span title={actor ?? undefined} className="truncate text-ink-soft">
          {actor ?? '—'}
        </span>
        {traceId === null ? (
          <span className="text-ink-faint @max-[860px]:hidden">—</span>
        ) : (
          <TraceLink
            traceId={traceId}
            title={`Trace ${traceId}`}
            className="truncate text-accent underline-offset-2 hover:underline"
          >
            <span className="sr-only">Trace </span>
            <IdText id={traceId} most={10} />
          </TraceLink>
        )}
      </span>
    </>
  );
}
