import { formatAmount } from '../../shared/format/format-number.ts';
import { Button } from '../../shared/ui/button.tsx';

type BlameMoreProps = {
  readonly count: number;
  readonly onSee: (() => void) | undefined;
};

/** That there is more, and how to see it. */
export function BlameMore({ count, onSee }: BlameMoreProps) {
  if (count === 0) return null;
  return (
    <p className="flex shrink-0 items-center gap-2 border-t border-line px-3 py-1 text-sm text-ink-soft">
      There are {formatAmount(count, 'more value')}.
      {onSee === undefined ? (
        ' In the state, blame a part of it to see its values here.'
      ) : (
        <Button onClick={onSee}>See more</Button>
      )}
    </p>
  );
}
