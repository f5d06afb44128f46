import { type ComponentProps, useEffect, useRef, useState } from 'react';
import { TextField } from './field.tsx';

type TypingFieldProps = Omit<ComponentProps<typeof TextField>, 'value' | 'onChange'> & {
  readonly value: string;
  /** Told when the typing rests. */
  readonly onType: (text: string) => void;
};

const restMs = 150;

/** A field whose text is kept elsewhere, in the address for one: that follows when the typing rests. */
export function TypingField({ value, onType, ...props }: TypingFieldProps) {
  const [draft, setDraft] = useState<string>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const forget = () => setDraft(undefined);
    window.addEventListener('popstate', forget);
    return () => {
      window.removeEventListener('popstate', forget);
      clearTimeout(timer.current);
    };
  }, []);
  const tell = (text: string) => {
    clearTimeout(timer.current);
    if (text !== value) onType(text);
  };
  return (
    <TextField
      {...props}
      value={draft ?? value}
      onChange={({ target }) => {
        setDraft(target.value);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => onType(target.value), restMs);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') tell(event.currentTarget.value);
        if (event.key === 'Escape') {
          // A field for searching would be emptied by it.
          event.preventDefault();
          event.currentTarget.blur();
        }
      }}
      onBlur={({ target }) => {
        tell(target.value);
        setDraft(undefined);
      }}
    />
  );
}
