import type { Overview } from '../../shared/api/schemas.ts';
import { useAsOf } from '../../shared/as-of/use-as-of.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Empty } from '../../shared/ui/panel-states.tsx';
import { type OverviewWindow, overviewWindows } from '../../shared/url/overview-search.ts';
import { describeWindow, windowNames } from './chart/window-names.ts';

type QuietWindowProps = {
  readonly overview: Overview;
  readonly onWindow: (window: OverviewWindow) => void;
};

/** Nothing was recorded in this time: longer ones are offered. */
export function QuietWindow({ overview, onWindow }: QuietWindowProps) {
  const asOf = useAsOf();
  const { window, position } = overview;
  if (position === 0 && asOf !== undefined) {
    return <Empty title="Nothing was recorded yet at that moment." />;
  }
  if (position === 0) {
    return (
      <Empty title="Nothing is recorded yet.">
        <p>
          Append the first event by the API, as its{' '}
          <a href="/api/docs" className="text-accent underline">
            reference
          </a>{' '}
          says.
        </p>
      </Empty>
    );
  }
  const longer = overviewWindows.slice(overviewWindows.indexOf(window) + 1);
  return (
    <Empty title={`Nothing was recorded ${describeWindow(window)}.`}>
      <p>Look at a longer time:</p>
      <p className="flex flex-wrap gap-1.5">
        {longer.map((name) => (
          <Button key={name} onClick={() => onWindow(name)}>
            {windowNames[name]}
          </Button>
        ))}
      </p>
    </Empty>
  );
}
