import { memo } from 'react';
import { useResting } from '../../shared/film/use-resting.ts';
import { formatNumber } from '../../shared/format/format-number.ts';
import { formatNs } from '../../shared/trace/format-ns.ts';
import { TraceLink } from '../../shared/trace/trace-link.tsx';
import { Failed, Loading } from '../../shared/ui/panel-states.tsx';
import { AlignedSpans } from './aligned-spans.tsx';
import { useVersionTrace, type VersionTrace } from './use-version-trace.ts';

type TraceCompareProps = {
  readonly streamId: string;
  /** The pinned version, or the one before. */
  readonly from: number;
  readonly to: number;
  readonly isPinned: boolean;
  readonly onChoose: (version: number) => void;
};

/** How two versions were written, beside each other: where the time and the plans differ. */
export const TraceCompare = memo(function TraceCompare(props: TraceCompareProps) {
  const { streamId, isPinned, onChoose } = props;
  const to = useResting(props.to);
  const from = isPinned ? props.from : Math.max(0, to - 1);
  const before = useVersionTrace(streamId, from);
  const after = useVersionTrace(streamId, to);
  return (
    <>
      <div className="@container grid shrink-0 grid-cols-2 border-b border-line">
        <Heading
          version={from}
          trace={before}
          note={isPinned ? 'pinned' : 'the version before'}
          onChoose={onChoose}
        />
        <Heading version={to} trace={after} note="this version" onChoose={onChoose} />
      </div>
      <Body {...{ from, to, before, after }} />
    </>
  );
});

type HeadingProps = {
  readonly version: number;
  readonly trace: VersionTrace;
  readonly note: string;
  readonly onChoose: (version: number) => void;
};

function Heading({ version, trace, note, onChoose }: HeadingProps) {
  return (
    <p className="flex h-8 min-w-0 items-center gap-2 px-3">
      <button
        type="button"
        className="shrink-0 whitespace-nowrap text-accent underline-offset-2 hover:underline"
        onClick={() => onChoose(version)}
      >
        version {formatNumber(version)}
      </button>
      <span className="min-w-0 truncate text-sm text-ink-faint @max-lg:sr-only">{note}</span>
      {trace.kind === 'there' && (
        <TraceLink
          traceId={trace.traceId}
          spanId={trace.side.spanId}
          className="ml-auto shrink-0 text-accent underline-offset-2 hover:underline"
        >
          {formatNs(trace.side.tree.trace.durationNs)}
          <span className="sr-only">, the whole trace of version {version}</span>
        </TraceLink>
      )}
    </p>
  );
}

type BodyProps = {
  readonly from: number;
  readonly to: number;
  readonly before: VersionTrace;
  readonly after: VersionTrace;
};

function Body({ from, to, before, after }: BodyProps) {
  for (const [version, trace] of [
    [from, before],
    [to, after],
  ] as const) {
    if (trace.kind === 'failed') {
      const what = `The trace of version ${version}`;
      return <Failed what={what} error={trace.error} onRetry={trace.retry} />;
    }
  }
  if (before.kind === 'there' && after.kind === 'there') {
    return <AlignedSpans before={before.side} after={after.side} />;
  }
  if (before.kind === 'loading' || after.kind === 'loading') return <Loading what="the traces" />;
  return (
    <div className="flex flex-col gap-2 p-4 text-ink-soft">
      <p className="font-medium text-ink">There are not two traces to compare.</p>
      {before.kind === 'absent' && (
        <p>
          Version {formatNumber(from)}: {before.why}
        </p>
      )}
      {after.kind === 'absent' && (
        <p>
          Version {formatNumber(to)}: {after.why}
        </p>
      )}
      <p className="text-ink-faint">
        Pin another version with <kbd>p</kbd>, or go to one that was written while tracing was on.
      </p>
    </div>
  );
}
