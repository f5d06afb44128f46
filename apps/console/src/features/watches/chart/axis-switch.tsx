import { Button } from '../../../shared/ui/button.tsx';
import type { Axis } from './build-scale.ts';

type AxisSwitchProps = { readonly axis: Axis; readonly onAxis: (axis: Axis) => void };

const choices = [
  { axis: 'versions', label: 'Versions' },
  { axis: 'time', label: 'Time' },
] as const;

export function AxisSwitch({ axis: chosen, onAxis }: AxisSwitchProps) {
  return (
    <fieldset className="ml-auto flex shrink-0 rounded-md border border-line">
      <legend className="sr-only">Draw watches over</legend>
      {choices.map(({ axis, label }) => (
        <Button
          key={axis}
          look="quiet"
          className="h-6 aria-pressed:bg-accent-soft aria-pressed:text-ink"
          aria-pressed={axis === chosen}
          onClick={() => onAxis(axis)}
        >
          {label}
        </Button>
      ))}
    </fieldset>
  );
}
