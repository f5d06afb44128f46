import { Link } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { ChartNoAxesGantt, LocateFixed, SquareTerminal, TriangleAlert } from 'lucide-react';
import { useMemo, useState } from 'react';
import { formatGap } from '../../shared/format/format-time.ts';
import { TraceLink } from '../../shared/trace/trace-link.tsx';
import { classNames } from '../../shared/ui/class-names.ts';
import { EventMark } from '../../shared/ui/event-mark.tsx';
import { IconButton } from '../../shared/ui/icon-button.tsx';
import { IdText } from '../../shared/ui/id-text.tsx';
import { TimeText } from '../../shared/ui/time-text.tsx';
import type { Step } from './build-steps.ts';

type StepListProps = {
  readonly steps: readonly Step[];
  readonly onShow: (id: string) => void;
};

const rowHeight = 48;

/** What the graph shows, as a list in the order of the log. */
export function StepList({ steps, onShow }: StepListProps) {
  const [element, setElement] = useState<HTMLOListElement | null>(null);
  const names = useMemo(() => new Map(steps.map(({ id, name }) => [id, name])), [steps]);
  const virtualizer = useVirtualizer({
    count: steps.length,
    getScrollElement: () => element,
    estimateSize: () => rowHeight,
    overscan: 10,
  });
  return (
    <ol
      ref={setElement}
      aria-label="Steps"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
      tabIndex={0}
      className="relative min-h-0 grow overflow-y-auto outline-offset-[-2px]"
    >
      <li aria-hidden="true" style={{ height: virtualizer.getTotalSize() }} />
      {virtualizer.getVirtualItems().map(({ index, start }) => {
        const step = steps[index];
        if (step === undefined) return null;
        return (
          <li
            key={step.id}
            aria-setsize={steps.length}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${start}px)`, height: rowHeight }}
            className="absolute inset-x-0 top-0"
          >
            <StepRow
              step={step}
              before={steps[index - 1]}
              causeName={step.cause && names.get(step.cause.id)}
              onShow={onShow}
            />
          </li>
        );
      })}
    </ol>
  );
}

type StepRowProps = {
  readonly step: Step;
  readonly before: Step | undefined;
  readonly causeName: string | undefined;
  readonly onShow: (id: string) => void;
};

function StepRow({ step, before, causeName, onShow }: StepRowProps) {
  const { id, kind, name, streamId, version, recordedAt, actor, isFailure } = step;
  const { traceId, spanId } = step;
  return (
    <div className="flex h-full items-center gap-2 border-b border-line px-3">
      <span className="w-20 shrink-0 text-right text-sm whitespace-nowrap text-ink-faint">
        {before === undefined ? (
          <TimeText time={recordedAt} />
        ) : (
          before.recordedAt !== recordedAt && (
            <time dateTime={recordedAt} title={recordedAt}>
              {formatGap(before.recordedAt, recordedAt)}
            </time>
          )
        )}
      </span>
      <span className="flex w-4 shrink-0 justify-center text-ink-soft">
        {kind === 'command' ? (
          <SquareTerminal size={13} aria-hidden="true" />
        ) : (
          <EventMark type={name} />
        )}
      </span>
      <span className="flex min-w-0 grow flex-col">
        <span className={classNames('flex items-center gap-1.5', isFailure && 'text-removed')}>
          <Link
            to="/streams/$streamId"
            params={{ streamId }}
            search={version === undefined ? {} : { v: version }}
            className="truncate font-medium hover:underline"
          >
            {kind === 'command' && <span className="sr-only">Command </span>}
            {name}
            <span className="sr-only">
              {' '}
              of {streamId}
              {version !== undefined && `, version ${version}`}
            </span>
          </Link>
          {isFailure && <TriangleAlert size={13} aria-label="A failure" role="img" />}
        </span>
        <span className="truncate text-sm text-ink-faint">
          <IdText id={streamId} most={17} />
          {kind === 'event' && ` v${version}`}
          {actor !== null && ` · by ${actor}`}
          {kind === 'command' && causeName !== undefined && ` · after ${causeName}`}
        </span>
      </span>
      {traceId !== null && (
        <TraceLink
          traceId={traceId}
          spanId={spanId}
          name={`Trace of ${name}`}
          title={`Trace ${traceId}`}
          className="flex size-7 items-center justify-center rounded-md text-ink-faint hover:bg-hover hover:text-accent"
        >
          <ChartNoAxesGantt size={14} aria-hidden="true" />
        </TraceLink>
      )}
      <IconButton name={`Show ${name} in the graph`} onClick={() => onShow(id)}>
        <LocateFixed size={14} />
      </IconButton>
    </div>
  );
}
