import { X } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { type PageAction, useOfferActions } from '../../shared/actions/page-actions.ts';
import { ApiProblem } from '../../shared/api/api-problem.ts';
import type { Aggregate } from '../../shared/api/schemas.ts';
import { ExpressionField } from '../../shared/expression/expression-field.tsx';
import { ExpressionHelp } from '../../shared/expression/expression-help.tsx';
import { listExamples } from '../../shared/expression/list-examples.ts';
import { WrongExpression } from '../../shared/expression/wrong-expression.tsx';
import { useKeys } from '../../shared/keyboard/use-keys.ts';
import { classNames } from '../../shared/ui/class-names.ts';
import { IconButton } from '../../shared/ui/icon-button.tsx';
import { Panel } from '../../shared/ui/panel.tsx';
import { Empty, Failed } from '../../shared/ui/panel-states.tsx';
import { FoundList } from './found-list.tsx';
import { TruthProgress } from './truth-progress.tsx';
import { type CategoryTruth, useCategoryTruth } from './use-category-truth.ts';

type CategoryTruthPanelProps = {
  readonly category: string | undefined;
  readonly where: string | undefined;
  readonly onWhere: (where: string | undefined) => void;
  readonly eventTypes: Aggregate['eventTypes'];
  readonly isPast: boolean;
};

/** A rule asked of every stream of a category: which ever broke it, when, for how long, by whom. */
export function CategoryTruthPanel(props: CategoryTruthPanelProps) {
  const { category, where, onWhere, eventTypes, isPast } = props;
  const field = useRef<HTMLInputElement>(null);
  const truth = useCategoryTruth(category, where);
  const examples = useMemo(() => listExamples(undefined, eventTypes), [eventTypes]);
  useTruthKey(field);
  const isOpen = category !== undefined && where !== undefined;
  const isTold = isOpen && !isWrong(truth.error);
  return (
    <Panel
      name="Truth"
      className={classNames('shrink-0 border-t border-line', isTold && 'h-1/2')}
      bar={
        category === undefined ? (
          <span className="truncate text-ink-faint">
            Choose a category to ask all its streams when something was true.
          </span>
        ) : (
          <>
            <span className="shrink-0 text-ink-faint max-md:hidden">over all of {category}</span>
            <ExpressionField
              ref={field}
              where={where}
              error={truth.error}
              example={where === undefined ? examples[0] : undefined}
              onWhere={onWhere}
              onAskAgain={truth.askAgain}
            />
            <ExpressionHelp examples={examples} onWhere={onWhere} />
            {where !== undefined && (
              <IconButton name="Ask nothing" onClick={() => onWhere(undefined)}>
                <X size={14} />
              </IconButton>
            )}
          </>
        )
      }
    >
      {isOpen && <Body {...{ truth, category, where, isPast }} />}
    </Panel>
  );
}

type BodyProps = {
  readonly truth: CategoryTruth;
  readonly category: string;
  readonly where: string;
  readonly isPast: boolean;
};

function Body({ truth, category, where, isPast }: BodyProps) {
  const { report, error, isRunning, askAgain } = truth;
  if (isWrong(error)) {
    return <WrongExpression where={where} problem={error} />;
  }
  const isNever = report.end?.complete === true && report.found.length === 0;
  return (
    <>
      {isPast && (
        <p className="shrink-0 px-3 pt-2 text-sm text-past">
          This is told of all that is recorded up to now, not as of the moment above.
        </p>
      )}
      {(isRunning || report.streams > 0 || report.end !== null) && (
        <TruthProgress truth={truth} category={category} />
      )}
      {error !== null && <Failed what="The truth" error={error} onRetry={askAgain} />}
      {isNever ? (
        <Empty title="It was never true.">
          <p>No stream of {category} was ever in a state like this.</p>
        </Empty>
      ) : (
        <FoundList found={report.found} where={where} />
      )}
    </>
  );
}

function isWrong(error: unknown): error is ApiProblem {
  return error instanceof ApiProblem && error.code === 'expression_invalid';
}

function useTruthKey(field: React.RefObject<HTMLInputElement | null>): void {
  const actions = useMemo<readonly PageAction[]>(
    () => [{ name: 'Ask when a rule held', keys: 't', run: () => field.current?.focus() }],
    [field],
  );
  useOfferActions(actions);
  useKeys({ t: () => field.current?.focus() });
}
