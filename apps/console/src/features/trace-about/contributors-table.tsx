import { formatAmount, formatNumber } from '../../shared/format/format-number.ts';
import { chooseServiceColor } from '../../shared/trace/choose-service-color.ts';
import { formatNs, formatNsExactly } from '../../shared/trace/format-ns.ts';
import type { Contributor } from '../../shared/trace/tree/list-contributors.ts';

type ContributorsTableProps = {
  readonly contributors: readonly Contributor[];
  readonly services: readonly string[];
  /** How long the critical path is. */
  readonly wholeNs: number;
  readonly onGoTo: (node: number) => void;
};

const most = 12;

/** Where the time went: what held up the end, and what took most time of its own. */
export function ContributorsTable(props: ContributorsTableProps) {
  const { contributors, services, wholeNs, onGoTo } = props;
  const shown = contributors.slice(0, most);
  const rest = contributors.length - shown.length;
  return (
    <table className="w-full table-fixed text-sm">
      <caption className="pb-1 text-left font-semibold">Where the time went</caption>
      <thead className="text-xs text-ink-faint">
        <tr>
          <th scope="col" className="pb-1 text-left font-normal">
            Operation
          </th>
          <th
            scope="col"
            title="What the end of the trace waited for"
            className="w-24 pb-1 text-right font-normal"
          >
            Critical path
          </th>
          <th
            scope="col"
            title="Time in which nothing below was at work"
            className="w-18 pb-1 text-right font-normal"
          >
            Self time
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map((one) => {
          const service = services[one.service] ?? '';
          const share = wholeNs === 0 ? 0 : one.criticalNs / wholeNs;
          return (
            <tr key={`${one.service} ${one.name}`} className="border-t border-line align-top">
              <th scope="row" className="min-w-0 py-0.5 text-left font-normal">
                <button
                  type="button"
                  title={`Go to the longest: ${one.name} · ${service}`}
                  onClick={() => onGoTo(one.worst)}
                  className="flex min-h-6 w-full min-w-0 items-center gap-1.5 text-left hover:underline"
                >
                  <span
                    aria-hidden="true"
                    style={{ backgroundColor: chooseServiceColor(service) }}
                    className="h-4 w-1 shrink-0 rounded-full"
                  />
                  <span className="truncate">{one.name}</span>
                  {one.spans > 1 && (
                    <span className="shrink-0 text-xs text-ink-faint">
                      ×{formatNumber(one.spans)}
                    </span>
                  )}
                </button>
              </th>
              <td className="py-1 text-right">
                <span title={formatNsExactly(one.criticalNs)} className="font-medium">
                  {one.criticalNs === 0 ? '—' : formatNs(one.criticalNs)}
                </span>
                <span className="ml-1 inline-block w-9 text-xs text-ink-faint">
                  {one.criticalNs > 0 && `${Math.round(share * 100)} %`}
                </span>
              </td>
              <td className="py-1 text-right text-ink-soft" title={formatNsExactly(one.selfNs)}>
                {formatNs(one.selfNs)}
              </td>
            </tr>
          );
        })}
      </tbody>
      {rest > 0 && (
        <tfoot>
          <tr className="border-t border-line">
            <td colSpan={3} className="py-1 text-ink-faint">
              and {formatAmount(rest, 'operation')} with less
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}
