import { type RefObject, useEffect, useState } from 'react';
import { ApiProblem } from '../../shared/api/api-problem.ts';
import { Button } from '../../shared/ui/button.tsx';
import { TextField } from '../../shared/ui/field.tsx';
import type { StreamTruth } from './use-stream-truth.ts';

type TruthFieldProps = {
  readonly ref: RefObject<HTMLInputElement | null>;
  readonly where: string | undefined;
  readonly truth: StreamTruth;
  /** Offered while nothing is asked. */
  readonly example: string | undefined;
  readonly onWhere: (where: string | undefined) => void;
};

/** The expression: Enter asks, Escape gives back what was asked. */
export function TruthField({ ref, where, truth, example, onWhere }: TruthFieldProps) {
  const [draft, setDraft] = useState<string>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked has changed elsewhere
  useEffect(() => setDraft(undefined), [where]);
  const text = draft ?? where ?? '';
  const submit = () => {
    const asked = text.trim() === '' ? undefined : text.trim();
    setDraft(undefined);
    if (asked !== where) onWhere(asked);
    else if (asked !== undefined) truth.askAgain();
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
        aria-invalid={isWrong(truth.error)}
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
