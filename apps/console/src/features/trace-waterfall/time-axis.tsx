import { formatNs } from '../../shared/trace/format-ns.ts';
import type { TimeView } from '../../shared/trace/tree/place-bar.ts';
import { listTicks } from './list-ticks.ts';

type TimeAxisProps = {
  readonly view: TimeView;
  /** Where the trace begins: times are told from there. */
  readonly from: number;
  readonly most: number;
};

/** Times after the trace’s beginning. */
export function TimeAxis({ view, from, most }: TimeAxisProps) {
  const shown = { from: view.from - from, to: view.to - from };
  return listTicks(shown, most).map(({ at, share }) => (
    <span
      key={at}
      style={{ left: `${share * 100}%` }}
      className="absolute inset-y-0 flex items-center border-l border-line pl-1 text-xs whitespace-nowrap text-ink-faint last:[&]:max-w-[calc(100%)]"
    >
      {share < 0.94 && formatNs(at)}
    </span>
  ));
}
