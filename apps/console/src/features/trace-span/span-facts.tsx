import { CircleX } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Span } from '../../shared/api/schemas.ts';
import { chooseServiceColor } from '../../shared/trace/choose-service-color.ts';
import { formatNs, formatNsExactly, formatOffsetNs } from '../../shared/trace/format-ns.ts';
import { lateNs, readNode } from '../../shared/trace/read-node.ts';
import { failedStatus, spanKinds } from '../../shared/trace/span-marks.ts';
import type { TraceTree } from '../../shared/trace/tree/trace-tree.ts';
import { CopyButton } from '../../shared/ui/copy-button.tsx';
import { IdText } from '../../shared/ui/id-text.tsx';
import { TimeText } from '../../shared/ui/time-text.tsx';
import { formatSpanTime } from './format-span-time.ts';

type SpanFactsProps = {
  readonly span: Span;
  readonly tree: TraceTree;
  readonly node: number;
  readonly selfNs: number;
  readonly onGoTo: (node: number) => void;
};

/** Which span, when, how long, and whether it failed. */
export function SpanFacts({ span, tree, node, selfNs, onGoTo }: SpanFactsProps) {
  const { from, to } = readNode(tree, node);
  const up = tree.parent[node] ?? -1;
  const late = lateNs(tree, node);
  const shift = tree.clockShift[tree.trace.columns.service[node] ?? 0] ?? 0;
  return (
    <div className="flex flex-col gap-2">
      {span.status === failedStatus && (
        <p className="flex gap-1.5 rounded-md bg-removed-soft px-2 py-1 text-removed">
          <CircleX size={15} aria-hidden="true" className="mt-0.5 shrink-0" />
          <span className="min-w-0 [overflow-wrap:anywhere]">
            <strong>Failed</strong>
            {span.statusMessage !== null && `: ${span.statusMessage}`}
          </span>
        </p>
      )}
      <dl className="grid grid-cols-[76px_minmax(0,1fr)] items-center gap-x-2 gap-y-0.5">
        <Fact name="Service">
          <span className="flex items-center gap-1.5">
            <span
              aria-hidden="true"
              style={{ backgroundColor: chooseServiceColor(span.service) }}
              className="size-2.5 shrink-0 rounded-full"
            />
            {span.service}
            <span className="truncate text-ink-faint">{spanKinds[span.kind]}</span>
          </span>
        </Fact>
        <Fact name="Duration">
          <strong className="font-semibold" title={formatNsExactly(to - from)}>
            {formatNs(to - from)}
          </strong>
          <span className="text-ink-soft" title={formatNsExactly(selfNs)}>
            {' '}
            of which {formatNs(selfNs)} its own
          </span>
        </Fact>
        <Fact name="Begun">
          <TimeText time={formatSpanTime(span.startNs)} exactly />
          <span className="text-ink-soft" title={formatNsExactly(from - tree.from)}>
            {' '}
            {formatOffsetNs(from - tree.from)}
          </span>
          {shift !== 0 && (
            <span className="block text-warn">clock moved by {formatNs(shift)} to fit</span>
          )}
        </Fact>
        {late > 0 && (
          <Fact name="Runs on">
            <span className="text-warn">{formatNs(late)} after its parent ended</span>
          </Fact>
        )}
        <Fact name="Parent">
          {up < 0 ? (
            <span className="text-ink-faint">none</span>
          ) : (
            <button
              type="button"
              onClick={() => onGoTo(up)}
              className="min-h-6 max-w-full truncate text-accent hover:underline"
            >
              {readNode(tree, up).name}
            </button>
          )}
        </Fact>
        <Fact name="Scope">{span.scope || <span className="text-ink-faint">not given</span>}</Fact>
        <Fact name="Span id">
          <span className="flex items-center justify-between">
            <IdText id={span.spanId} />
            <CopyButton name="Copy the span’s id" text={span.spanId} />
          </span>
        </Fact>
      </dl>
    </div>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt className="self-start text-ink-faint">{name}</dt>
      <dd className="min-w-0 [overflow-wrap:anywhere]">{children}</dd>
    </>
  );
}
