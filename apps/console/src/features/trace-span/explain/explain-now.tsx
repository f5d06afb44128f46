import { useMutation } from '@tanstack/react-query';
import { Play } from 'lucide-react';
import { ask } from '../../../shared/api/ask.ts';
import { api } from '../../../shared/api/client.ts';
import { formatNumber } from '../../../shared/format/format-number.ts';
import { formatNs } from '../../../shared/trace/format-ns.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { TimeText } from '../../../shared/ui/time-text.tsx';
import { type PlanLine, readPlan } from './read-plan.ts';

type ExplainNowProps = { readonly traceId: string; readonly spanId: string };

/** The plan of a read as it is now. It says nothing of what the plan was then, and says so. */
export function ExplainNow({ traceId, spanId }: ExplainNowProps) {
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: () =>
      ask(
        api.POST('/api/traces/{traceId}/spans/{spanId}/explain', {
          params: { path: { traceId, spanId } },
        }),
      ),
  });
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex flex-wrap items-center gap-2">
        <Button onClick={() => mutate()} disabled={isPending}>
          <Play size={13} aria-hidden="true" />
          {isPending ? 'Running …' : 'Explain now'}
        </Button>
        <span className="text-xs text-ink-faint">run now, not then; nothing is kept</span>
      </div>
      {error !== null && (
        <p role="alert" className="text-removed">
          It could not be explained: {error.message}
        </p>
      )}
      {data !== undefined && (
        <section aria-label="Plan, run now" className="flex flex-col gap-1">
          <p className="rounded-sm bg-changed-soft px-2 py-0.5 text-xs text-changed">
            {data.isMeasured ? 'Run now, not then' : 'Planned now, not run'}:{' '}
            <TimeText time={data.ranAt} exactly />
          </p>
          <PlanLines lines={readPlan(data.plan)} />
        </section>
      )}
    </div>
  );
}

function PlanLines({ lines }: { readonly lines: readonly PlanLine[] }) {
  if (lines.length === 0) return <p className="text-ink-faint">The answer holds no plan.</p>;
  return (
    <ol className="flex flex-col overflow-x-auto">
      {lines.map((line, index) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: a plan does not change
          key={index}
          style={{ paddingLeft: Math.min(line.depth, 12) * 12 }}
          className="border-t border-line py-0.5"
        >
          <div className="flex items-baseline gap-2">
            <span className="min-w-0 font-medium [overflow-wrap:anywhere]">{line.name}</span>
            {line.ms !== undefined && (
              <span className="ml-auto shrink-0">{formatNs(line.ms * 1_000_000)}</span>
            )}
          </div>
          <p className="text-xs text-ink-faint">{tellLine(line)}</p>
        </li>
      ))}
    </ol>
  );
}

function tellLine({ rows, planRows, loops, blocks, condition }: PlanLine): string {
  const parts = [
    rows === undefined
      ? planRows !== undefined && `${formatNumber(planRows)} rows expected`
      : `${formatNumber(rows)} rows${planRows === undefined ? '' : `, ${formatNumber(planRows)} expected`}`,
    loops !== undefined && loops > 1 && `${formatNumber(loops)} loops`,
    blocks !== undefined && `${formatNumber(blocks)} blocks`,
    condition,
  ];
  return parts.filter(Boolean).join(' · ');
}
