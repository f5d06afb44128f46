import { type RefObject, useEffect, useState } from 'react';
import { ApiProblem } from '../api/api-problem.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';

type ExpressionFieldProps = {
  readonly ref: RefObject<HTMLInputElement | null>;
  readonly where: string | undefined;
  /** What became of asking; a wrong expression is marked. */
  readonly error: unknown;
  /** Offered while nothing is asked. */
  readonly example: string | undefined;
  readonly onWhere: (where: string | undefined) => void;
  /** The same was asked once more. */
  readonly onAskAgain: () => void;
};

/** The expression: Enter asks, Escape gives back what was asked. */
export function ExpressionField(props: ExpressionFieldProps) {
  const { ref, where, error, example, onWhere, onAskAgain } = props;
  const [draft, setDraft] = useState<string>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked has changed elsewhere
  useEffect(() => setDraft(undefined), [where]);
  const text = draft ?? where ?? '';
  const submit = () => {
    const asked = text.trim() === '' ? undefined : text.trim();
    setDraft(undefined);
    if (asked !== where) onWhere(asked);
    else if (asked !== undefined) onAskAgain();
  };
  return (
    <form
      className="flex min-w-0 grow items-center gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextField
        ref={ref}
        label="True when"
        isLabelHidden
        className="min-w-32 grow"
        inputClassName="font-mono"
        placeholder="When was … true? Enter asks"
        maxLength={4000}
        aria-invalid={isWrong(error)}
        value={text}
        onChange={({ target }) => setDraft(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          setDraft(undefined);
          event.currentTarget.blur();
        }}
      />
      {example !== undefined && text === '' ? (
        <span className="flex shrink-0 items-center gap-1.5 text-sm text-ink-faint max-xl:hidden">
          such as
          <Button look="quiet" className="font-mono text-sm" onClick={() => onWhere(example)}>
            {example}
          </Button>
        </span>
      ) : (
        <Button type="submit">Ask</Button>
      )}
    </form>
  );
}

function isWrong(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === 'expression_invalid';
}
