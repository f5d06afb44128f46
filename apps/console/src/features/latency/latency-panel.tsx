import { lazy, memo, Suspense, useMemo } from 'react';
import { type PageAction, useOfferActions } from '../../shared/actions/page-actions.ts';
import { useStoredChoice } from '../../shared/preference/use-stored-choice.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Panel } from '../../shared/ui/panel.tsx';
import { Loading } from '../../shared/ui/panel-states.tsx';

const LatencyBody = lazy(() =>
  import('./latency-body.tsx').then(({ LatencyBody }) => ({ default: LatencyBody })),
);

type LatencyPanelProps = {
  readonly streamId: string;
  readonly head: number;
  readonly version: number;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onChoose: (version: number) => void;
};

/** How long each version took to write; closed it is a line, and costs nothing. */
export const LatencyPanel = memo(function LatencyPanel(props: LatencyPanelProps) {
  const { isOpen, onOpen, ...rest } = props;
  const [look, setLook] = useStoredChoice('hindsight.latency.look', ['chart', 'table']);
  useOfferActions(
    useMemo<readonly PageAction[]>(
      () => [{ name: 'Latency by version', run: () => onOpen(!isOpen) }],
      [isOpen, onOpen],
    ),
  );
  return (
    <Panel
      name="Latency"
      actions={
        <>
          {isOpen && (
            <Button
              look="quiet"
              className="h-6"
              onClick={() => setLook(look === 'chart' ? 'table' : 'chart')}
            >
              {look === 'chart' ? 'As a table' : 'As a chart'}
            </Button>
          )}
          <Button
            look="quiet"
            className="h-6"
            aria-label={isOpen ? 'Hide the latency' : 'Show the latency'}
            aria-expanded={isOpen}
            onClick={() => onOpen(!isOpen)}
          >
            {isOpen ? 'Hide' : 'Show'}
          </Button>
        </>
      }
    >
      {isOpen && (
        <Suspense fallback={<Loading what="the chart" />}>
          <LatencyBody {...rest} look={look} />
        </Suspense>
      )}
    </Panel>
  );
});
