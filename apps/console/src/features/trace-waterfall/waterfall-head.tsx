import type { KeyboardEvent, PointerEvent } from 'react';
import type { TimeView } from '../../shared/trace/tree/place-bar.ts';
import { TimeAxis } from './time-axis.tsx';
import { headHeight } from './use-row-window.ts';

type WaterfallHeadProps = {
  readonly view: TimeView;
  readonly from: number;
  readonly ticks: number;
  readonly nameWidth: number;
  readonly onNameWidth: (width: number) => void;
};

/** What the columns are, the times, and the edge between them, which can be moved. */
export function WaterfallHead(props: WaterfallHeadProps) {
  const { view, from, ticks, nameWidth, onNameWidth } = props;
  const move = (event: PointerEvent) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const row = event.currentTarget.closest('tr')?.getBoundingClientRect();
    if (row !== undefined) onNameWidth(((event.clientX - row.left) / row.width) * 100);
  };
  const step = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowLeft' ? -2 : event.key === 'ArrowRight' ? 2 : 0;
    if (by === 0) return;
    event.preventDefault();
    event.stopPropagation();
    onNameWidth(nameWidth + by);
  };
  return (
    <thead className="sticky top-0 z-10 block border-b border-line bg-sunken">
      <tr className="relative flex text-xs text-ink-faint" style={{ height: headHeight - 1 }}>
        <th
          scope="col"
          className="flex w-(--name-width) shrink-0 items-center px-3 text-left font-normal"
        >
          Service and operation
        </th>
        <th scope="col" className="relative min-w-0 grow overflow-hidden p-0 font-normal">
          <span className="sr-only">Time</span>
          <span aria-hidden="true">
            <TimeAxis view={view} from={from} most={ticks} />
          </span>
        </th>
        <td className="absolute inset-y-0 left-(--name-width) w-6 -translate-x-3 p-0">
          {/* biome-ignore lint/a11y/useSemanticElements: a separator that is moved is no <hr> */}
          <div
            role="separator"
            aria-label="Width of the names"
            aria-orientation="vertical"
            aria-valuenow={nameWidth}
            aria-valuemin={15}
            aria-valuemax={75}
            tabIndex={0}
            onKeyDown={step}
            onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
            onPointerMove={move}
            className="h-full cursor-col-resize touch-none after:mx-auto after:block after:h-full after:w-px after:bg-line-strong"
          />
        </td>
      </tr>
    </thead>
  );
}
