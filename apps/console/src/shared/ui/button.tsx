import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';

type ButtonProps = ComponentProps<'button'> & {
  readonly look?: 'plain' | 'primary' | 'quiet' | 'danger';
  /** Holds one picture and no words. */
  readonly isSquare?: boolean;
};

const looks = {
  plain: 'border border-line bg-surface hover:bg-hover text-ink',
  primary: 'border border-accent bg-accent text-accent-ink hover:opacity-90',
  quiet:
    'border border-transparent text-ink-soft hover:bg-hover hover:text-ink aria-pressed:bg-accent-soft aria-pressed:text-ink',
  danger: 'border border-removed text-removed hover:bg-removed-soft',
};

export function Button({
  look = 'plain',
  isSquare = false,
  className,
  type = 'button',
  ...props
}: ButtonProps) {
  return (
    <button
      type={type}
      className={classNames(
        'inline-flex h-7 shrink-0 items-center justify-center gap-1.5 rounded-md whitespace-nowrap disabled:opacity-50 [&>svg]:shrink-0',
        isSquare ? 'w-7' : 'px-2.5',
        looks[look],
        className,
      )}
      {...props}
    />
  );
}
