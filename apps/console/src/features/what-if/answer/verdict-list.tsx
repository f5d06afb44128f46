import { useState } from 'react';
import { formatAmount, formatNumber } from '../../../shared/format/format-number.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { describeVerdict, type JudgedCommand } from './describe-verdict.ts';

type VerdictListProps = {
  readonly title: string;
  /** How many there are; of the commands at most 500 are told. */
  readonly count: number;
  readonly commands: readonly JudgedCommand[];
  readonly onChoose: (version: number) => void;
};

const fewest = 20;

/** Later commands of one verdict, each a jump to what it wrote. */
export function VerdictList({ title, count, commands, onChoose }: VerdictListProps) {
  const [isAll, setIsAll] = useState(false);
  if (count === 0) return null;
  const shown = isAll ? commands : commands.slice(0, fewest);
  return (
    <section>
      <h3 className="font-semibold">
        {formatAmount(count, 'later command')} {title}
      </h3>
      <ul aria-label={`Commands that ${title}`}>
        {shown.map((judged) => (
          <Verdict key={judged.originalVersion} judged={judged} onChoose={onChoose} />
        ))}
      </ul>
      {shown.length < commands.length && (
        <Button look="quiet" onClick={() => setIsAll(true)}>
          Show {formatNumber(commands.length - shown.length)} more
        </Button>
      )}
      {isAll && commands.length < count && (
        <p className="text-sm text-ink-faint">
          … and {formatNumber(count - commands.length)} that are not listed.
        </p>
      )}
    </section>
  );
}

type VerdictProps = {
  readonly judged: JudgedCommand;
  readonly onChoose: (version: number) => void;
};

function Verdict({ judged, onChoose }: VerdictProps) {
  const { originalVersion, command, message, alsoWithoutEdits } = judged;
  return (
    <li className="flex gap-2 py-0.5">
      <button
        type="button"
        className="w-28 shrink-0 truncate rounded-sm text-left text-accent hover:underline"
        onClick={() => onChoose(originalVersion)}
      >
        <span className="sr-only">Go to version </span>
        {formatNumber(originalVersion)} {command ?? '—'}
      </button>
      <span className="min-w-0 break-words" title={message}>
        {describeVerdict(judged)}
        {alsoWithoutEdits === true && (
          <span className="text-ink-faint">
            {' '}
            · so without your edits too: the rules have changed
          </span>
        )}
      </span>
    </li>
  );
}
