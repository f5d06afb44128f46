import type { ComponentProps, ReactNode } from 'react';
import { Button } from './button.tsx';
import { Tip } from './tip.tsx';

type IconButtonProps = Omit<ComponentProps<typeof Button>, 'children' | 'aria-label'> & {
  readonly name: string;
  /** The key that does the same. */
  readonly keys?: string;
  readonly children: ReactNode;
};

/** A button that is a picture: it has a name, and tells it and its key on hover and focus. */
export function IconButton({ name, keys, className, children, ...props }: IconButtonProps) {
  return (
    <Tip text={name} keys={keys}>
      <Button
        look="quiet"
        isSquare
        aria-label={name}
        {...(className !== undefined && { className })}
        {...props}
      >
        {children}
      </Button>
    </Tip>
  );
}
