import { TriangleAlert } from 'lucide-react';
import { formatNs } from '../../shared/trace/format-ns.ts';
import { layerColors } from '../../shared/trace/layer.ts';
import { TraceLink } from '../../shared/trace/trace-link.tsx';
import { placeBar } from '../../shared/trace/tree/place-bar.ts';
import { classNames } from '../../shared/ui/class-names.ts';
import type { PickedSpan } from './pick-spans.ts';

type SmallWaterfallProps = {
  readonly traceId: string;
  readonly rows: readonly PickedSpan[];
  readonly from: number;
  readonly to: number;
};

const mostIndents = 5;

/** A dozen spans, each a line with its bar under its name. */
export function SmallWaterfall({ traceId, rows, from, to }: SmallWaterfallProps) {
  return (
    <ol aria-label="Spans" className="-mx-1.5 flex flex-col">
      {rows.map((row) => (
        <li key={row.spanId}>
          <TraceLink
            traceId={traceId}
            spanId={row.spanId}
            title={`${row.name}, ${row.layer}`}
            className={classNames(
              'flex min-h-6 flex-col justify-center rounded-md px-1.5 hover:bg-hover',
              row.isAsked && 'bg-accent-soft',
            )}
          >
            <Row row={row} from={from} to={to} />
          </TraceLink>
        </li>
      ))}
    </ol>
  );
}

function Row({ row, from, to }: Pick<SmallWaterfallProps, 'from' | 'to'> & { row: PickedSpan }) {
  const { name, layer, depth, startNs, durationNs, isFailed, isAsked } = row;
  const bar = placeBar(startNs, startNs + durationNs, { from, to }) ?? { left: 0, width: 0 };
  return (
    <>
      <span className="flex items-baseline gap-2 text-sm">
        <span
          className={classNames(
            'relative min-w-0 truncate',
            isFailed ? 'text-removed' : 'text-ink',
          )}
          style={{ paddingLeft: `${Math.min(depth, mostIndents) * 8}px` }}
        >
          {isFailed && (
            <TriangleAlert size={12} role="img" aria-label="Failed" className="mr-1 inline" />
          )}
          {name}
          <span className="sr-only">, {layer}</span>
          {isAsked && <span className="sr-only">, wrote this event</span>}
        </span>
        <span className="ml-auto shrink-0 text-ink-soft">{formatNs(durationNs)}</span>
      </span>
      <span aria-hidden="true" className="relative h-1 rounded-sm bg-sunken">
        <span
          className="absolute inset-y-0 min-w-0.5 rounded-sm"
          style={{
            left: `${bar.left * 100}%`,
            width: `${bar.width * 100}%`,
            background: layerColors[layer],
          }}
        />
      </span>
    </>
  );
}
