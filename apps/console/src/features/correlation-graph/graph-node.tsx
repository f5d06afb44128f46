import { Link } from '@tanstack/react-router';
import { Handle, type Node, type NodeProps, Position } from '@xyflow/react';
import { ChartNoAxesGantt, SquareTerminal, TriangleAlert } from 'lucide-react';
import { memo, useContext } from 'react';
import { TraceLink } from '../../shared/trace/trace-link.tsx';
import { classNames } from '../../shared/ui/class-names.ts';
import { EventMark } from '../../shared/ui/event-mark.tsx';
import { IdText } from '../../shared/ui/id-text.tsx';
import type { Step } from './build-steps.ts';
import { nodeHeight, nodeWidth } from './place-steps.ts';
import { ShownStep } from './shown-step.ts';

export type StepNode = Node<{ readonly step: Step }, 'step'>;
export type LaneNode = Node<{ readonly streamId: string }, 'lane'>;

const size = { width: nodeWidth, height: nodeHeight };

/** A command or an event. The list beside the graph has the same link for the keyboard. */
export const StepNodeView = memo(function StepNodeView({ data }: NodeProps<StepNode>) {
  const { step } = data;
  const { id, kind, name, streamId, version, recordedAt, isFailure, afterCause } = step;
  const isShown = useContext(ShownStep) === id;
  return (
    <>
      <Handle type="target" position={Position.Left} className="invisible" />
      <Link
        to="/streams/$streamId"
        params={{ streamId }}
        search={version === undefined ? {} : { v: version }}
        tabIndex={-1}
        draggable={false}
        title={`${name}, ${recordedAt}`}
        style={size}
        className={classNames(
          'flex flex-col justify-center rounded-md border px-2 text-left',
          kind === 'command' ? 'border-dashed border-line-strong bg-sunken' : 'bg-raised',
          kind === 'event' && (isFailure ? 'border-removed bg-removed-soft' : 'border-line-strong'),
          isShown && 'outline-2 outline-offset-2 outline-accent',
        )}
      >
        <span
          className={classNames(
            'flex items-center gap-1.5 font-medium',
            step.traceId !== null && 'pr-5',
            isFailure && 'text-removed',
          )}
        >
          {kind === 'command' ? <SquareTerminal size={13} /> : <EventMark type={name} />}
          <span className="truncate">{name}</span>
          {isFailure && <TriangleAlert size={13} className="ml-auto shrink-0" />}
        </span>
        <span className="flex gap-2 text-xs whitespace-nowrap text-ink-soft">
          <span className="truncate">
            {kind === 'event' && `v${version} · `}
            {recordedAt.slice(11, 23)}
          </span>
          <span className="ml-auto">{afterCause}</span>
        </span>
      </Link>
      {step.traceId !== null && (
        <TraceLink
          traceId={step.traceId}
          spanId={step.spanId}
          tabIndex={-1}
          name={`Trace of ${name}`}
          title={`Trace ${step.traceId}`}
          className="absolute top-1 right-1 flex size-5 items-center justify-center rounded-sm text-ink-faint hover:bg-hover hover:text-accent"
        >
          <ChartNoAxesGantt size={12} aria-hidden="true" />
        </TraceLink>
      )}
      <Handle type="source" position={Position.Right} className="invisible" />
    </>
  );
});

export const LaneNodeView = memo(function LaneNodeView({ data }: NodeProps<LaneNode>) {
  return (
    <div className="pointer-events-none flex size-full items-center rounded-md bg-surface pl-3 text-sm text-ink-soft">
      <IdText id={data.streamId} most={20} />
    </div>
  );
});
