import type { ClipboardEvent } from 'react';

type FittedIdProps = { readonly id: string; readonly className?: string };

/** Both ends are what people compare: where there is no room for all of an id, its middle goes. */
const tail = 6;

/** An id as long as its place lets it be. Copied, it is whole. */
export function FittedId({ id, className = '' }: FittedIdProps) {
  const onCopy = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData.setData('text/plain', id);
  };
  return (
    <span className={`flex min-w-0 font-mono ${className}`} title={id} onCopy={onCopy}>
      <span className="truncate">{id.slice(0, -tail)}</span>
      <span>{id.slice(-tail)}</span>
    </span>
  );
}
