import { memo } from 'react';
import { formatAmount, formatNumber } from '../../../shared/format/format-number.ts';
import type { Counterfactual } from '../use-what-if.ts';
import { FinalDifference } from './final-difference.tsx';
import { VerdictList } from './verdict-list.tsx';

type ConsequencesProps = {
  readonly answer: Counterfactual;
  readonly onChoose: (version: number) => void;
  /** To where the timelines part. */
  readonly onPart: () => void;
};

/** What would have followed: where they part, which commands the rules would refuse, how it would end. */
export const Consequences = memo(function Consequences(props: ConsequencesProps) {
  const { answer, onChoose, onPart } = props;
  const { firstDivergence, verdicts, refused, problems, moreProblems, diff } = answer;
  const of = (verdict: (typeof refused)[number]['verdict']) =>
    refused.filter((judged) => judged.verdict === verdict);
  return (
    <div className="flex min-w-0 flex-col gap-3 p-3 xl:min-h-0 xl:overflow-y-auto max-xl:lg:col-span-2">
      {firstDivergence === null ? (
        <p>The timelines never part: the states are the same at every version.</p>
      ) : (
        <p>
          They part at{' '}
          <button type="button" className="text-accent underline" onClick={onPart}>
            version {formatNumber(firstDivergence.version)}
          </button>{' '}
          of the other timeline, beside{' '}
          <button
            type="button"
            className="text-accent underline"
            onClick={() => onChoose(firstDivergence.originalVersion)}
          >
            version {formatNumber(firstDivergence.originalVersion)}
          </button>{' '}
          of the stream.
        </p>
      )}
      <VerdictList
        title="would be refused"
        count={verdicts.would_refuse}
        commands={of('would_refuse')}
        onChoose={onChoose}
      />
      <VerdictList
        title="would differ"
        count={verdicts.would_differ}
        commands={of('would_differ')}
        onChoose={onChoose}
      />
      <VerdictList
        title="cannot be told"
        count={verdicts.unknown}
        commands={of('unknown')}
        onChoose={onChoose}
      />
      <p className="text-ink-soft">
        {formatAmount(verdicts.would_accept, 'later command')} would be accepted as{' '}
        {verdicts.would_accept === 1 ? 'it was' : 'they were'}.
      </p>
      <FinalDifference changes={diff.changes} />
      {problems.length > 0 && (
        <section>
          <h3 className="font-semibold text-removed">
            {formatAmount(problems.length + moreProblems, 'event')} could not be folded
          </h3>
          <ul>
            {problems.slice(0, 20).map(({ version, message }) => (
              <li key={version} className="truncate text-sm" title={message}>
                version {formatNumber(version)}: {message}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
});
