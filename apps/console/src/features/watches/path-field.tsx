import type { Json } from '@hindsight/history';
import { type RefObject, useId, useState } from 'react';
import { readTypedPath } from '../../shared/format/read-typed-path.ts';
import { Button } from '../../shared/ui/button.tsx';
import { TextField } from '../../shared/ui/field.tsx';
import { listLeaves } from './list-leaves.ts';

type PathFieldProps = {
  readonly ref: RefObject<HTMLInputElement | null>;
  /** The state to suggest paths of, when somebody comes to type. */
  readonly readState: () => Json | undefined;
  readonly onAdd: (path: string) => void;
};

const mostSuggested = 200;

/** A path to watch: typed, or taken from those the state has. */
export function PathField({ ref, readState, onAdd }: PathFieldProps) {
  const [text, setText] = useState('');
  const [reason, setReason] = useState<string>();
  const [leaves, setLeaves] = useState<readonly string[]>([]);
  const listId = useId();
  const submit = () => {
    const typed = readTypedPath(text);
    if ('reason' in typed) return setReason(typed.reason);
    setText('');
    return onAdd(typed.path);
  };
  return (
    <form
      className="relative flex min-w-0 grow items-center gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextField
        ref={ref}
        label="Path to watch"
        isLabelHidden
        className="max-w-72 min-w-24 grow"
        inputClassName="font-mono"
        placeholder="/path to watch"
        list={listId}
        value={text}
        error={reason}
        onFocus={() => setLeaves(listLeaves(readState() ?? null, mostSuggested))}
        onChange={({ target }) => {
          setText(target.value);
          setReason(undefined);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
      <datalist id={listId}>
        {leaves.map((path) => (
          <option key={path} value={path} />
        ))}
      </datalist>
      <Button type="submit">Watch</Button>
    </form>
  );
}
