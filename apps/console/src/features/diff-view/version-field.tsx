import { useState } from 'react';
import { TextField } from '../../shared/ui/field.tsx';

type VersionFieldProps = {
  readonly label: string;
  readonly version: number;
  readonly head: number;
  readonly onVersion: (version: number) => void;
};

/** A version that is typed: taken on Enter or when it is left, and put back when it is none. */
export function VersionField({ label, version, head, onVersion }: VersionFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const take = () => {
    setTyped(null);
    if (typed === null || !/^\d{1,16}$/.test(typed.trim())) return;
    const asked = Math.min(Number(typed), head);
    if (asked !== version) onVersion(asked);
  };
  return (
    <TextField
      label={label}
      isLabelHidden
      inputMode="numeric"
      inputClassName="w-18 text-right"
      value={typed ?? String(version)}
      onChange={({ target }) => setTyped(target.value)}
      onFocus={({ target }) => target.select()}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
        else if (event.key === 'ArrowUp' && version < head) onVersion(version + 1);
        else if (event.key === 'ArrowDown' && version > 0) onVersion(version - 1);
        else if (event.key === 'Escape') setTyped(null);
        else return;
        event.preventDefault();
      }}
    />
  );
}
