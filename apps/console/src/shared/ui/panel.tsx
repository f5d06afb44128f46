import { type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';

type PanelProps = {
  /** The region's name, also its heading. */
  readonly name: string;
  readonly actions?: ReactNode;
  /** Shown beside the name: a count, a hint. */
  readonly note?: ReactNode;
  /** Stands in the heading’s line and takes the room that is left there. */
  readonly bar?: ReactNode;
  readonly isHeadingHidden?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
};

/** A named region of the page. */
export function Panel({
  name,
  actions,
  note,
  bar,
  isHeadingHidden = false,
  className,
  children,
}: PanelProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className={classNames('flex min-h-0 min-w-0 flex-col bg-surface', className)}
    >
      <header
        className={classNames(
          'flex h-9 shrink-0 items-center gap-2 border-b border-line px-3',
          isHeadingHidden && 'sr-only',
        )}
      >
        <h2 id={id} className="font-semibold">
          {name}
        </h2>
        {note !== undefined && <span className="truncate text-sm text-ink-faint">{note}</span>}
        {bar}
        {actions !== undefined && <div className="ml-auto flex items-center gap-1">{actions}</div>}
      </header>
      {children}
    </section>
  );
}
