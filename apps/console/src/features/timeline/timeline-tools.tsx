import { Maximize2, ZoomIn, ZoomOut } from 'lucide-react';
import { memo } from 'react';
import { Button } from '../../shared/ui/button.tsx';
import { classNames } from '../../shared/ui/class-names.ts';
import { IconButton } from '../../shared/ui/icon-button.tsx';
import type { Axis } from './scale/build-scale.ts';

type TimelineToolsProps = {
  readonly axis: Axis;
  readonly isFit: boolean;
  readonly onAxis: (axis: Axis) => void;
  readonly onFit: () => void;
  readonly onZoom: (factor: number) => void;
  readonly onGoTo: () => void;
};

const axes = [
  { axis: 'version', name: 'Version' },
  { axis: 'time', name: 'Time' },
] as const;

/** How the strip is laid out, and how near it is. */
export const TimelineTools = memo(function TimelineTools(props: TimelineToolsProps) {
  const { axis, isFit, onAxis, onFit, onZoom, onGoTo } = props;
  return (
    <div className="flex flex-col gap-0.5 py-1 pl-2 max-md:flex-row max-md:flex-wrap">
      <fieldset className="flex rounded-md border border-line">
        <legend className="sr-only">Laid out by</legend>
        {axes.map(({ axis: each, name }) => (
          <Button
            key={each}
            look="quiet"
            aria-pressed={axis === each}
            className={classNames(
              'h-6 grow px-1.5 text-sm',
              axis === each && 'bg-accent-soft font-medium text-ink',
            )}
            onClick={() => onAxis(each)}
          >
            <span className="sr-only">By </span>
            {name}
          </Button>
        ))}
      </fieldset>
      <div className="flex">
        <IconButton name="Zoom out" keys="-" disabled={isFit} onClick={() => onZoom(0.5)}>
          <ZoomOut size={14} />
        </IconButton>
        <IconButton name="Zoom in" keys="+" onClick={() => onZoom(2)}>
          <ZoomIn size={14} />
        </IconButton>
        <IconButton name="Zoom to fit" keys="f" disabled={isFit} onClick={onFit}>
          <Maximize2 size={13} />
        </IconButton>
        <Button look="quiet" className="px-1.5 text-sm" onClick={onGoTo}>
          Go to
        </Button>
      </div>
    </div>
  );
});
