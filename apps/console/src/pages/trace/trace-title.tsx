import { CircleX } from 'lucide-react';
import { formatAmount } from '../../shared/format/format-number.ts';
import { LiveBadge } from '../../shared/live/live-badge.tsx';
import { chooseServiceColor } from '../../shared/trace/choose-service-color.ts';
import { formatNs, formatNsExactly } from '../../shared/trace/format-ns.ts';
import { readNode } from '../../shared/trace/read-node.ts';
import type { TraceTree } from '../../shared/trace/tree/trace-tree.ts';
import { CopyButton } from '../../shared/ui/copy-button.tsx';
import { PageTitle } from '../../shared/ui/page-title.tsx';
import { TimeText } from '../../shared/ui/time-text.tsx';

type TraceTitleProps = {
  readonly tree: TraceTree;
  /** Spans may still come. */
  readonly live: 'live' | 'lost' | 'off';
};

/** What began it, when, how long it took, and whether anything failed. */
export function TraceTitle({ tree, live }: TraceTitleProps) {
  const { trace } = tree;
  const root = readNode(tree, tree.order.find((node) => node < tree.spans) ?? 0);
  const failed = trace.columns.status.filter((status) => status === 2).length;
  const startedAt = new Date(Number(BigInt(trace.startNs) / 1_000_000n)).toISOString();
  return (
    <PageTitle text={`${root.name} · Trace`}>
      <h1 className="flex min-w-0 items-center gap-1.5 text-lg font-semibold">
        <span
          aria-hidden="true"
          style={{ backgroundColor: chooseServiceColor(root.service) }}
          className="h-4 w-1 shrink-0 rounded-full"
        />
        <span className="truncate" title={`${root.name} · ${root.service}`}>
          {root.name || 'Trace'}
        </span>
        <CopyButton name="Copy the trace’s id" text={trace.traceId} />
      </h1>
      <p className="flex items-baseline gap-2 whitespace-nowrap text-ink-soft max-xl:hidden">
        <strong className="font-semibold text-ink" title={formatNsExactly(tree.to - tree.from)}>
          {formatNs(tree.to - tree.from)}
        </strong>
        <span>{formatAmount(trace.spans, 'span')}</span>
        {failed > 0 && (
          <span className="flex items-center gap-1 self-center font-medium text-removed">
            <CircleX size={13} aria-hidden="true" />
            {formatAmount(failed, 'failed span')}
          </span>
        )}
        <TimeText time={startedAt} exactly />
      </p>
      {live !== 'off' && <LiveBadge state={live} />}
    </PageTitle>
  );
}
