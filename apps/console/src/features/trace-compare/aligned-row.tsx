import type { CSSProperties } from 'react';
import { formatNs } from '../../shared/trace/format-ns.ts';
import { layerColors } from '../../shared/trace/layer.ts';
import { TraceLink } from '../../shared/trace/trace-link.tsx';
import { classNames } from '../../shared/ui/class-names.ts';
import type { ToldRow, ToldSpan } from './tell-row.ts';

export const rowHeight = 26;
export const alignedColumns =
  'grid px-3 gap-x-3 grid-cols-[minmax(0,1fr)_80px_80px_88px] @max-lg:gap-x-2 @max-lg:grid-cols-[minmax(0,1fr)_56px_56px_64px]';

const mostIndents = 10;
/** Less than this is the clock, not the work. */
const leastToldNs = 50_000;

type AlignedRowProps = {
  readonly told: ToldRow;
  readonly longestNs: number;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
};

/** One span as it was in both traces. */
export function AlignedRow({ told, longestNs, isOpen, onOpen }: AlignedRowProps) {
  const { depth, before, after, differenceNs, isPlan } = told;
  const name = nameOf(told);
  const isAsked = before?.isAsked === true || after?.isAsked === true;
  return (
    <div
      className={classNames(
        alignedColumns,
        'h-full items-center border-b border-line text-sm',
        isOpen ? 'bg-accent-soft' : isAsked ? 'bg-sunken' : 'hover:bg-hover',
      )}
    >
      <span
        className="flex min-w-0 items-center gap-1.5 pl-[calc(var(--depth)*10px)] @max-lg:gap-1 @max-lg:pl-[calc(var(--depth)*4px)]"
        style={indent(depth)}
      >
        <span
          aria-hidden="true"
          className="size-2 shrink-0 rounded-sm"
          style={{ background: layerColors[(after ?? before)?.layer ?? 'server'] }}
        />
        {isPlan ? (
          <button
            type="button"
            aria-expanded={isOpen}
            title={`${name}: compare the plans`}
            className="truncate text-left underline decoration-dotted underline-offset-2 hover:text-accent"
            onClick={onOpen}
          >
            {name}
          </button>
        ) : (
          <span className="truncate" title={name}>
            {name}
          </span>
        )}
        {isAsked && <span className="sr-only">, wrote the event</span>}
      </span>
      <Time span={before} longestNs={longestNs} />
      <Time span={after} longestNs={longestNs} />
      <Difference told={told} differenceNs={differenceNs} />
    </div>
  );
}

/** Promises what React’s types leave out: a property of our own. */
function indent(depth: number): CSSProperties {
  return { '--depth': Math.min(depth, mostIndents) } as CSSProperties;
}

export function nameOf({ before, after }: ToldRow): string {
  if (before === null || after === null || before.name === after.name) {
    return (after ?? before)?.name ?? '';
  }
  return `${before.name} → ${after.name}`;
}

function Time({ span, longestNs }: { readonly span: ToldSpan | null; longestNs: number }) {
  if (span === null) return <span className="text-right text-ink-faint">–</span>;
  return (
    <span className="relative flex justify-end pb-0.75">
      <span aria-hidden="true" className="absolute inset-x-0 bottom-0 h-0.75 bg-sunken" />
      <span
        aria-hidden="true"
        className="absolute right-0 bottom-0 h-0.75 min-w-px"
        style={{
          width: `${Math.min(1, span.durationNs / longestNs) * 100}%`,
          background: layerColors[span.layer],
        }}
      />
      <TraceLink traceId={span.traceId} spanId={span.spanId}>
        {formatNs(span.durationNs)}
      </TraceLink>
    </span>
  );
}

function Difference({ told, differenceNs }: { told: ToldRow; differenceNs: number | null }) {
  if (differenceNs === null) {
    return (
      <span className="text-right text-ink-soft">
        {told.before === null ? '+ only this' : '− only other'}
      </span>
    );
  }
  if (Math.abs(differenceNs) < leastToldNs) {
    return <span className="text-right text-ink-faint">the same</span>;
  }
  const isSlower = differenceNs > 0;
  return (
    <span className={classNames('text-right', isSlower ? 'text-removed' : 'text-added')}>
      {isSlower ? '+' : '−'}
      {formatNs(Math.abs(differenceNs))}
      <span className="sr-only">{isSlower ? ' slower' : ' faster'}</span>
    </span>
  );
}
