import { formatNumber } from '../../shared/format/format-number.ts';
import { formatNs } from '../../shared/trace/format-ns.ts';
import { layers } from '../../shared/trace/layer.ts';
import { TraceLink } from '../../shared/trace/trace-link.tsx';
import type { LatencyPoint } from './latency-query.ts';
import { splitPoint, totalOf } from './stack-latency.ts';

type LatencyTableProps = {
  readonly points: readonly LatencyPoint[];
  readonly version: number;
  readonly onChoose: (version: number) => void;
};

/** The chart in figures: for who does not see it, and for who wants them. */
export function LatencyTable({ points, version, onChoose }: LatencyTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <section tabIndex={0} aria-label="Latency in figures" className="h-36 overflow-auto">
      <table className="w-full text-right text-sm whitespace-nowrap">
        <caption className="sr-only">How long each version took to write, and where</caption>
        <thead className="sticky top-0 bg-surface text-ink-soft">
          <tr>
            {['version', 'total', ...layers].map((name) => (
              <th key={name} scope="col" className="px-2 font-normal">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.toReversed().map((point) => (
            <tr key={point.version} className={point.version === version ? 'bg-accent-soft' : ''}>
              <th scope="row" className="px-2 font-normal">
                <button
                  type="button"
                  className="h-6 min-w-6 text-accent hover:underline"
                  onClick={() => onChoose(point.version)}
                >
                  {formatNumber(point.version)}
                </button>
              </th>
              <td className="px-2">
                <TraceLink
                  traceId={point.traceId}
                  spanId={point.spanId}
                  className="inline-flex h-6 min-w-6 items-center justify-end text-accent hover:underline"
                >
                  {formatNs(totalOf(point) * 1e6)}
                  <span className="sr-only">, trace of version {point.version}</span>
                </TraceLink>
              </td>
              {splitPoint(point).map(({ layer, ms }) => (
                <td key={layer} className="px-2">
                  {formatNs(ms * 1e6)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
