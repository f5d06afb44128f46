import type { Json } from '@hindsight/history';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { lazy, memo, Suspense, useMemo, useRef } from 'react';
import { type PageAction, useOfferActions } from '../../shared/actions/page-actions.ts';
import { aggregatesQuery } from '../../shared/api/aggregates-query.ts';
import { ExpressionField } from '../../shared/expression/expression-field.tsx';
import { ExpressionHelp } from '../../shared/expression/expression-help.tsx';
import { listExamples } from '../../shared/expression/list-examples.ts';
import { useKeys } from '../../shared/keyboard/use-keys.ts';
import { IconButton } from '../../shared/ui/icon-button.tsx';
import { Panel } from '../../shared/ui/panel.tsx';
import { useWhenQuiet } from '../../shared/ui/use-when-quiet.ts';
import { nextBeginning, previousBeginning } from './find-interval.ts';
import type { StreamTruth } from './use-stream-truth.ts';

// The answer comes later than its question: it is not part of the first page.
const loadBody = () => import('./truth-body.tsx');
const TruthBody = lazy(() => loadBody().then(({ TruthBody }) => ({ default: TruthBody })));

function loadAhead(): void {
  void Promise.allSettled([loadBody()]);
}

type TruthPanelProps = {
  readonly category: string;
  readonly where: string | undefined;
  readonly truth: StreamTruth;
  readonly version: number;
  /** A state of the stream: the examples are made of it. */
  readonly sample: Json | undefined;
  readonly onWhere: (where: string | undefined) => void;
  readonly onChoose: (version: number) => void;
};

/**
 * Where a rule held: asked by an expression, told by intervals, each edge a jump to its cause. The
 * answer has the same room in every state.
 */
export const TruthPanel = memo(function TruthPanel(props: TruthPanelProps) {
  const { category, where, truth, version, sample, onWhere, onChoose } = props;
  const field = useRef<HTMLInputElement>(null);
  const examples = useExamples(category, sample);
  useTruthKeys(props, field);
  useWhenQuiet(loadAhead);
  return (
    <Panel
      name="Truth"
      bar={
        <>
          <ExpressionField
            ref={field}
            {...{ where, onWhere }}
            error={truth.error}
            onAskAgain={truth.askAgain}
            example={where === undefined ? examples[0] : undefined}
          />
          <ExpressionHelp {...{ examples, onWhere }} />
          {where !== undefined && (
            <>
              <Link
                to="/streams"
                search={{ category, where }}
                className="shrink-0 text-sm text-accent underline max-xl:sr-only max-xl:focus:not-sr-only"
              >
                over all of {category}
              </Link>
              <IconButton name="Ask nothing" onClick={() => onWhere(undefined)}>
                <X size={14} />
              </IconButton>
            </>
          )}
        </>
      }
    >
      {where !== undefined && (
        <div className="flex h-36 min-h-36 grow flex-col overflow-y-auto">
          <Suspense>
            <TruthBody {...{ where, truth, version, onChoose }} />
          </Suspense>
        </div>
      )}
    </Panel>
  );
});

function useExamples(category: string, sample: Json | undefined): readonly string[] {
  const { data } = useQuery(aggregatesQuery);
  return useMemo(
    () => listExamples(sample, data?.find(({ name }) => name === category)?.eventTypes ?? []),
    [sample, data, category],
  );
}

/** The keys of the intervals, while there are any. */
function useTruthKeys(props: TruthPanelProps, field: React.RefObject<HTMLInputElement | null>) {
  const latest = useRef(props);
  latest.current = props;
  const actions = useMemo<readonly PageAction[]>(() => {
    const go = (find: typeof nextBeginning) => () => {
      const { truth, version, onChoose } = latest.current;
      const to = find(truth.answer?.intervals ?? [], version);
      if (to !== undefined) onChoose(to);
    };
    return [
      { name: 'Ask when a rule held', keys: 't', run: () => field.current?.focus() },
      { name: 'Previous interval of the truth', keys: ',', run: go(previousBeginning) },
      { name: 'Next interval of the truth', keys: '.', run: go(nextBeginning) },
    ];
  }, [field]);
  useOfferActions(actions);
  useKeys(
    useMemo(() => Object.fromEntries(actions.map(({ keys, run }) => [keys, run])), [actions]),
  );
}
