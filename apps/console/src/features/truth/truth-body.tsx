import { useEffect, useState } from 'react';
import { ApiProblem } from '../../shared/api/api-problem.ts';
import { WrongExpression } from '../../shared/expression/wrong-expression.tsx';
import { formatDuration } from '../../shared/format/format-time.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Failed } from '../../shared/ui/panel-states.tsx';
import { describeTruth } from './describe-truth.ts';
import { findInterval } from './find-interval.ts';
import { IntervalList } from './interval-list.tsx';
import { TruthSummary } from './truth-summary.tsx';
import type { StreamTruth } from './use-stream-truth.ts';

type TruthBodyProps = {
  readonly where: string;
  readonly truth: StreamTruth;
  readonly version: number;
  readonly onChoose: (version: number) => void;
};

/** The answer, or why there is none yet. */
export function TruthBody({ where, truth, version, onChoose }: TruthBodyProps) {
  const { answer, isAsking, error, askAgain, until } = truth;
  if (error instanceof ApiProblem && error.code === 'expression_invalid') {
    return <WrongExpression where={where} problem={error} />;
  }
  if (error !== null && answer === undefined) {
    return <Failed what="The truth" error={error} onRetry={askAgain} />;
  }
  if (answer === undefined) return isAsking ? <Asking /> : null;
  const notes = describeTruth(answer);
  const current = findInterval(answer.intervals, version);
  return (
    <>
      <TruthSummary {...{ answer, isAsking, until, version, onChoose }} isHere={current >= 0} />
      {notes.map((note) => (
        <p key={note} className="shrink-0 bg-warn-soft px-3 py-1 text-sm text-warn">
          {note}
        </p>
      ))}
      {answer.stoppedBy !== null && answer.stoppedBy !== 'intervals' && !isAsking && (
        <p className="shrink-0 px-3 py-1">
          <Button onClick={askAgain}>Ask again</Button>
        </p>
      )}
      {answer.intervals.length > 0 && (
        <IntervalList intervals={answer.intervals} {...{ current, until, onChoose }} />
      )}
    </>
  );
}

/** Every version is asked: how long that has taken so far. */
function Asking() {
  const [elapsedMs, setElapsedMs] = useState(0);
  useEffect(() => {
    const began = performance.now();
    const timer = setInterval(() => setElapsedMs(performance.now() - began), 100);
    return () => clearInterval(timer);
  }, []);
  return (
    <p role="status" className="flex items-center gap-2 p-3 text-ink-faint">
      {elapsedMs >= 150 && (
        <>
          <span className="size-3 animate-spin rounded-full border-2 border-line border-t-accent" />
          Asking at every version …<span aria-hidden="true">{formatDuration(elapsedMs)}</span>
        </>
      )}
    </p>
  );
}
