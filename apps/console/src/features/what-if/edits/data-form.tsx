import type { Json } from '@hindsight/history';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Button } from '../../../shared/ui/button.tsx';
import { inputClass } from '../../../shared/ui/field.tsx';
import { checkJson } from './check-json.ts';

type DataFormProps = {
  readonly title: string;
  /** What the editor begins with. */
  readonly start: Json;
  readonly action: string;
  readonly onSubmit: (data: Json) => void;
  readonly onCancel: () => void;
  readonly children?: ReactNode;
};

/** Data as JSON, checked while it is typed. Mod+Enter asks, Escape leaves the form. */
export function DataForm({ title, start, action, onSubmit, onCancel, children }: DataFormProps) {
  const [text, setText] = useState(() => JSON.stringify(start, null, 2));
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const id = useId();
  const checked = checkJson(text);
  const isWrong = 'reason' in checked;
  const submit = () => {
    if (!isWrong) onSubmit(checked.data);
  };
  return (
    <form
      aria-label={title}
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onCancel();
      }}
    >
      <p className="font-medium">{title}</p>
      {children}
      <label htmlFor={id} className="text-sm text-ink-soft">
        Data
      </label>
      <textarea
        ref={field}
        id={id}
        className={`${inputClass} h-28 min-h-20 resize-y py-1 font-mono text-sm`}
        spellCheck={false}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-wrong` : undefined}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      {isWrong && (
        <p id={`${id}-wrong`} role="alert" className="text-sm text-removed">
          {checked.reason}
        </p>
      )}
      <div className="flex gap-2">
        <Button type="submit" look="primary" disabled={isWrong}>
          {action}
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}
